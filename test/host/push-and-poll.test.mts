/**
 * The example *push + hourly poll → one table*, published in a real n8n, over as many changes as the
 * sandbox has in an hour. Pushes come twice, out of order, and again after slow answers; some never
 * come, and the poll makes up for them. The polls run each minute, so that there are several.
 */
import { exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import { findTable, tableRows, type Row } from '../../host/n8n/tables.mts';
import { addWorkflow, readWorkflow } from '../../host/n8n/workflows.mts';
import { longOrShort } from '../support/soak.mts';
import { leaks, onStage } from './on-stage.mts';
import { isIdle, livePace, until } from './trigger.mts';

const stage = onStage('--orders', '150', '--days', '10', '--seed', '41', '--live', '0');

const TABLE = 'Douyin changes';
/** What an hour of the sandbox has at its usual pace of 12 a minute; a third of it in the short form. */
const CHANGES = longOrShort(720, 240);
const PER_MINUTE = 300;

interface Change {
	kind: 'order' | 'afterSale';
	id: string;
	status: number;
}
interface Order {
	orderId: string;
	orderStatus: number;
	createTime: number;
	payTime: number;
	shipTime: number;
}
interface Pushing {
	enabled?: boolean;
	waiting: number;
	messages: { waiting: number; accepted: number; lost: number };
	answers: { requests: number; retries: number; ms: { median: number; p99: number; most: number } };
}

let workflowId = '';
let since = 0;

const rows = async (): Promise<Row[]> => {
	const { rest } = stage().n8n;
	const table = await findTable(rest, TABLE).catch(() => undefined);
	return table === undefined ? [] : await tableRows(rest, table);
};
const keys = async () => (await rows()).map(({ eventKey }) => String(eventKey)).sort();

/** The keys that the life of the shop since publishing must have given, from its truth. */
async function truth(): Promise<string[]> {
	const { sandbox } = stage();
	const orders = await sandbox.control<Order[]>('GET', 'orders');
	const all = await sandbox.control<Array<{ afterSaleId: string; applyTime: number }>>(
		'GET',
		'aftersales',
	);
	const changes = await sandbox.control<Change[]>('GET', `changes?from=${since}`);
	const shipped = new Set(
		changes.filter(({ kind, status }) => kind === 'order' && status === 3).map(({ id }) => id),
	);
	const paid = (order: Order) => order.payTime >= since && order.orderStatus !== 1;
	return [
		...orders.filter((it) => it.createTime >= since).map((it) => `orderCreated:${it.orderId}`),
		...orders.filter(paid).map((it) => `orderPaid:${it.orderId}`),
		...[...shipped].map((id) => `orderShipped:${id}`),
		...all.filter((it) => it.applyTime >= since).map((it) => `refundCreated:${it.afterSaleId}`),
	].sort();
}

test('publishes, and the console of the platform accepts the address', async () => {
	const { n8n, sandbox, credential } = stage();
	const workflow = fitted(readWorkflow(exampleFile('push-and-poll')), n8n, credential);
	for (const node of workflow.nodes) {
		if ('pollTimes' in node.parameters) {
			node.parameters.pollTimes = { item: [{ mode: 'everyMinute' }] };
		}
	}
	workflowId = await addWorkflow(n8n.rest, workflow);
	expect(await publish(n8n.rest, workflowId)).toMatchObject({ status: 'published' });
	const { now } = await sandbox.control<{ now: number }>('GET', 'state');
	since = now;
	const pushed = workflow.nodes.find(({ name }) => name === 'Pushed');
	const { enabled } = await sandbox.control<Pushing>('POST', 'push', {
		url: `${n8n.url}/webhook/${String(pushed?.webhookId)}/push`,
		sign: 'hmac-sha256',
		repeats: 0.1,
		reorders: true,
		batch: 20,
	});
	expect(enabled).toBe(true);
	await sandbox.control('POST', 'life', { create: 1 });
	await until('the first push is in the table', async () => (await keys()).length === 1);
}, 240_000);

test('after an hour’s worth of life each change is in the table once', async () => {
	const { sandbox, n8n } = stage();
	await livePace(sandbox, PER_MINUTE);
	await new Promise((resolve) => setTimeout(resolve, (CHANGES / PER_MINUTE) * 60_000));
	await livePace(sandbox, 0);
	await sandbox.control('POST', 'push/settle');
	// These never leave the platform: only a poll can bring them.
	await sandbox.control('DELETE', 'push');
	await sandbox.control('POST', 'life', { create: 5, pay: 3 });
	const wanted = await truth();
	expect(wanted.length).toBeGreaterThan(CHANGES * 0.4);
	await until(
		'the table has all of it',
		async () => (await keys()).length >= wanted.length && (await isIdle(n8n)),
		300_000,
	);
	expect(await keys()).toEqual(wanted);
}, 900_000);

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
});

/**
 * The example *new orders → data table*, published in a real n8n that is killed again and again
 * while orders arrive, as n8n polls by default and with its durable cursors. By default on the real
 * minute, as for everybody; with durable cursors only the long form is.
 *
 * Another package beside it brings zod 4 and luxon 1. With these a stored place once counted as damaged,
 * and after a start of n8n items came again.
 */
import { addExample, exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import { findTable, tableRows, type Row } from '../../host/n8n/tables.mts';
import {
	addWorkflow,
	readWorkflow,
	unpublishWorkflow,
	type Workflow,
} from '../../host/n8n/workflows.mts';
import { FAST_SCHEDULER } from '../../host/process/fast-polls.mts';
import { longOrShort } from '../support/soak.mts';
import { leaks, onStageWith } from './on-stage.mts';
import { create, emitted, has, isIdle, livePace, orderIds, repeated, until } from './trigger.mts';
import { ids } from './truth.mts';

// n8n's durable scheduler takes the time of its database, which nobody can shift: the real one, then.
delete process.env.CLOCK_SHIFT_MS;

const stage = onStageWith(
	{ hasNeighbour: true },
	...['--orders', '60', '--days', '6', '--seed', '21', '--live', '0'],
);

const EXAMPLE = 'new-orders-to-table';
const TABLE = 'Douyin new orders';
const TABLES = [TABLE, 'Second table', 'Third table'] as const;
const DURABLE = {
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
	...longOrShort<NodeJS.ProcessEnv>({}, FAST_SCHEDULER),
};

/** A published workflow: what it must have, less what was there before, and where it puts it. */
interface Watched {
	id: string;
	table: string;
	before: string[];
}
const watched: Watched[] = [];

/** Nothing is created while it is published, so that it is clear what came after. */
const publishNext = async () => {
	const { n8n, sandbox, credential } = stage();
	const table = TABLES[watched.length] ?? '';
	const before = await orderIds(sandbox);
	const text = JSON.stringify(readWorkflow(exampleFile(EXAMPLE))).replaceAll(TABLE, table);
	const id = await addWorkflow(n8n.rest, fitted(JSON.parse(text) as Workflow, n8n, credential));
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
	watched.push({ id, table, before });
};

const rowsOf = async ({ table }: Watched): Promise<Row[]> => {
	const { rest } = stage().n8n;
	const found = await findTable(rest, table).catch(() => undefined);
	return found === undefined ? [] : await tableRows(rest, found);
};
const expectedIn = async ({ before }: Watched): Promise<string[]> => {
	const known = new Set(before);
	return (await orderIds(stage().sandbox)).filter((id) => !known.has(id));
};
/** Waits until the table has all orders there are by now. */
const caughtUp = async (which: Watched) => {
	const wanted = await expectedIn(which);
	expect(wanted.length).toBeGreaterThan(0);
	await until(`${which.table} has the orders`, async () => has(ids(await rowsOf(which)), wanted));
};
/** Waits for the newest order of all, then compares. */
const complete = async (which: Watched) => {
	const rows = async () => ids(await rowsOf(which));
	await until(`${which.table} has the newest`, async () => has(await rows(), newest));
	await until('no run is under way', async () => await isIdle(stage().n8n));
	const keys = await emitted(stage().n8n, which.id, 'New orders');
	expect(repeated(keys)).toEqual([]);
	expect(keys.map((key) => key.replace('orderCreated:', '')).sort()).toEqual(await rows());
	expect(await rows()).toEqual(await expectedIn(which));
};
let newest: string[] = [];

/** No time to store anything, and orders arrive meanwhile. */
const crash = async (env: NodeJS.ProcessEnv = {}) => {
	await until('no run is under way', async () => await isIdle(stage().n8n));
	await stage().n8n.kill();
	await create(stage().sandbox, 4);
	await stage().n8n.restart(env);
};

test('publishing fails with the remedy while the permission is missing', async () => {
	const { n8n, sandbox, credential } = stage();
	const { id } = await addExample(n8n, credential, EXAMPLE);
	await sandbox.control('POST', 'permissions', { deny: ['order.searchList'] });
	const { status, triggers } = await publish(n8n.rest, id);
	await sandbox.control('POST', 'permissions', { allow: ['order.searchList'] });
	await unpublishWorkflow(n8n.rest, id);

	expect(status).toBe('failed');
	expect(triggers[0]?.errorMessage).toMatch(/permission package/);
});

test('publishing succeeds while the platform is down', async () => {
	const { sandbox } = stage();
	await sandbox.control('POST', 'faults', [{ kind: 'http5xx', status: 503 }]);
	await publishNext();
	await sandbox.control('DELETE', 'faults');
});

test('killed and started again, it goes on where it was', async () => {
	const [first] = watched as [Watched];
	await livePace(stage().sandbox, 30);
	await create(stage().sandbox, 3);
	// Each time costs a whole minute: n8n polls here as it does for everybody.
	for (let time = 0; time < longOrShort(2, 1); time++) {
		await crash();
		await caughtUp(first);
	}
}, 480_000);

test('with durable cursors it goes on as well, and new ones start', async () => {
	const { n8n, sandbox } = stage();
	await crash(DURABLE);
	expect(n8n.log()).not.toContain('durable poll cursors stay disabled');
	await livePace(sandbox, 0);
	await publishNext();
	await livePace(sandbox, 30);
	await create(sandbox, 2);
	for (const each of watched) await caughtUp(each);

	await livePace(sandbox, 0);
	await publishNext();
	await crash(DURABLE);
	await livePace(sandbox, 30);
	for (const each of watched.slice(0, 2)) await caughtUp(each);
}, 600_000);

test('the tables hold exactly the orders created since publishing, each emitted once', async () => {
	await livePace(stage().sandbox, 0);
	newest = await create(stage().sandbox, 1);
	for (const each of watched.slice(0, 2)) await complete(each);
	expect(stage().n8n.log()).not.toMatch(/damaged|cannot be read/i);
}, 240_000);

test('so does the one that was published moments before a crash', async () => {
	for (const each of watched.slice(2)) await complete(each);
}, 240_000);

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { appSecret: stage().sandbox.appSecret })).toEqual([]);
});

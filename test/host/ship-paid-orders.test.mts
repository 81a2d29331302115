/**
 * The example *ship paid orders*, published in a real n8n that is killed while it ships: answers are lost,
 * calls are throttled. What was shipped with which waybill is asked of the sandbox.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import { findTable, tableRows } from '../../host/n8n/tables.mts';
import { addWorkflow, readWorkflow, type Workflow } from '../../host/n8n/workflows.mts';
import { FAST_POLLS } from '../../host/process/fast-polls.mts';
import type { OrderTruth as Order } from '../../sandbox/control/truth.mts';
import type { WaybillTruth } from '../../sandbox/control/waybill-truth.mts';
import { longOrShort } from '../support/soak.mts';
import { onStageWith } from './on-stage.mts';
import { startReceiver, type Receiver } from './receiver.mts';
import { isIdle, until } from './trigger.mts';
import { DAY } from './truth.mts';

// The data table takes the time of n8n's database, which nobody can shift: the real one, then.
delete process.env.CLOCK_SHIFT_MS;

const SHOP = '--orders 0 --live 0 --seed 51 --quota 200';
const stage = onStageWith({ env: FAST_POLLS }, ...SHOP.split(' '));

const ORDERS = longOrShort(1000, 80);
/** Every third of the buyers has two orders, which go in one parcel. */
const PARCELS = (ORDERS * 3) / 4;
const MERGED = ORDERS / 2;
/** Parts of the orders that are shipped when n8n dies, in the middle of 50 parcels. */
const KILLS = longOrShort([0.475], [0.2, 0.6]);
/** Each starts a run, as n8n does not run a killed execution again. */
const LATER = 1 + KILLS.length;
/** So soon a run takes what a dead one left; the example waits an hour, for a run that is alive. */
const LEFT_AFTER_S = 2;
const LIMIT_MS = longOrShort(1_500_000, 240_000);

const FAULTS = [
	{ kind: 'actThenReset', method: 'logistics.newCreateOrder', times: 1 },
	{ kind: 'actThenReset', method: 'order.logisticsAdd', every: 20 },
	{ kind: 'actThenReset', method: 'order.logisticsAddSinglePack', every: 20 },
	{ kind: 'throttle', method: 'order.logisticsAdd', every: 25 },
];

interface Call {
	readonly method: string;
	readonly params: Record<string, unknown>;
}

let chat: Receiver;
beforeAll(async () => {
	chat = await startReceiver();
});
afterAll(async () => await chat.stop());

const control = async <T,>(method: string, path: string, body?: unknown): Promise<T> =>
	await stage().sandbox.control<T>(method, path, body);

const orders = async () => await control<Order[]>('GET', 'orders');
const shippedCount = async () => (await orders()).filter(({ packs }) => packs.length > 0).length;

/** Asked after minutes in which n8n may have closed the connection. */
const isAtRest = async () => await isIdle(stage().n8n).catch(() => false);

/** New paid orders, one of each buyer. */
async function paid(buyers: readonly number[]): Promise<void> {
	const { place } = await control<{ place: string[] }>('POST', 'life', {
		place: buyers.map((buyer) => ({ buyer })),
	});
	await control('POST', 'life', { pay: place });
}

/**
 * The example with the bot's address filled in, which takes sooner what a dead run has left. Its hourly run
 * does not come between: the calls are counted.
 */
function ours(): Workflow {
	const { n8n, credential } = stage();
	const text = JSON.stringify(readWorkflow(exampleFile('ship-paid-orders')))
		.replace(/https:\/\/open\.feishu\.cn[^"]*/, chat.url)
		.replace('"field":"hours"', '"field":"days"')
		.replaceAll('minus({ hours: 1 })', `minus({ seconds: ${LEFT_AFTER_S} })`);
	return fitted(JSON.parse(text) as Workflow, n8n, credential);
}

test(
	'killed again and again, it ships every paid order once, with one waybill each',
	async () => {
		const { n8n } = stage();
		// One after another over the day before: a list of that many in a moment costs more calls.
		await control('POST', 'clock', { advance: -DAY });
		for (let at = 0; at < ORDERS; at += 1) {
			await paid([at % PARCELS]);
			await control('POST', 'clock', { advance: DAY / ORDERS });
		}
		const id = await addWorkflow(n8n.rest, ours());
		expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });
		await control('POST', 'faults', FAULTS);
		await control('POST', 'latency', { ms: longOrShort(0, 60) });

		const startedAt = performance.now();
		await paid([PARCELS]);
		for (const [at, part] of KILLS.entries()) {
			await until(
				`${part} of the orders are shipped`,
				async () => (await shippedCount()) >= ORDERS * part,
				LIMIT_MS,
			);
			await n8n.kill();
			expect(await shippedCount()).toBeLessThan(ORDERS);
			await paid([PARCELS + 1 + at]);
			await n8n.restart();
		}
		const all = ORDERS + LATER;
		await until('all are shipped', async () => (await shippedCount()) === all, LIMIT_MS);
		await until('no run is under way', isAtRest, LIMIT_MS);
		console.info(`${ORDERS} orders in ${Math.round((performance.now() - startedAt) / 1000)} s`);

		for (const { orderStatus, packs } of await orders()) {
			expect([orderStatus, packs.length]).toEqual([3, 1]);
		}
		const { waybills } = await control<{ waybills: WaybillTruth[] }>('GET', 'waybills');
		expect(waybills).toHaveLength(PARCELS + LATER);
		for (const each of waybills) {
			expect(each).toMatchObject({ state: 'taken', parcels: 1 });
			expect([...each.shippedOrderIds].sort()).toEqual([...each.combinedOrderIds].sort());
		}
		expect(chat.received).toEqual([]);
	},
	2 * LIMIT_MS,
);

test('the table has each number once, and the files have its print data once', async () => {
	const { n8n } = stage();
	const { waybills } = await control<{ waybills: WaybillTruth[] }>('GET', 'waybills');
	const numbers = waybills.map(({ trackingNo }) => trackingNo).sort();
	const rows = await tableRows(n8n.rest, await findTable(n8n.rest, 'Douyin shipments'));
	expect(rows.map(({ trackingNumber }) => trackingNumber).sort()).toEqual(numbers);
	const documents = readdirSync(n8n.filesFolder).flatMap((file) => {
		const found = JSON.parse(readFileSync(join(n8n.filesFolder, file), 'utf8')) as {
			carrierCode: string;
			documents: Array<{ trackingNumber: string; printData: string }>;
		};
		return found.documents.map(({ trackingNumber, printData }) => {
			expect(printData).toBeTruthy();
			return { trackingNumber, file };
		});
	});
	expect(documents.map(({ trackingNumber }) => trackingNumber).sort()).toEqual(numbers);
	for (const { trackingNumber, printFile, shippedAt } of rows) {
		expect(shippedAt).toBeTruthy();
		expect(documents).toContainEqual({ trackingNumber, file: printFile });
	}
});

test('it takes few more calls than the fewest possible', async () => {
	const all = await control<Call[]>('GET', 'calls');
	// The polls of the trigger, which look each few seconds here, are no part of a run.
	const ofRuns = all.filter(({ params }) => params.order_by !== 'update_time');
	const calls: Record<string, number> = {};
	for (const { method } of ofRuns) calls[method] = (calls[method] ?? 0) + 1;
	const fewest =
		PARCELS +
		LATER +
		Math.ceil(ORDERS / 100) +
		Math.ceil(MERGED / 100) +
		2 * Math.ceil(PARCELS / 50);
	console.info(`${ORDERS} orders: ${ofRuns.length} calls, at least ${fewest} needed`, calls);
	expect(ofRuns.length / fewest).toBeLessThan(longOrShort(1.2, 3));
});

test(
	'a person is notified of what cannot be shipped, and a later run tries it again',
	async () => {
		const { n8n } = stage();
		await control('DELETE', 'faults');
		const refusal = { code: 50002, sub_code: 'isv.business-failed:60040', sub_msg: '订单有退款' };
		await control('POST', 'faults', [
			{ kind: 'businessError', method: 'order.logisticsAdd', times: 1, ...refusal },
		]);
		const last = async () =>
			(await tableRows(n8n.rest, await findTable(n8n.rest, 'Douyin shipments'))).at(-1);
		await paid([PARCELS + LATER]);
		await until('the person is notified', async () => chat.received.length > 0);
		await until('no run is under way', isAtRest);
		const row = await last();
		expect(row).toMatchObject({ problem: expect.stringMatching(/A refund is pending/) });
		expect(row?.shippedAt ?? '').toBe('');
		const [message] = chat.received as Array<{ content: { text: string } }>;
		expect(message?.content.text).toContain(`订单 ${String(row?.orderIds)}`);
		expect(message?.content.text).toContain(`运单 ${String(row?.trackingNumber)}`);
		expect(message?.content.text).toMatch(/原因：A refund is pending/);

		await sleep(LEFT_AFTER_S * 1000);
		await paid([PARCELS + LATER + 1]);
		await until('all are shipped', async () => (await shippedCount()) === (await orders()).length);
		await until('no run is under way', isAtRest);
		const rows = await tableRows(n8n.rest, await findTable(n8n.rest, 'Douyin shipments'));
		const again = rows.find(({ trackingNumber }) => trackingNumber === row?.trackingNumber);
		expect(again).toMatchObject({ problem: '', printFile: expect.stringMatching(/^waybills-/) });
		expect(chat.received).toHaveLength(1);
	},
	LIMIT_MS,
);

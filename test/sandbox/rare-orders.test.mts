/** Orders of rare kinds, as the platform shows them, and what the nodes make of them. */
import type { IDataObject } from 'n8n-workflow';

import { asRecord, asRecords, type JsonRecord } from '../../nodes/kernel/exact-json';
import { DouyinFans } from '../../nodes/Fans/DouyinFans.node';
import { DouyinLive } from '../../nodes/Live/DouyinLive.node';
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { orderPaid } from '../../nodes/events/order.paid';
import type { OrderPlacing } from '../../sandbox/control/order-acts.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore, run } from '../support/engine.mts';

const ROOM = '7345678901234567801';

let sandbox: Sandbox;
beforeEach(async () => {
	sandbox = await startSandbox({ orders: 0, live: 0, seed: 7, quota: 10_000, speed: 0 });
});
afterEach(async () => {
	await sandbox.close();
});

const place = (...orders: NonNullable<OrderPlacing['place']>) => {
	const given = orders.map((order) => ({ room: ROOM, ...order }));
	return sandbox.control.life({ place: given }).place ?? [];
};

const read = async (type: object, parameters: IDataObject, items?: IDataObject[]) => {
	const { appKey, appSecret, shopId, url } = sandbox;
	const ran = await run({
		type: type as never,
		credential: credentialStore({ appKey, appSecret, shopId, gatewayUrl: url }),
		parameters,
		...(items && { items: items.map((json) => ({ json })) }),
	});
	return ran.items.map(({ json }) => json);
};
const orders = async (output: 'full' | 'lines' | 'raw') =>
	await read(new DouyinOrder(), {
		resource: 'order',
		operation: 'getAll',
		...window(),
		returnAll: true,
		output,
	});
const window = () => ({
	startTime: new Date((sandbox.control.now() - 80 * 86_400) * 1000).toISOString(),
	endTime: new Date(sandbox.control.now() * 1000).toISOString(),
});
const sales = async () =>
	await read(new DouyinLive(), { resource: 'report', operation: 'fromOrders', ...window() });
const buyers = async () =>
	await read(
		new DouyinFans(),
		{ resource: 'segment', operation: 'build', output: 'full' },
		await orders('full'),
	);
const later = (seconds = 60) => sandbox.control.clock({ advance: seconds });

/** What a report, the segments and Order Paid say of the only order there is. */
async function verdicts() {
	later();
	const [order] = await orders('full');
	const [raw = {}] = await orders('raw');
	return {
		paid: order?.paid,
		sold: (await sales()).length > 0,
		bought: (await buyers()).length > 0,
		event: orderPaid.occurredAt(raw as JsonRecord) !== undefined,
	};
}
const YES = { paid: true, sold: true, bought: true, event: true };
const NO = { paid: false, sold: false, bought: false, event: false };

it.each([{ reviewed: true }, { reviewed: false }])(
	'a deposit is no payment, whatever the platform shows with it: %j',
	async ({ reviewed }) => {
		const ids = place({ kind: 'deposit', reviewed, depositTime: true });
		sandbox.control.life({ pay: ids });
		expect(await verdicts()).toEqual(NO);
		sandbox.control.life({ pay: ids });
		expect(await verdicts()).toEqual(YES);
	},
);

it('a deposit whose balance never came is no payment when the order closes', async () => {
	const ids = place({ kind: 'deposit', reviewed: true, depositTime: true });
	sandbox.control.life({ pay: ids });
	expect(sandbox.control.life({ cancel: ids }).cancel).toEqual(ids);
	later();
	const [raw] = await orders('raw');
	expect(raw).toMatchObject({ order_status: 4, main_status: 4, pay_time: expect.any(Number) });
	expect(Number(raw?.pay_time)).toBeGreaterThan(0);
	expect(await verdicts()).toEqual(NO);
});

it('cash on delivery is paid once the order is completed', async () => {
	const ids = place({ onDelivery: true });
	for (const act of ['pay', 'ship'] as const) {
		sandbox.control.life({ [act]: ids });
		expect(await verdicts()).toEqual(NO);
	}
	sandbox.control.life({ finish: ids });
	expect(await verdicts()).toEqual(YES);
});

it('gifts name their main line, and are no units; samples are no purchase', async () => {
	const ids = place({ gifts: 3 });
	sandbox.control.life({ pay: ids });
	later();
	const [main, ...gifts] = await orders('lines');
	expect(main).toMatchObject({ free: false, giftOfLineId: null, quantity: 4, freeQuantity: 3 });
	expect(gifts.map(({ free, giftOfLineId }) => [free, giftOfLineId])).toEqual(
		gifts.map(() => [true, main?.lineId]),
	);
	expect((await sales())[0]).toMatchObject({ orders: 1, units: 1, freeUnits: 3 });

	sandbox.control.life({ pay: place({ kind: 'sample' }, { kind: 'sample' }) });
	later();
	expect((await sales())[0]).toMatchObject({ orders: 1, units: 1, freeUnits: 5 });
	const rows = await buyers();
	const total = (column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
	expect([total('orderCount'), total('freeOrderCount'), total('quantity')]).toEqual([1, 2, 1]);
});

it('a bundle contains its parts', async () => {
	place({ parts: 2 });
	later();
	const [raw = {}] = await orders('raw');
	const [line = {}] = asRecords(asRecord(raw).sku_order_list);
	const parts = asRecords(line.bundle_sku_info);
	expect(parts).toHaveLength(2);
	expect((await orders('lines'))[0]?.bundleParts).toEqual(
		parts.map((part) => ({
			productId: part.product_id,
			productName: part.product_name,
			skuId: part.sku_id,
			merchantCode: part.code,
			quantity: part.item_num,
		})),
	);
});

it('what a buyer writes comes as clean text, and raw as it came', async () => {
	place({ words: 'a\0b\ud83d' });
	later();
	expect((await orders('full'))[0]?.buyerWords).toBe('ab\ufffd');
	expect((await orders('raw'))[0]?.buyer_words).toBe('a\0b\ud83d');
});

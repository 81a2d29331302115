/** Input and answers that nobody means well: each item still has its own number or its own error. */
import type { IDataObject } from 'n8n-workflow';

import { asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { resetProcessState } from '../../nodes/kernel/process-state';
import { jsonOf, located, platform } from '../support/run-operation.mts';
import { accounts, entriesOf, FORM, numbering, perform, rawOrder } from './desk.mts';

beforeEach(() => resetProcessState());

const CREATE = 'logistics.newCreateOrder';

const desk = (
	create: (params: JsonRecord) => unknown = numbering(),
	sites: () => unknown = accounts,
) =>
	platform({
		'logistics.listShopNetsite': sites,
		'order.orderDetail': ({ shop_order_id: id }) => ({ shop_order_detail: rawOrder(asText(id)) }),
		[CREATE]: create,
	});

const create = async (
	shop: ReturnType<typeof desk>,
	items: readonly IDataObject[],
	form: IDataObject = {},
) =>
	jsonOf(
		await perform(shop, 'waybill.create', { ...FORM, ...form }, { items, continueOnFail: true }),
	);

const isCreated = (shop: ReturnType<typeof desk>) =>
	shop.calls.some(({ method }) => method === CREATE);

it.each([
	'__proto__',
	'４８１２',
	"1' OR 1=1",
	'<b>1</b>',
	'-1',
	'A',
	'99999999999999999999',
	4812345678901234567,
	[],
	{},
])('refuses %j for an order, and sends nothing', async (orderId) => {
	const shop = desk();
	const [row] = await create(shop, [{ orderId } as IDataObject]);
	expect(row?.error).toMatch(/^Order IDs/);
	expect(shop.calls).toEqual([]);
});

it.each([
	['////', /^Sender Address: lacks province/],
	['浙江省/杭州市/余杭区/\0', /^Sender Address: holds a control character/],
	[`浙江省/杭州市/余杭区/${'x'.repeat(600)}`, /^Sender Address: is longer than 500/],
])('refuses the sender %j', async (text, words) => {
	const shop = desk();
	const [row] = await create(shop, [rawOrder('1')], { sender: located('text', text) });
	expect(row?.error).toMatch(words);
	expect(shop.calls).toEqual([]);
});

it.each([
	[
		'says what a shop without accounts has to do',
		{ netsites: [] },
		/no waybill account .* yet; open/,
	],
	['takes no name of an object for a carrier', { netsites: [{ company: '__proto__' }] }, /it has/],
])('%s', async (_what, answer, words) => {
	const shop = desk(numbering(), () => answer);
	const [row] = await create(shop, [rawOrder('1')]);
	expect(row?.error).toMatch(words);
	expect(isCreated(shop)).toBe(false);
});

it.each([[{ netsites: null }], [{}], [null], ['text'], [{ netsites: ['text', 1] }]])(
	'leaves the carrier to the platform where the accounts are %j, and says so',
	async (answer) => {
		const shop = desk(numbering(), () => answer);
		const [row] = await create(shop, [rawOrder('1')]);
		expect(row?.trackingNumber).toBeDefined();
		expect(shop.drifts).toEqual([expect.stringMatching(/^logistics\.listShopNetsite/)]);
	},
);

const bill = (order_id: string, track_no: unknown, more: JsonRecord = {}) => ({
	order_id,
	track_no,
	company: 'zhongtong',
	...more,
});

it.each<[string, unknown, Array<string | undefined>]>([
	['nothing', {}, [undefined, undefined]],
	['text', 'x', [undefined, undefined]],
	['all but one', { ebill_infos: [bill('1', 'N1')], err_infos: [] }, ['N1', undefined]],
	[
		'the number of an order that is none of ours',
		{ ebill_infos: [bill('9', 'N9'), bill('2', 'N2')], err_infos: [] },
		[undefined, 'N2'],
	],
	[
		'numbers that are no text',
		{ ebill_infos: [bill('1', 77), bill('2', { a: 1 })], err_infos: [] },
		['77', undefined],
	],
	['a trailing A', { ebill_infos: [bill('2A', 'N2'), bill('1A', 'N1')] }, ['N1', 'N2']],
	['another pack', { ebill_infos: [bill('1', 'N1', { pack_id: 'x' })] }, [undefined, undefined]],
])('gives each order its own result where %s comes back', async (_what, reply, numbers) => {
	const rows = await create(
		desk(() => reply),
		[rawOrder('1'), rawOrder('2')],
	);
	expect(rows.map(({ trackingNumber }) => trackingNumber)).toEqual(numbers);
	for (const { error, trackingNumber } of rows) {
		if (trackingNumber === undefined) expect(error).toMatch(/without a waybill for order/);
	}
});

it('says that several orders have one number', async () => {
	const shop = desk(() => ({ ebill_infos: [bill('1', 'N'), bill('2', 'N'), bill('3', 'M')] }));
	const rows = await create(shop, [rawOrder('1'), rawOrder('2'), rawOrder('3')]);
	expect(rows.map(({ trackingNumber }) => trackingNumber)).toEqual(['N', 'N', 'M']);
	expect(shop.hints).toEqual([expect.stringMatching(/waybill N to several orders \(1, 2\)/)]);
});

describe('an order in two parcels of one run', () => {
	const parcels = (...them: string[][]) => them.map((orderIds) => ({ orderIds }));

	it('is refused where the second needs a Pack ID; none is left out of its parcel', async () => {
		const shop = desk();
		const rows = await create(shop, parcels(['1', '2'], ['2', '3'], ['1'], ['1', '2'], ['3']));
		expect(rows.map(({ orderIds, error }) => error ?? orderIds)).toEqual([
			['1', '2'],
			expect.stringMatching(/^Order IDs: order 2 is in the parcel of item 0 already; .* Pack ID/),
			expect.stringMatching(/^Order IDs: order 1 is in the parcel of item 0 already/),
			['1', '2'],
			['3'],
		]);
		const sent = entriesOf(shop.calls.at(-1)).map(({ order_id: id }) => id);
		expect(sent).toEqual(['1', '3']);
	});

	it('has one number for each Pack ID', async () => {
		const shop = desk();
		const items = [
			...['', 'P2', 'P3', 'P3'].map((pack) => ({ ...rawOrder('1'), pack })),
			{ orderIds: ['2', '1'], pack: 'P2' },
		];
		const form = {
			orderIds: '={{ $json.orderIds ?? $json.order_id }}',
			packId: '={{ $json.pack }}',
			goods: { good: [{ name: '围巾', quantity: 1 }] },
		};
		const rows = await create(shop, items, form);
		const numbers = rows.slice(0, 4).map(({ trackingNumber }) => trackingNumber);
		expect(new Set(numbers).size).toBe(3);
		expect(rows.map(({ alreadyCreated, error }) => error ?? alreadyCreated)).toEqual([
			false,
			false,
			false,
			true,
			'Pack ID: order 1 is in the parcel P2 of item 1 already; give another Pack ID',
		]);
	});
});

/** What follows a waybill: print data, templates, cancelling; and the accounts and carriers before it. */
import { ALREADY_DONE } from '../../nodes/gateways/shop/gateway';
import { asRecords } from '../../nodes/kernel/exact-json';
import { jsonOf, located, platform, refusalOf } from '../support/run-operation.mts';
import { accounts, perform, refusedCall, SENDER } from './desk.mts';

const NUMBER = '78912345678901';
const ID = '4812345678901234567';

const TEMPLATES = {
	template_data: [
		{
			logistics_code: 'zhongtong',
			template_infos: [
				{
					template_id: 14,
					template_code: 'zt_76',
					template_name: '中通一联单',
					template_url: 'https://example.com/zt_76.xml',
					version: 3,
					template_type: 1,
					perview_url: 'https://example.com/zt_76.png',
				},
				{
					template_id: 15,
					template_code: 'zt_100',
					template_url: 'https://example.com/zt_100.xml',
				},
			],
		},
		{
			logistics_code: 'ems',
			template_infos: [{ template_id: 16, template_url: 'https://example.com/ems.xml' }],
		},
	],
};

const waybill = (trackingNumber: string, carrierCode = 'zhongtong') => ({
	trackingNumber,
	carrierCode,
});

/** As the form is when nothing is filled in: what `Create` gave. */
const OF_ITEM = {
	carrier: located('code', '={{ $json.carrierCode }}'),
	trackingNumber: '={{ $json.trackingNumber }}',
};

describe("'waybill.getPrintData'", () => {
	const printing = (params: Record<string, unknown>) => ({
		waybill_infos: asRecords(params.waybill_applies)
			.filter(({ track_no }) => track_no !== 'unknown')
			.map(({ track_no }) => ({ track_no, order_id: ID, print_data: `#${track_no}#`, sign: 's' })),
		err_infos: asRecords(params.waybill_applies)
			.filter(({ track_no }) => track_no === 'unknown')
			.map(({ track_no }) => ({ track_no, err_code: 1003, err_msg: '运单号不存在' })),
	});
	const shop = () =>
		platform({ 'logistics.waybillApply': printing, 'logistics.templateList': () => TEMPLATES });

	it('passes data and signature on as they came, with the first template of the carrier', async () => {
		const desk = shop();
		const items = [waybill(NUMBER), waybill('9', 'ems'), waybill('8', 'nobody')];
		const rows = jsonOf(await perform(desk, 'waybill.getPrintData', OF_ITEM, { items }));
		expect(desk.calls).toHaveLength(2);
		expect(rows[0]).toEqual({
			orderId: ID,
			carrierCode: 'zhongtong',
			trackingNumber: NUMBER,
			printData: `#${NUMBER}#`,
			signature: 's',
			templateUrl: 'https://example.com/zt_76.xml',
		});
		expect(rows.map(({ templateUrl }) => templateUrl)).toEqual([
			'https://example.com/zt_76.xml',
			'https://example.com/ems.xml',
			null,
		]);
		expect(desk.hints).toEqual([expect.stringMatching(/no template of nobody/)]);
	});

	it('gives each number its own data or its own error', async () => {
		const items = [waybill(NUMBER), waybill('unknown')];
		const template = located('url', 'https://example.com/mine.xml');
		const desk = shop();
		const form = { ...OF_ITEM, template };
		const rows = jsonOf(
			await perform(desk, 'waybill.getPrintData', form, { items, continueOnFail: true }),
		);
		expect(desk.calls.map(({ method }) => method)).toEqual(['logistics.waybillApply']);
		expect(rows[0]?.templateUrl).toBe('https://example.com/mine.xml');
		expect(rows[1]).toMatchObject({
			error: expect.stringMatching(/unknown: 运单号不存在/),
			errorCode: 'err_infos:1003',
		});
	});

	it('asks for 50 numbers in a call, and for halves of what is refused', async () => {
		const desk = platform({
			'logistics.waybillApply': (params) =>
				asRecords(params.waybill_applies).length > 20 ? refusedCall() : printing(params),
			'logistics.templateList': () => TEMPLATES,
		});
		const items = Array.from({ length: 60 }, (_, at) => waybill(`${7000 + at}`));
		const rows = jsonOf(await perform(desk, 'waybill.getPrintData', OF_ITEM, { items }));
		expect(rows.map(({ trackingNumber }) => trackingNumber)).toEqual(
			items.map(({ trackingNumber }) => trackingNumber),
		);
	});
});

it("'waybill.getTemplates' lists those of the carriers asked for", async () => {
	const desk = platform({ 'logistics.templateList': () => TEMPLATES });
	const rows = jsonOf(await perform(desk, 'waybill.getTemplates', { carrierCodes: 'zhongtong' }));
	expect(rows.map(({ templateCode }) => templateCode)).toEqual(['zt_76', 'zt_100']);
	expect(rows[0]).toEqual({
		carrierCode: 'zhongtong',
		templateId: '14',
		templateCode: 'zt_76',
		templateName: '中通一联单',
		templateType: 1,
		templateTypeText: 'One sheet (一联单)',
		version: 3,
		templateUrl: 'https://example.com/zt_76.xml',
		previewUrl: 'https://example.com/zt_76.png',
	});
	expect(jsonOf(await perform(desk, 'waybill.getTemplates', {}))).toHaveLength(3);
});

describe("'waybill.cancel'", () => {
	const cancel = async (answer: unknown, form: object = {}) => {
		const desk = platform({ 'logistics.cancelOrder': () => answer });
		const run = perform(
			desk,
			'waybill.cancel',
			{ ...OF_ITEM, ...form },
			{ items: [waybill(NUMBER)] },
		);
		return { desk, run };
	};

	it('gives a number back; a repeat is recognised', async () => {
		const { desk, run } = await cancel({ cancel_result: { success: true } });
		expect(jsonOf(await run)).toEqual([
			{
				carrierCode: 'zhongtong',
				trackingNumber: NUMBER,
				cancelled: true,
				alreadyCancelled: false,
			},
		]);
		expect(desk.calls[0]).toMatchObject({
			params: { logistics_code: 'zhongtong', track_no: NUMBER },
			repeatable: true,
		});
		const { run: again } = await cancel(ALREADY_DONE);
		expect(jsonOf(await again)[0]).toMatchObject({ cancelled: true, alreadyCancelled: true });
	});

	it('names the shop of a shared account, also one that is not known', async () => {
		for (const [given, sent] of [
			['4463798', 4463798n],
			['-1', -1n],
		] as const) {
			const options = { sharedShopId: given };
			const { desk, run } = await cancel({ cancel_result: { success: true } }, { options });
			await run;
			expect(desk.calls[0]?.params.user_id).toBe(sent);
		}
	});

	it.each([
		[{ cancel_result: { success: false } }, /did not cancel waybill 78912345678901/],
		[{}, /did not say whether waybill 78912345678901 is cancelled/],
	])('does not take %j for a success', async (answer, words) => {
		const { run } = await cancel(answer);
		expect((await refusalOf(run)).message).toMatch(words);
	});
});

it("'waybill.recommendCarrier' asks once for all orders, and gives one item a carrier", async () => {
	const desk = platform({
		'logistics.getRecommendedAndDeliveryExpressByOrder': (params) =>
			asRecords(params.order_info_list)
				.filter(({ order_id: id }) => id !== '3')
				.map(({ order_id: id }) => ({
					order_id: id,
					order_privilege_info_list:
						id === '2'
							? [{ code: 'priority_delivery', label: '优先发货', reason: '用户催发货' }]
							: [],
					express_info_list: [
						{
							express: 'zhongtong',
							is_deliverable: true,
							is_shop_eBill: true,
							is_recommended: id === '2',
							rank_route: 1,
							collect_sign_info: { avg_cost_hours: '36.5' },
						},
						{ express: 'shunfeng', is_deliverable: false, undeliverable_reason: '不可达' },
					],
				})),
	});
	const form = {
		orderIds: '={{ $json.orderId }}',
		sender: located('list', SENDER),
		carrierCodes: 'zhongtong, shunfeng',
	};
	const items = [{ orderId: '1A' }, { orderId: '2' }, { orderId: '3' }];
	const output = await perform(desk, 'waybill.recommendCarrier', form, {
		items,
		continueOnFail: true,
	});
	expect(desk.calls).toHaveLength(1);
	expect(desk.calls[0]?.params).toMatchObject({
		sender_address: { province_name: '浙江省' },
		order_channel: '1',
		order_info_list: [
			{ order_id: '1', express_list: ['zhongtong', 'shunfeng'] },
			{ order_id: '2' },
			{ order_id: '3' },
		],
	});
	expect(
		output.map(({ json, pairedItem }) => [json.orderId, json.carrierCode, pairedItem]),
	).toEqual([
		['1', 'zhongtong', { item: 0 }],
		['1', 'shunfeng', { item: 0 }],
		['2', 'zhongtong', { item: 1 }],
		['2', 'shunfeng', { item: 1 }],
		[undefined, undefined, { item: 2 }],
	]);
	expect(output[2]?.json).toEqual({
		orderId: '2',
		carrierCode: 'zhongtong',
		recommended: true,
		deliverable: true,
		undeliverableReason: null,
		hasAccount: true,
		routeRank: 1,
		averageHours: 36.5,
		priorityDelivery: true,
		priorityReason: '用户催发货',
	});
	expect(output[1]?.json).toMatchObject({
		recommended: null,
		hasAccount: null,
		deliverable: false,
	});
	expect(output[4]?.json.error).toMatch(/nothing of carriers for order 3/);
});

it("'account.getAll' lists one item a site, the balance as a number", async () => {
	const desk = platform({ 'logistics.listShopNetsite': accounts });
	const rows = jsonOf(await perform(desk, 'account.getAll', { carrier: '' }));
	expect(desk.calls[0]?.params).toEqual({ logistics_code: '' });
	expect(rows.map(({ siteCode, balance }) => [siteCode, balance])).toEqual([
		['ZT-1', 1200],
		['YT-1', 7],
		['YT-2', 8],
		[null, null],
	]);
	expect(rows[0]).toMatchObject({
		carrierCode: 'zhongtong',
		accountType: 2,
		accountTypeText: 'Franchise (加盟)',
		siteName: '余杭网点',
		allocated: 30,
		cancelled: 2,
		recycled: null,
		senders: [{ province: '浙江省', sender: SENDER }],
	});
	await perform(desk, 'account.getAll', { carrier: { mode: 'list', value: 'zhongtong' } });
	expect(desk.calls[1]?.params).toEqual({ logistics_code: 'zhongtong' });
});

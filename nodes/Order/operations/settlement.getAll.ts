import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, toOutput } from '../../values/output';
import { SETTLEMENT_OUTPUTS } from '../rows/settlement-columns';
import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { blankOr, choice, collectionOf, digits, listOf } from '../../kernel/form/schemas';
import { spanOf, timeWindow, windowComplaint } from '../../values/time-window';
import { defineOperation } from '../../kernel/operation';
import { DAY } from '../../values/time';
import { settlementBills, settlementRow, simplifiedSettlement } from '../api/settlement';

const PAY_TYPES = [
	{ name: 'Aggregate Account (聚合账户)', value: '5' },
	{ name: 'Alipay (支付宝)', value: '3' },
	{ name: 'Hezhong (合众支付)', value: '4' },
	{ name: 'WeChat (微信)', value: '2' },
	{ name: 'WeChat Before Upgrade (微信升级前)', value: '1' },
];

const FLOW_TYPES = [
	{ name: 'Jingxuan Alliance (精选联盟)', value: '3' },
	{ name: 'Luban Ads (鲁班广告)', value: '1' },
	{ name: 'Own Shop (小店自卖)', value: '4' },
	{ name: 'Zhidian Mall (值点商城)', value: '2' },
];

const codesOf = (options: ReadonlyArray<{ readonly value: string }>) =>
	listOf(choice(options.map(({ value }) => value)));

export const getManySettlements = defineOperation({
	resource: 'settlement',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many settlement bills',
	description:
		'List settlement bills (结算账单), one item per bill, available from the next day on',
	methods: ['order.getSettleBillDetailV3'],
	fields: [
		field(
			{
				displayName: 'Time',
				name: 'timeType',
				type: 'options',
				options: [
					{ name: 'Order', value: '1', description: 'When the order was placed (下单时间)' },
					{ name: 'Settlement', value: '0', description: 'When it was settled (结算时间)' },
				],
				default: '0',
				description: 'Which time of a bill the window is about',
			},
			choice(['0', '1']),
		),
		...timeWindow({
			start: {
				hint: 'Empty: 7 days before the end',
				description: 'Start of the window. Empty: 7 days before its end.',
			},
			end: { hint: 'Empty: now', description: 'End of the window, read week by week. Empty: now.' },
		}),
		...returnAllOrLimit,
		outputField(SETTLEMENT_OUTPUTS),
		field(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: [
					{
						displayName: 'Account',
						name: 'payTypes',
						type: 'multiOptions',
						options: PAY_TYPES,
						default: [],
						description: 'Settlement accounts (结算账户)',
					},
					{
						displayName: 'Business',
						name: 'flowTypes',
						type: 'multiOptions',
						options: FLOW_TYPES,
						default: [],
						description: 'Kinds of business (业务类型)',
					},
					{
						displayName: 'Line IDs',
						name: 'lineIds',
						type: 'string',
						default: '',
						description: 'At most 5 lines of orders (子订单号), separated by commas',
					},
					{
						displayName: 'Product',
						name: 'product',
						type: 'resourceLocator',
						default: { mode: 'list', value: '' },
						modes: [
							fromList('Select a product...', 'searchProducts'),
							byId('e.g. 3539925204033339668'),
						],
						description: 'Bills of one product (商品)',
					},
				],
				description: 'Which bills to list; all of them when none is added',
			},
			collectionOf({
				payTypes: codesOf(PAY_TYPES),
				flowTypes: codesOf(FLOW_TYPES),
				lineIds: listOf(digits).refine((ids) => ids.length <= 5, 'has more than 5 lines'),
				product: located(blankOr(digits)),
			}),
		),
		columnNames,
	],
	columns: columnsBy(SETTLEMENT_OUTPUTS),
	check: windowComplaint,

	async *run({ timeType, output, filters, ...input }, api) {
		const now = Math.floor(api.now() / 1000);
		const span = spanOf(input, now);
		const end = span.end ?? now;
		const start = span.start ?? end - 7 * DAY;
		const params = {
			time_type: timeType,
			...(filters.payTypes?.length && { pay_type: filters.payTypes.join(',') }),
			...(filters.flowTypes?.length && { flow_type: filters.flowTypes.join(',') }),
			...(filters.lineIds?.length && { order_id: filters.lineIds.join(',') }),
			...(filters.product && { product_id: filters.product }),
		};
		const rowOf = output === 'simplified' ? simplifiedSettlement : settlementRow;
		let left = limitOf(input);
		for await (const bill of settlementBills(api, params, { start, end })) {
			yield toOutput(bill, output, rowOf, api);
			if (--left === 0) return;
		}
	},
});

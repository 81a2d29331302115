import { columnNames } from '../../kernel/column-names';
import { columnsBy, derivedOutputField, simplifierOf } from '../../values/output';
import { SALES_OUTPUTS } from '../rows/live-columns';
import { withinLookBack } from '../../gateways/shop/requested-window';
import { listWindow } from '../../gateways/shop/listing';
import { field } from '../../kernel/form/field';
import { collectionOf, digits, listOf, yesOrNo } from '../../kernel/form/schemas';
import { spanOf, timeWindow, windowComplaint } from '../../values/time-window';
import { defineOperation } from '../../kernel/operation';
import { CLOCK_TOLERANCE } from '../../kernel/poll/cursor';
import { LOOK_BACK_S, ORDERS_BY } from '../../records/order/list';
import { addOrder, roomSales, type SalesByRoom } from '../reports/sales-by-room';
import { DAY } from '../../values/time';

const PARTLY =
	'of the lines were paid back in part, such as by price protection (价保). An order does not say how much, so refundedYuan is without it; Douyin Refund has the amounts.';

export const getFromOrders = defineOperation({
	resource: 'report',
	value: 'fromOrders',
	platform: 'shop',
	name: 'From Orders',
	action: 'Report lives from the orders of the shop',
	description:
		'Derive orders, units, paid and refunded yuan of each live from the shop’s paid orders (由订单推算), one item per live',
	methods: [ORDERS_BY.create_time.method],
	fields: [
		...timeWindow({
			start: {
				hint: 'Empty: 24 hours before the end',
				description: 'Orders placed since then, at most 90 days back. Empty: 24 h before the end.',
			},
			end: { hint: 'Empty: now', description: 'Orders placed until this time. Empty: now.' },
		}),
		derivedOutputField(SALES_OUTPUTS),
		columnNames,
		field(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: [
					{
						displayName: 'Room IDs',
						name: 'roomIds',
						type: 'string',
						default: '',
						placeholder: 'e.g. 7345678901234567890',
						description: 'Only these lives (直播间ID), separated by commas',
					},
				],
				description: 'Which lives to report; all of them when none is added',
			},
			collectionOf({ roomIds: listOf(digits) }),
		),
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				options: [
					{
						displayName: 'Include Other Orders',
						name: 'includeOthers',
						type: 'boolean',
						default: true,
						description:
							'Whether to add one item, without a room ID, for what was sold outside of any live',
					},
				],
				description: 'What is seldom changed',
			},
			collectionOf({ includeOthers: yesOrNo }),
		),
	],
	columns: columnsBy(SALES_OUTPUTS),
	check: windowComplaint,
	async *run({ filters, options: { includeOthers }, output, ...input }, api) {
		const { roomIds = [] } = filters;
		const now = Math.floor(api.now() / 1000);
		const span = spanOf(input, now);
		const end = Math.min(span.end ?? now, now + CLOCK_TOLERANCE);
		const start = span.start ?? end - DAY;
		const only = 'The platform lists orders of the last 90 days only.';
		const window = withinLookBack(api, { start, end }, LOOK_BACK_S, only);
		const byRoom: SalesByRoom = new Map();
		const reading = { limit: Infinity, newestFirst: false };
		for await (const order of listWindow(api, ORDERS_BY.create_time, {}, window, reading)) {
			addOrder(byRoom, order, api.reportSchemaDrift);
		}
		let partly = 0;
		for (const row of roomSales(byRoom)) {
			const isAsked = roomIds.length === 0 || roomIds.includes(String(row.roomId));
			if (row.roomId === null ? !includeOthers : !isAsked) continue;
			partly += Number(row.partlyRefundedLines);
			yield output === 'full' ? row : simplified(row);
		}
		if (partly > 0) api.addHint(`${partly} ${PARTLY}`);
	},
});

const simplified = simplifierOf(SALES_OUTPUTS.simplified);

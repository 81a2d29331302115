/** What each event makes of a row: whether it happened, when, and by which key it is known. */
import { advance } from '../../nodes/kernel/poll/advance';
import { asRecords, type JsonRecord } from '../../nodes/kernel/exact-json';
import { startingAt } from '../../nodes/kernel/poll/cursor';
import { collect } from '../../nodes/kernel/poll/read';
import { events } from '../../nodes/Trigger/events';
import type { TriggerInput } from '../../nodes/Trigger/fields';
import { pollSource } from '../../nodes/Trigger/poll-source';
import { listApi } from '../support/list-api.mts';
import { rowsAt } from '../support/model-platform.mts';

const ID = '3473196049974326153';
const [CREATED, DEPOSIT, PAID, SHIPPED, REST, UPDATED] = [100, 110, 200, 300, 350, 400];

function eventOf(value: string) {
	const event = events.find((it) => it.value === value);
	if (!event || 'watch' in event) throw new Error(`no event ${value} of a list`);
	return event;
}

const order = (values: JsonRecord): JsonRecord => ({
	order_id: ID,
	order_status: 2,
	main_status: 2,
	create_time: CREATED,
	pay_time: PAID,
	ship_time: 0,
	update_time: UPDATED,
	...values,
});
const afterSale = (values: JsonRecord): JsonRecord => ({
	aftersale_info: {
		aftersale_id: `"${ID}"`,
		aftersale_status: 6,
		apply_time: CREATED,
		update_time: UPDATED,
		...values,
	},
});

type Case = [event: string, what: string, row: JsonRecord, at: number | undefined, begun?: boolean];

const parcels = [{ ship_time: SHIPPED }, { ship_time: REST }];
const halves = [
	{ phase_pay_time: DEPOSIT, pay_success: true },
	{ phase_pay_time: 0, pay_success: false },
];
const phases = [{ phase_pay_time: DEPOSIT }, { phase_pay_time: PAID }];

it.each<Case>([
	['orderCreated', 'any order', order({}), CREATED],
	['orderUpdated', 'any order', order({}), UPDATED],
	['orderPaid', 'one that waits for payment', order({ order_status: 1, pay_time: 0 }), undefined],
	['orderPaid', 'a paid one', order({}), PAID],
	['orderPaid', 'one under risk review', order({ order_status: 105 }), PAID],
	['orderPaid', 'one that was shipped since', order({ order_status: 3, ship_time: SHIPPED }), PAID],
	['orderPaid', 'one closed without payment', order({ order_status: 4, pay_time: 0 }), undefined],
	['orderPaid', 'one refunded since', order({ order_status: 4, main_status: 21 }), PAID],
	[
		'orderPaid',
		'a deposit',
		order({ order_status: 1, main_status: 103, pay_time: DEPOSIT }),
		undefined,
		true,
	],
	[
		'orderPaid',
		'the balance after a deposit',
		order({ pay_time: DEPOSIT, order_phase_list: phases }),
		PAID,
	],
	[
		'orderPaid',
		'a deposit under review',
		order({ order_status: 105, main_status: 103, pay_time: DEPOSIT }),
		undefined,
		true,
	],
	[
		'orderPaid',
		'a deposit whose balance never came',
		order({ order_status: 4, main_status: 4, order_phase_list: halves, pay_time: DEPOSIT }),
		undefined,
	],
	[
		'orderPaid',
		'cash on delivery under way',
		order({ order_status: 3, pay_type: 0, pay_time: PAID }),
		undefined,
	],
	[
		'orderPaid',
		'cash on delivery that was completed',
		order({ order_status: 5, main_status: 5, pay_type: 0, pay_time: 0, finish_time: REST }),
		REST,
	],
	['orderShipped', 'one that waits for shipment', order({}), undefined],
	[
		'orderShipped',
		'a part of one',
		order({ order_status: 101, ship_time: SHIPPED }),
		undefined,
		true,
	],
	[
		'orderShipped',
		'the rest of one',
		order({ order_status: 3, ship_time: SHIPPED, logistics_info: parcels }),
		REST,
	],
	['orderShipped', 'a completed one', order({ order_status: 5, ship_time: SHIPPED }), SHIPPED],
	['refundCreated', 'any after-sale', afterSale({}), CREATED],
	['refundUpdated', 'any after-sale', afterSale({}), UPDATED],
])('%s: %s', (value, _what, row, at, begun = false) => {
	const event = eventOf(value);
	expect(event.occurredAt(row)).toBe(at);
	expect(event.hasBegun?.(row) ?? false).toBe(begun);
});

it.each([
	['orderCreated', order({}), ID],
	['orderPaid', order({}), ID],
	['orderShipped', order({}), ID],
	['orderUpdated', order({}), `${ID}:${UPDATED}`],
	['refundCreated', afterSale({}), ID],
	['refundUpdated', afterSale({}), `${ID}:${UPDATED}`],
])('%s is known by %#', (value, row, key) => {
	expect(eventOf(value).key(row)).toBe(key);
});

it.each([
	['orderUpdated', order({}), order({ main_status: 3 })],
	['refundUpdated', afterSale({}), afterSale({ aftersale_status: 12 })],
])('%s distinguishes two changes of one second', (value, before, after) => {
	const { key, state } = eventOf(value);
	expect(key(after)).toBe(key(before));
	expect(state?.(after)).not.toBe(state?.(before));
});

it.each(['orderCreated', 'orderPaid', 'orderShipped', 'refundCreated'])(
	'%s has one key whatever the status is by now',
	(value) => {
		expect(eventOf(value).state).toBeUndefined();
	},
);

it('a row that does not say its time is not lost, and does not move the position', async () => {
	const untimed = ({ shop_order_list: rows, ...data }: JsonRecord) => ({
		...data,
		shop_order_list: asRecords(rows).map(({ order_id }) => ({ order_id })),
	});
	const api = listApi({ rows: rowsAt([20, 30]), now: 100, endIncluded: true }, 1, untimed);
	const input = { options: OPTIONS, filters: {}, startFrom: 'now', startTime: undefined } as const;
	const source = pollSource(eventOf('orderUpdated'), input, api, 'shop');
	const changes = await collect(source.read({ start: 10, end: 90 }, false));
	expect(changes.map(({ time }) => time)).toEqual([10, 10]);
	const progress = { complete: true, end: 90, now: 95, until: 96, overlap: 5, once: false };
	const { fresh, next } = advance(startingAt(10), changes, progress);
	expect(fresh).toEqual(changes);
	expect(next.cursor).toBe(10);
	expect(advance(next, changes, progress).fresh).toEqual([]);
});

const OPTIONS: TriggerInput['options'] = {
	output: 'raw',
	overlap: 120,
	lag: 5,
	limit: 1000,
	figures: [],
	moneyUnit: 'unknown',
};

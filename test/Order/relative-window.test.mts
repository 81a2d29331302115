/** What a relative window asks the platform for: whole seconds of Beijing days, both ends included. */
import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { operations as orderOperations } from '../../nodes/Order/operations';
import { DouyinRefund } from '../../nodes/Refund/DouyinRefund.node';
import { operations as refundOperations } from '../../nodes/Refund/operations';
import { performing, platform } from '../support/run-operation.mts';

const order = performing(new DouyinOrder(), orderOperations);
const refund = performing(new DouyinRefund(), refundOperations);

/** The platform's present is 2026-11-23 08:00 of Beijing. */
const midnight = Date.UTC(2026, 10, 22, 16) / 1000;

const empty = (...orders: object[]) =>
	platform({
		'order.searchList': () => ({ shop_order_list: orders, total: orders.length }),
		'afterSale.List': () => ({ items: [], total: 0 }),
		'order.getSettleBillDetailV3': () => ({ code: '100000', is_end: 1, data: [] }),
	});

it('of orders: yesterday begins at midnight and ends before the next', async () => {
	const at = (id: string, create_time: number) => ({ order_id: id, create_time });
	const shop = empty(at('1', midnight - 86_400), at('2', midnight - 1), at('3', midnight));
	const items = await order(shop, 'order.getAll', { window: 'yesterday', output: 'raw' });
	// A second more is asked for, since the platform may exclude the end; what is in it is dropped.
	expect(shop.calls[0]?.params).toMatchObject({
		create_time_start: midnight - 86_400,
		create_time_end: midnight,
	});
	expect(items.map(({ json }) => json.order_id)).toEqual(['1', '2']);
});

it('of after-sales by their update: this month begins on its first day', async () => {
	const shop = empty();
	await refund(shop, 'refund.getAll', { window: 'thisMonth', timeType: 'update_time' });
	expect(shop.calls[0]?.params).toMatchObject({ update_start_time: midnight - 22 * 86_400 });
});

it('of settlement bills: last month, week by week, to its last second', async () => {
	const shop = empty();
	await order(shop, 'settlement.getAll', { window: 'lastMonth', returnAll: true });
	const asked = shop.calls.map(({ params }) => [params.start_time, params.end_time]);
	expect(asked[0]?.[0]).toBe('2026-10-01 00:00:00');
	expect(asked.at(-1)?.[1]).toBe('2026-10-31 23:59:59');
	expect(asked).toHaveLength(5);
});

it('leaves out what Start and End still hold', async () => {
	const shop = empty();
	const left = { startTime: '2026-11-20', endTime: '2026-11-01' };
	await order(shop, 'order.getAll', { window: 'today', ...left });
	expect(shop.calls[0]?.params).toMatchObject({ create_time_start: midnight });
	await expect(order(empty(), 'order.getAll', left)).rejects.toThrow('Start: must be before End');
});

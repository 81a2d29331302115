/** Orders out of the shop: into a file, into a group chat. */
import { DAY, ids, ordersFrom } from '../../host/truth.mts';
import { addBehind, addFirst, runToGreen } from '../hand/canvas.mts';
import { choose, close, leave, toggle, write } from '../hand/form.mts';
import type { Place } from '../place.mts';
import { sheetRows } from '../sheet.mts';

export async function exportYesterday({ page, stage }: Place): Promise<void> {
	const { n8n, sandbox } = stage;
	await addFirst(page, ['schedule', 'Schedule Trigger']);
	await leave(page);
	await addBehind(page, 'Schedule Trigger', ['douyin order', 'Douyin Order'], 'Get many orders');
	await choose(page, 'window', 'Yesterday');
	await toggle(page, 'returnAll');
	await choose(page, 'columnNames', '中文');
	await close(page);
	await addBehind(
		page,
		'Get many orders',
		['convert to file', 'Convert to File'],
		'Convert to XLSX',
	);
	await leave(page);
	const run = await runToGreen(page, n8n.rest);

	const [headings = [], ...rows] = await sheetRows(n8n, run.items('Convert to File')[0]);
	const today = Math.floor((Date.now() / 1000 + 8 * 3600) / DAY) * DAY - 8 * 3600;
	const yesterday = (await ordersFrom(sandbox, today - DAY)).filter(
		({ createTime }) => createTime < today,
	);
	expect(yesterday.length).toBeGreaterThan(50);
	expect(headings.slice(0, 3)).toEqual(['订单号', '下单时间', '支付时间']);
	expect(headings.filter((it) => !/\p{Script=Han}/u.test(it))).toEqual([]);
	expect(rows.map(([id]) => id).sort()).toEqual(ids(yesterday));
}

export async function tellGroupOfPaidOrders({ page, stage, chat }: Place): Promise<void> {
	const { n8n, sandbox } = stage;
	await addFirst(page, ['douyin order', 'Douyin Order'], 'On an order paid');
	await leave(page);
	await addBehind(page, 'Douyin Order Trigger', ['http request', 'HTTP Request']);
	await choose(page, 'method', 'POST');
	await write(page, 'url', chat.url);
	await toggle(page, 'sendBody');
	await choose(page, 'specifyBody', 'Using JSON');
	await write(
		page,
		'jsonBody',
		'={{ { msg_type: "text", content: { text: `${$json.orderId}: ${$json.products}` } } }}',
	);
	await close(page);
	const run = await runToGreen(page, n8n.rest);

	const orders = run.items('Douyin Order Trigger').map(({ json }) => json);
	expect(orders.length).toBeGreaterThan(0);
	expect(ids(await ordersFrom(sandbox))).toEqual(
		expect.arrayContaining(orders.map(({ orderId }) => orderId)),
	);
	expect(chat.received).toEqual(
		orders.map(({ orderId, products }) => ({
			msg_type: 'text',
			content: { text: `${String(orderId)}: ${String(products)}` },
		})),
	);
	expect(String(orders[0]?.products)).toMatch(/\p{Script=Han}.* × \d/u);
}

/** Every line of every order against what the sandbox knows of it: ids, money, live room, status. */
import type { IDataObject } from 'n8n-workflow';

import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 500, days: 20, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());

const all = { returnAll: true, startTime: '2016-01-01', filters: {} };
const truth = () => shop.sandbox.control.orderTruth();
const yuan = (fen: number) => fen / 100;
const beijing = (seconds: number) =>
	seconds > 0 ? `${new Date((seconds + 28_800) * 1000).toISOString().slice(0, 19)}+08:00` : null;

it('gives each line its ids, quantity, money and source', async () => {
	const rows = jsonOf(await shop.do('order.getAll', { ...all, output: 'lines' }));
	const byLine = new Map(rows.map((row) => [row.lineId, row]));
	const lines = truth().flatMap((order) => order.lines.map((line) => ({ order, line })));
	expect(rows).toHaveLength(lines.length);
	for (const { order, line } of lines) {
		expect(byLine.get(line.skuOrderId)).toMatchObject({
			orderId: order.orderId,
			productId: line.productId,
			skuId: line.skuId,
			lineQuantity: line.num,
			lineOrderAmountYuan: yuan(line.orderAmount),
			linePayAmountYuan: yuan(line.payAmount),
			roomId: line.roomId,
			videoId: line.videoId,
			authorId: line.authorId,
		});
	}
	for (const source of ['roomId', 'videoId', 'authorId'] as const) {
		expect(lines.some(({ line }) => line[source] !== null)).toBe(true);
		expect(lines.some(({ line }) => line[source] === null)).toBe(true);
	}
});

it('gives each order its status, times, parcels and remark', async () => {
	const rows = jsonOf(await shop.do('order.getAll', all));
	const byOrder = new Map(rows.map((row) => [row.orderId, row]));
	for (const order of truth()) {
		expect(byOrder.get(order.orderId)).toMatchObject({
			orderStatus: order.orderStatus,
			mainStatus: order.mainStatus,
			createTime: beijing(order.createTime),
			payTime: beijing(order.payTime),
			shipTime: beijing(order.shipTime),
			finishTime: beijing(order.finishTime),
			postageYuan: yuan(order.postAmount),
			trackingNumbers: order.packs.map(({ trackingNo }) => trackingNo).join(', ') || null,
			packageIds: order.packs.map(({ packId }) => packId).join(', ') || null,
			sellerWords: order.remark || null,
			flag: order.star ?? 0,
			lineCount: order.lines.length,
		});
	}
});

it('keeps apart who pays, so that the parts make the whole', async () => {
	const fen = (value: unknown) => Math.round(Number(value) * 100);
	for (const row of jsonOf(await shop.do('order.getAll', all))) {
		const lines = row.lines as IDataObject[];
		for (const [ofOrder, ofLine] of [
			['payAmountYuan', 'linePayAmountYuan'],
			['orderAmountYuan', 'lineOrderAmountYuan'],
			['platformPaidYuan', 'linePlatformPaidYuan'],
			['creatorPaidYuan', 'lineCreatorPaidYuan'],
			['buyerPaidYuan', 'lineBuyerPaidYuan'],
		] as const) {
			const sum = lines.reduce((total, line) => total + fen(line[ofLine]), 0);
			expect([ofOrder, sum]).toEqual([ofOrder, fen(row[ofOrder])]);
		}
		expect(fen(row.buyerPaidYuan)).toBe(fen(row.payAmountYuan) - fen(row.paymentDiscountYuan));
		expect(fen(row.merchantReceivedYuan)).toBe(
			fen(row.orderAmountYuan) - fen(row.shopDiscountYuan),
		);
	}
});

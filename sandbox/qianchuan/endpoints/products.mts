/** The products on a live's shelf with what they drew and sold (获取直播间商品列表). */
import { z } from 'zod';
import { chinaText } from '../../clock.mts';
import { int64 } from '../../json.mts';
import { elapsed, statusOf } from '../../live/live.mts';
import { explained, type ShelfItem } from '../../live/shelf.mts';
import type { ItemFigures } from '../../live/items.mts';
import type { Totals } from '../../live/totals.mts';
import { inUnit, type QianchuanDecisions } from '../decisions.mts';
import { endpoint, type QianchuanCall } from '../endpoint.mts';
import { id, list, page, pageSize } from '../params.mts';
import { advertiserOf, pageOf, roomOf } from '../lookup.mts';

interface Row {
	item: ShelfItem;
	figures: ItemFigures;
	status: 'BEINGEXPLAIN' | 'HASEXPLAIN' | 'UNEXPLAIN';
	times: number;
	boundAt: number;
	/** Share of the live's ad cost, by its clicks. */
	costFen: number;
	decisions: QianchuanDecisions;
}

const money = (of: (row: Row) => number) => (row: Row) =>
	inUnit(of(row), row.decisions.qcProductMoney);
const per = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const settledFen = ({ figures }: Row) => figures.adSettledFen;

const FIELDS = {
	productId: ({ item }: Row) => int64(item.productId),
	title: ({ item }: Row) => item.title,
	img_url: ({ item }: Row) => item.picture,
	explain_status: ({ status }: Row) => status,
	live_product_bind_time: ({ boundAt }: Row) => chinaText(boundAt),
	live_product_price: money(({ item }) => item.price),
	live_product_Inventory: ({ item, figures }: Row) => Math.max(0, item.stock - figures.pieces),
	live_product_explain_cnt: ({ times }: Row) => times,
	product_click_pay_ucnt_ratio: conversion,
	live_pay_order_gmv_alias: money(({ figures }) => figures.paidFen),
	live_pay_order_count_alias: ({ figures }: Row) => figures.ordersPaid,
	luban_live_pay_order_gmv: money(({ figures }) => figures.adPaidFen),
	luban_live_pay_order_count: ({ figures }: Row) => figures.adOrdersPaid,
	live_cost_per_product: money(({ costFen }) => costFen),
	live_pay_order_roi_per_product: ({ figures, costFen }: Row) =>
		Number(per(figures.adPaidFen, costFen).toFixed(2)),
	live_order_refund_amount: money(({ figures }) => figures.adRefundedFen),
	live_order_settle_amount_7d: money(settledFen),
	live_order_settle_count_7d: ({ figures }: Row) => figures.adSettled,
	live_order_settle_count_rate_7d: ({ figures }: Row) =>
		Number((per(figures.adSettled, figures.adOrdersPaid) * 100).toFixed(2)),
	ad_live_order_settle_roi_per_product_7d: (row: Row) =>
		Number(per(settledFen(row), row.costFen).toFixed(2)),
	ad_live_order_settle_cost_per_product_7d: money(({ figures, costFen }) =>
		Math.round(per(costFen, figures.adSettled)),
	),
	total_live_pay_order_gpm_ecom: money(({ figures }) =>
		Math.round(per(figures.paidFen * 1000, figures.clicks)),
	),
};

/** By people; here everybody clicks a product once and buys it at most once. */
function conversion({ figures, decisions }: Row): number {
	const fraction = per(figures.ordersPaid, figures.clicks);
	const scale = decisions.qcProductRatio === 'percent' ? 100 : 1;
	return Number((fraction * scale).toFixed(4));
}

export const products = endpoint({
	path: 'v1.0/qianchuan/today_live/room/product_list/get/',
	params: z
		.object({
			advertiser_id: id,
			room_id: id,
			fields: list(z.enum(Object.keys(FIELDS) as [keyof typeof FIELDS])),
			explain_status: z.enum(['ALL', 'HASEXPLAIN', 'UNEXPLAIN']).default('ALL'),
			page,
			page_size: pageSize(20),
		})
		.strict(),
	act(params, call) {
		const { platform } = call;
		const room = roomOf(platform, advertiserOf(platform, params.advertiser_id), params.room_id);
		const found = rowsOf(room, call).filter(({ status }) => {
			if (params.explain_status === 'ALL') return true;
			return (status === 'UNEXPLAIN') === (params.explain_status === 'UNEXPLAIN');
		});
		const { rows, total, ...rest } = pageOf(found, params.page, params.page_size);
		const rowOf = (row: Row) =>
			Object.fromEntries(params.fields.map((name) => [name, FIELDS[name](row)]));
		return { list: rows.map(rowOf), page_info: { ...rest, total_num: total } };
	},
});

function rowsOf(room: Totals, { now, counted, platform }: QianchuanCall): Row[] {
	const { decisions } = platform;
	const { live } = room;
	const seconds = elapsed(live, now);
	const living = statusOf(live, now) === 'LIVING';
	const figures = room.items(counted);
	const all = room.at(counted);
	return live.shelf.flatMap((item, index): Row[] => {
		const own = figures[index];
		if (!own || item.boundAt > seconds) return [];
		const { times, now: talking } = explained(live.shelf, index, seconds, living);
		return [
			{
				item,
				figures: own,
				status: talking ? 'BEINGEXPLAIN' : times > 0 ? 'HASEXPLAIN' : 'UNEXPLAIN',
				times,
				boundAt: live.startsAt + item.boundAt,
				costFen: Math.floor(per(all.costFen * own.clicks, all.productClicks)),
				decisions,
			},
		];
	});
}

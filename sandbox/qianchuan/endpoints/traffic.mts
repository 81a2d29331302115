/** Where viewers or sales came from (获取直播间流量表现), whole numbers by channel. */
import { z } from 'zod';
import { split } from '../../live/figures.mts';
import { inUnit } from '../decisions.mts';
import { endpoint } from '../endpoint.mts';
import { id } from '../params.mts';
import { QianchuanRefusal } from '../refusal.mts';
import { advertiserOf, roomOf } from '../lookup.mts';

/** Channels and how much of the natural part, or of the part of ads, comes through each. */
const NATURAL = {
	homepage_hot: 40,
	live_merge: 9,
	homepage_fresh: 3,
	other_recommend_live: 6,
	video_to_live: 14,
	homepage_follow: 10,
	general_search: 5,
	others_homepage: 4,
	douyin_shopping_center: 5,
	activity: 1,
	touxi_saas: 1,
	ecom_other: 2,
} as const;
const ADS = {
	live_pc_qian_chuan: 80,
	live_xiao_dian_qian_chuan: 12,
	ecom_ad_third_qc_brand: 4,
	ecom_ad_third_qc_brand_other_bidding: 3,
	ecom_ad_third_qc_other_brand: 1,
} as const;

export const traffic = endpoint({
	path: 'v1.0/qianchuan/today_live/room/flow_performance/get/',
	params: z
		.object({
			advertiser_id: id,
			room_id: id,
			flow_source: z.enum(['AllEcomFlowSource', 'AllEcomGmvSource']).optional(),
		})
		.strict(),
	act(params, { platform, counted }) {
		const { decisions } = platform;
		const room = roomOf(platform, advertiserOf(platform, params.advertiser_id), params.room_id);
		if (!params.flow_source && decisions.qcFlowDefault === 'refused') {
			throw new QianchuanRefusal(decisions.qcBadParameter, '参数flow_source缺失或不合法');
		}
		const all = room.at(counted);
		if (params.flow_source !== 'AllEcomGmvSource') return byChannel(all.entered, all.adEntered);
		if (decisions.qcFlowSales === 'orders') return byChannel(all.ordersPaid, all.adOrdersPaid);
		const money = (fen: number) => Math.round(inUnit(fen, decisions.qcFlowMoney));
		return byChannel(money(all.paidFen), money(all.adPaidFen));
	},
});

function byChannel(whole: number, ads: number): Record<string, number> {
	return { ...spread(Math.max(0, whole - ads), NATURAL), ...spread(ads, ADS) };
}

function spread(total: number, channels: Record<string, number>): Record<string, number> {
	const parts = split(total, Object.values(channels));
	return Object.fromEntries(Object.keys(channels).map((name, at) => [name, parts[at] ?? 0]));
}

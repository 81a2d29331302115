/** Where the viewers, or the sales, of a live came from: one row a channel. */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, type OnDrift } from '../../values/cells';
import { isRecord } from '../../kernel/exact-json';

export const TRAFFIC = 'v1.0/qianchuan/today_live/room/flow_performance/get/';

/** The channels that the official SDKs name. The platform may send others. */
const CHANNELS: Readonly<Record<string, string>> = {
	homepage_hot: 'Recommendation feed (推荐feed)',
	live_merge: 'Live square (直播广场)',
	homepage_fresh: 'Same city (同城)',
	other_recommend_live: 'Other recommendations (其他推荐场景)',
	video_to_live: 'Short video to live (短视频引流)',
	homepage_follow: 'Follow tab (关注)',
	general_search: 'Search (搜索)',
	others_homepage: 'Profile page (个人主页)',
	douyin_shopping_center: 'Douyin mall (抖音商城)',
	activity: 'Activity page (活动页)',
	touxi_saas: 'Toutiao and Xigua (头条西瓜)',
	ecom_other: 'Other (其他)',
	live_pc_qian_chuan: 'Qianchuan PC ads (千川PC)',
	live_xiao_dian_qian_chuan: 'Suixintui ads (小店随心推)',
	ecom_ad_third_qc_brand: 'Qianchuan brand ads (千川品牌)',
	ecom_ad_third_qc_brand_other_bidding: 'Other bidding ads (其他竞价广告)',
	ecom_ad_third_qc_other_brand: 'Other brand ads (其他品牌广告)',
};

/** One item a channel. A channel without a known name keeps the platform's own. */
export function* channelRows(
	data: unknown,
	{ roomId, source }: { roomId: string; source: string },
	onDrift: OnDrift,
): Generator<IDataObject> {
	if (!isRecord(data)) return onDrift(`${TRAFFIC} answers without channels`);
	for (const [channel, value] of Object.entries(data)) {
		const number = numberOrNull(value);
		if (number === null) onDrift(`${TRAFFIC}: ${channel} is no number`);
		if (number === null && value !== null) continue;
		const known = Object.hasOwn(CHANNELS, channel);
		const channelText = known ? CHANNELS[channel] : null;
		yield { roomId, source, channel, channelText, value: number };
	}
}

/**
 * What carriers report of a parcel on its way (物流轨迹). The numbers of the states are on a page that
 * no source has (question-docs/94/1642): they stay empty here, their texts are the sandbox's own.
 */
import type { Order, Pack } from './order.mts';

export interface Scan {
	time: number;
	text: string;
	site: string;
	stateText: string;
}

const HOUR = 3600;
/** From shipping to the carrier's first scan. */
export const COLLECTED_AFTER = 2 * HOUR;

const STEPS: ReadonlyArray<readonly [number, string, string, string]> = [
	[COLLECTED_AFTER, '杭州西湖网点', '已揽收', '快件已被揽收'],
	[10 * HOUR, '杭州转运中心', '运输中', '快件已从杭州转运中心发出'],
	[26 * HOUR, '', '运输中', '快件已到达目的地转运中心'],
	[40 * HOUR, '', '派送中', '快递员正在派送，请保持电话畅通'],
	[46 * HOUR, '', '已签收', '您的快件已签收，感谢使用'],
];

/** Those so far, oldest first. A parcel is signed for before its order is finished. */
export function scansOf({ state }: Order, { shipTime }: Pack, now: number): Scan[] {
	const signed = state.finishTime > 0 ? state.finishTime - HOUR : Infinity;
	return STEPS.map(([after, site, stateText, text]) => ({
		time: Math.min(shipTime + after, signed),
		site,
		stateText,
		text,
	})).filter(({ time }) => time <= now);
}

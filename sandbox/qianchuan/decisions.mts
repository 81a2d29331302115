/**
 * Where the reference of 巨量千川 says CONFLICT or UNVERIFIED: what is played, and what it can be
 * turned over to. A part of the sandbox's decisions.
 */
import { z } from 'zod';

/** 1/1000 fen (千分之一分), fen, or yuan. */
const unit = z.enum(['milliFen', 'fen', 'yuan']);
export type MoneyUnit = z.infer<typeof unit>;

export const qianchuanDecisions = {
	/** Money of report/today_live/get/ and today_live/room/get/: as report/live/get/ has it, or not. */
	qcTodayMoney: unit,
	/** Money of product_list: nobody says. */
	qcProductMoney: unit,
	/** Money of flow_performance with sales sources: nobody says. */
	qcFlowMoney: unit,
	/** Money of report/uni_promotion/get/: yuan in the official SDK, 1/1000 fen for the cost in another. */
	qcUniMoney: unit,
	/** Seconds between two refreshes of the figures (0 = exact to the second): nobody says how often. */
	qcRefreshSeconds: z.number().int().nonnegative(),
	/** What the values of AllEcomGmvSource count. */
	qcFlowSales: z.enum(['amount', 'orders']),
	/** flow_performance without `flow_source`. */
	qcFlowDefault: z.enum(['refused', 'AllEcomFlowSource']),
	/** product_click_pay_ucnt_ratio: 0.05, or 5. */
	qcProductRatio: z.enum(['fraction', 'percent']),
	/** `end_time` of a room that has not ended. */
	qcOpenEnd: z.enum(['empty', 'absent', 'planned']),
	/** How many days back the list of rooms knows them (0 = all): nobody says. */
	qcListedDays: z.number().int().nonnegative(),
	/** How the list of rooms has a figure: as a number, or as a platform has what it does not know. */
	qcFigures: z.enum(['number', 'absent', 'null', 'dashes', 'grouped']),
	/** Are rooms without any advertisement in the list of rooms? */
	qcNaturalRooms: z.enum(['listed', 'absent']),
	/** Are rooms with only 全域推广 in the list of rooms, and in its totals? */
	qcUniRooms: z.enum(['absent', 'listed']),
	/** Names in oauth2/advertiser/get/: as recorded in 2024, or the new ones beside them. */
	qcAccountNames: z.enum(['former', 'both']),
	/** An access token after its grant was refreshed. */
	qcOldAccess: z.enum(['dies', 'lives']),
	/** A refresh token that was used, has expired or never was: no source names the number. */
	qcDeadRefresh: z.union([z.literal(40107), z.literal(40103), z.literal(40105), z.literal(40110)]),
	/** An auth_code that was used: 40110 as recorded in 2022, 40115 as a log of 2026 has it. */
	qcUsedCode: z.union([z.literal(40110), z.literal(40115)]),
	/** Tokens without `grant_type`: refused, as public reports have it, or given, as the new SDKs send none. */
	qcGrantType: z.enum(['required', 'optional']),
	/** A parameter that is missing or wrong: 40000 as a log of 2026 has it, or 50003. */
	qcBadParameter: z.union([z.literal(40000), z.literal(50003)]),
} as const;

export type QianchuanDecisions = {
	[Name in keyof typeof qianchuanDecisions]: z.infer<(typeof qianchuanDecisions)[Name]>;
};

export function strictestQianchuan(): QianchuanDecisions {
	return {
		qcTodayMoney: 'milliFen',
		qcProductMoney: 'milliFen',
		qcFlowMoney: 'milliFen',
		qcUniMoney: 'yuan',
		qcRefreshSeconds: 0,
		qcFlowSales: 'amount',
		qcFlowDefault: 'refused',
		qcProductRatio: 'fraction',
		qcOpenEnd: 'empty',
		qcListedDays: 0,
		qcFigures: 'number',
		qcNaturalRooms: 'listed',
		qcUniRooms: 'absent',
		qcAccountNames: 'former',
		qcOldAccess: 'dies',
		qcDeadRefresh: 40107,
		qcUsedCode: 40110,
		qcGrantType: 'required',
		qcBadParameter: 40000,
	};
}

/** Fen as the endpoint has money. */
export function inUnit(fen: number, chosen: MoneyUnit): number {
	return chosen === 'milliFen' ? fen * 1000 : chosen === 'fen' ? fen : fen / 100;
}

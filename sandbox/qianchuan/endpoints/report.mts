/** Totals of one account over the lives that began in a window (获取今日直播数据), old and new. */
import { z } from 'zod';
import { endpoint, foreign, type QianchuanCall } from '../endpoint.mts';
import type { MoneyUnit } from '../decisions.mts';
import { measured, METRICS, OLDER } from '../metrics.mts';
import { id, list, time } from '../params.mts';
import { QianchuanRefusal } from '../refusal.mts';
import { sumsOf } from '../aggregate.mts';
import { accountOf, advertiserOf, isListed } from '../lookup.mts';

const names = (left: readonly string[]) =>
	z.string().refine((name) => Object.hasOwn(METRICS, name) && !left.includes(name));

const paramsOf = (left: readonly string[]) =>
	z
		.object({
			advertiser_id: id,
			aweme_id: id,
			start_time: time,
			end_time: time,
			fields: list(names(left)),
			stats_authority: z.enum(['CURRENT', 'QUALIFICATION']).optional(),
		})
		.strict();

type Params = z.output<ReturnType<typeof paramsOf>>;

function totals(
	params: Params,
	{ platform, now, counted }: QianchuanCall,
	unit: MoneyUnit,
): object {
	const advertiser = advertiserOf(platform, params.advertiser_id);
	const account = accountOf(advertiser, params.aweme_id);
	if (params.stats_authority === 'QUALIFICATION' && account.bind !== 'OFFICIAL') {
		throw foreign('stats_authority为QUALIFICATION时，仅支持官方抖音号，其他账号');
	}
	if (params.end_time < params.start_time) {
		throw new QianchuanRefusal(platform.decisions.qcBadParameter, 'end_time早于start_time');
	}
	const lives = platform.lives
		.list(account.id)
		.filter((each) => isListed(platform, each) && each.live.startsAt <= now)
		.filter(({ live: { startsAt: at } }) => at >= params.start_time && at <= params.end_time);
	const sums = sumsOf(platform, advertiser, lives, counted, params.stats_authority);
	const ownAccount = account.bind !== 'AWEME_COOPERATOR';
	return measured(params.fields, { ...sums, ownAccount }, unit);
}

export const reportLive = endpoint({
	path: 'v1.0/qianchuan/report/live/get/',
	params: paramsOf([]),
	act: (params, call) => totals(params, call, 'milliFen'),
});

export const reportTodayLive = endpoint({
	path: 'v1.0/qianchuan/report/today_live/get/',
	params: paramsOf(OLDER),
	act: (params, call) => totals(params, call, call.platform.decisions.qcTodayMoney),
});

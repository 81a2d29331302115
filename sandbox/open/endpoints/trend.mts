/**
 * The account's days (用户数据): fans, videos, likes, comments, shares, visits. A day appears on the
 * next morning, and the first one is the day after the authorisation.
 */
import { z } from 'zod';
import { chinaMidnight, chinaText } from '../../clock.mts';
import { random } from '../../random.mts';
import { endpoint, type OpenCall } from '../endpoint.mts';

const DAY = 86_400;
/** The account's first day, an even one, in days since 1970. */
const FIRST_DAY = 19_000;

interface Day {
	/** Its midnight in China. */
	at: number;
	draw: (from: number, to: number) => number;
}

type Figures = (day: Day, call: OpenCall) => Record<string, number>;

const FIGURES: Record<string, Figures> = {
	fans: ({ at }, { platform, account }) => ({
		new_fans: platform.fans.following.newOn(account, at),
		total_fans: platform.fans.following.totalOn(account, at),
	}),
	item: ({ at, draw }) => ({
		new_issue: issuedOn(at),
		new_play: draw(2_000, 60_000),
		total_issue: issuedUntil(at),
	}),
	like: ({ draw }) => ({ new_like: draw(50, 4_000) }),
	comment: ({ draw }) => ({ new_comment: draw(5, 600) }),
	share: ({ draw }) => ({ new_share: draw(2, 300) }),
	profile: ({ draw }) => ({ profile_uv: draw(30, 2_500) }),
};

export const trends = Object.entries(FIGURES).map(([name, figures]) =>
	endpoint({
		path: `/data/external/user/${name}/`,
		frame: 'texts',
		scope: 'data.external.user',
		params: z.object({ date_type: z.enum(['7', '15', '30']) }),
		act({ date_type }, call) {
			const rows = days(Number(date_type), call).map((at) => {
				const source = random(call.platform.seed, 'open', name, call.account.openId, at);
				const values = figures({ at, draw: (from, to) => source.int(from, to) }, call);
				const spelt = Object.entries(values).map(([key, value]) => [
					key,
					call.spell(value, 'text'),
				]);
				return { date: chinaText(at).slice(0, 10), ...Object.fromEntries(spelt) };
			});
			return { data: { result_list: rows } };
		},
	}),
);

/** Two videos on one day, one on the next. */
function issuedOn(at: number): number {
	return 2 - (Math.floor(at / DAY) % 2);
}

function issuedUntil(at: number): number {
	const days = Math.floor(at / DAY) - FIRST_DAY + 1;
	return 3 * Math.floor(days / 2) + (days % 2) * 2;
}

/** Midnights of the days there are figures of, oldest first. */
function days(count: number, { platform, account, now }: OpenCall): number[] {
	const last = chinaMidnight(now - platform.decisions.openReadyHour * 3600) - DAY;
	const first = chinaMidnight(account.since ?? now) + DAY;
	return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * DAY).filter(
		(at) => at >= first,
	);
}

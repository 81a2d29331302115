/**
 * Finished lives as 抖音开放平台 counts them the day after (直播数据, T+1): the same lives, other
 * figures. Names are the platform's; counts, people, and seconds.
 */
import { elapsed, type Live } from './live.mts';
import type { Lives } from './lives.mts';
import type { Totals } from './totals.mts';

export interface NextDayFigures {
	live_start_ts: number;
	live_end_ts: number;
	live_duration_td: number;
	live_follow_ucnt_td: number;
	live_watch_cnt_td: number;
	live_watch_ucnt_td: number;
	live_watch_duration_td: number;
	per_minute_watch_ucnt_td_max: number;
	live_fans_watch_ucnt_td: number;
	live_fans_watch_duration_td: number;
	live_comment_ucnt_td: number;
	live_comment_cnt_td: number;
	live_share_cnt_td: number;
	live_like_cnt_td: number;
}

export interface FinishedRoom {
	/** room_id, 19 digits. */
	id: string;
	/** Unix seconds. */
	startedAt: number;
	endedAt: number;
	metrics: NextDayFigures;
}

/** Those of one account that are over, oldest first. */
export function finishedRooms(lives: Lives, accountId: string, now: number): FinishedRoom[] {
	return lives
		.list(accountId)
		.filter(({ live }) => live.endsAt <= now)
		.reverse()
		.map((totals) => roomOf(totals));
}

function roomOf(totals: Totals): FinishedRoom {
	const { live } = totals;
	return { id: live.id, startedAt: live.startsAt, endedAt: live.endsAt, metrics: nextDay(totals) };
}

function nextDay(totals: Totals): NextDayFigures {
	const { live } = totals;
	const sum = totals.at(live.endsAt);
	const { peak, seconds } = watching(totals);
	const people = sum.entered - sum.returned;
	// Every fourth viewer is a fan; fans stay as long as others.
	const fans = Math.floor(people / 4);
	return {
		live_start_ts: live.startsAt,
		live_end_ts: live.endsAt,
		live_duration_td: elapsed(live, live.endsAt),
		live_follow_ucnt_td: sum.follows,
		live_watch_cnt_td: sum.entered,
		live_watch_ucnt_td: people,
		live_watch_duration_td: seconds,
		per_minute_watch_ucnt_td_max: peak,
		live_fans_watch_ucnt_td: fans,
		live_fans_watch_duration_td: Math.floor(seconds / 4),
		live_comment_ucnt_td: sum.commenters,
		live_comment_cnt_td: sum.comments,
		live_share_cnt_td: sum.shares,
		live_like_cnt_td: sum.likes,
	};
}

/** Looked at once a minute: the most people in the room, and the time all of them spent there. */
function watching(totals: Totals): { peak: number; seconds: number } {
	const { startsAt, endsAt }: Live = totals.live;
	let peak = 0;
	let seconds = 0;
	for (let at = startsAt; at < endsAt; at += 60) {
		const online = totals.online(at);
		peak = Math.max(peak, online);
		seconds += online * Math.min(60, endsAt - at);
	}
	return { peak, seconds };
}

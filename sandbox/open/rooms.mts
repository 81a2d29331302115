/** Finished lives as 抖音开放平台 counts them; where they come from is the affair of the lives' world. */
export const METRICS = {
	base: ['live_start_ts', 'live_end_ts', 'live_duration_td', 'live_follow_ucnt_td'],
	audience: [
		'live_watch_cnt_td',
		'live_watch_ucnt_td',
		'live_watch_duration_td',
		'per_minute_watch_ucnt_td_max',
		'live_fans_watch_ucnt_td',
		'live_fans_watch_duration_td',
	],
	interactive: [
		'live_comment_ucnt_td',
		'live_comment_cnt_td',
		'live_share_cnt_td',
		'live_like_cnt_td',
	],
} as const;

export type Metric = (typeof METRICS)[keyof typeof METRICS][number];

export interface Room {
	/** 19 digits. */
	id: string;
	/** Unix seconds. */
	startedAt: number;
	endedAt: number;
	metrics: Readonly<Record<Metric, number>>;
}

/** The finished lives of an account, oldest first. */
export type Rooms = (openId: string) => readonly Room[];

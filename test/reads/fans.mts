/** Fans and messages, each with an honest reply. */
import type { Read } from './read.mts';
import { all, TIME } from './records.mts';

export const FANS_READS: readonly Read[] = [
	{
		node: 'fans',
		name: 'fans.check',
		parameters: { openId: 'fan-1' },
		data: { '/fans/check': { is_follower: true, follow_time: TIME } },
	},
	...(['favourite', 'source', 'comment'] as const).map((what): Read => ({
		node: 'fans',
		name: { favourite: 'fans.interests', source: 'fans.sources', comment: 'fans.comments' }[what],
		data: {
			[`/data/extern/fans/${what}/`]: {
				list: [{ rank: 1, keyword: '衣', hot_value: 7, source: 's', percent: '1.5%' }],
			},
		},
		list: ['list'],
	})),
	{
		node: 'fans',
		name: 'fans.portrait',
		data: {
			'/api/douyin/v1/user/fans_data/': {
				fans_data: {
					all_fans_num: 9,
					gender_distributions: [{ item: '1', value: 4 }],
					age_distributions: [{ item: '1-23', value: 4 }],
					active_days_distributions: [{ item: '0~4', value: 4 }],
					geographical_distributions: [{ item: 'x', value: 4 }],
					device_distributions: [{ item: 'x', value: 4 }],
					interest_distributions: [{ item: 'x', value: 4 }],
					flow_contributions: [{ flow: 'vv', fans_sum: 3, all_sum: 6 }],
				},
			},
		},
	},
	{
		node: 'fans',
		name: 'fans.trend',
		parameters: { days: 7, figures: ['fans'] },
		data: {
			'/data/external/user/fans/': {
				result_list: [{ date: '2026-11-22', total_fans: 9, new_fans: 2 }],
			},
		},
		list: ['result_list'],
	},
	{
		node: 'fans',
		name: 'message.getAuthorizations',
		parameters: { ...all },
		data: {
			'/im/authorize/user_list/': {
				auth_user_list: [{ target_open_id: 'fan-1', enter_from: 'x' }],
				has_more: false,
			},
		},
		list: ['auth_user_list'],
	},
];

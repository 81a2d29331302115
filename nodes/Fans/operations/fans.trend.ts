import { columnNames } from '../../kernel/column-names';
import { TREND_COLUMNS } from '../insights/fans-columns';
import { listIn } from '../../gateways/listing/list-in-reply';
import { field } from '../../kernel/form/field';
import { choice, oneOf, someOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { TRENDS, trendRows, type Trend } from '../insights/trend';

const pathOf = (trend: Trend) => `/data/external/user/${trend}/`;
const trends = Object.keys(TRENDS) as [Trend, ...Trend[]];

const DAYS = [
	{ name: '7 Days', value: 7 },
	{ name: '15 Days', value: 15 },
	{ name: '30 Days', value: 30 },
];

export const getTrend = defineOperation({
	resource: 'fans',
	value: 'trend',
	platform: 'open',
	name: 'Get Trend',
	action: 'Get the trend of the account',
	description:
		'Read the figures of the account (数据趋势), one item per day; they begin the day after the authorisation',
	methods: trends.map(pathOf),
	fields: [
		field(
			{
				displayName: 'Days',
				name: 'days',
				type: 'options',
				options: DAYS,
				default: 7,
				description: 'How far back; the platform knows these three',
			},
			oneOf(DAYS),
		),
		field(
			{
				displayName: 'Figures',
				name: 'figures',
				type: 'multiOptions',
				options: [
					{ name: 'Comments', value: 'comment', description: 'New comments a day (评论数)' },
					{ name: 'Fans', value: 'fans', description: 'All fans and new ones (粉丝数)' },
					{ name: 'Likes', value: 'like', description: 'New likes a day (点赞数)' },
					{
						name: 'Profile Visitors',
						value: 'profile',
						description: 'People a day (主页访问人数)',
					},
					{ name: 'Shares', value: 'share', description: 'New shares a day (分享数)' },
					{
						name: 'Videos',
						value: 'item',
						description: 'New and all videos, new plays (视频情况)',
					},
				],
				default: ['fans'],
				description: 'What to read; each is one call',
			},
			someOf(choice(trends)),
		),
		columnNames,
	],
	columns: () => TREND_COLUMNS,
	async *run({ days, figures }, api) {
		const lists = new Map<Trend, unknown>();
		for (const trend of new Set(figures)) {
			const path = pathOf(trend);
			lists.set(trend, listIn(api, path, await api.read(path, { date_type: days }), 'result_list'));
		}
		const rows = trendRows(lists);
		if (rows.length === 0) {
			api.addHint('The platform has no figures yet: they begin the day after the authorisation.');
		}
		yield* rows;
	},
});

import type { IDataObject } from 'n8n-workflow';
import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, simplifierOf } from '../../values/output';
import { TODAY_OUTPUTS } from '../rows/live-columns';
import { isoTime } from '../../values/cells';
import { field } from '../../kernel/form/field';
import { choice, collectionOf } from '../../kernel/form/schemas';
import { spanOf, timeWindow, windowComplaint, type AskedTime } from '../../values/time-window';
import { asRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { OLDER_METRICS } from '../../records/live/metric-catalog';
import { account, advertiser, metrics, moneyUnit } from '../../records/live/fields';
import { fieldsOf, metricColumns, metricsOf } from '../../records/live/metric-columns';
import { MONEY_UNITS } from '../../values/qianchuan-money';
import { beginningOf, beijingDay, DAY, beijingText } from '../../values/time';

const REPORTS = {
	older: 'v1.0/qianchuan/report/live/get/',
	newer: 'v1.0/qianchuan/report/today_live/get/',
} as const;

const ACCOUNTS = [
	{ name: 'This Advertiser', value: 'CURRENT', description: 'Ads of this one (当前账户)' },
	{
		name: 'The Whole Legal Entity',
		value: 'QUALIFICATION',
		description: 'Ads of all its advertisers; direct customers and official accounts only',
	},
];

const options = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Accounts',
				name: 'authority',
				type: 'options',
				options: ACCOUNTS,
				default: 'CURRENT',
				description: 'Whose ads count; those of this advertiser unless you change it',
			},
			moneyUnit.ui,
			{
				displayName: 'Report',
				name: 'report',
				type: 'options',
				options: [
					{
						name: 'Newer',
						value: 'newer',
						description: 'Documented over all traffic; no reply of it was ever seen by us',
					},
					{ name: 'Older', value: 'older', description: 'The one with recorded replies' },
				],
				default: 'older',
				description:
					'Which of two methods of the platform to ask, for the same figures. Usual: Older.',
			},
		],
		description: 'What is seldom changed',
	},
	collectionOf({
		authority: choice(['CURRENT', 'QUALIFICATION']),
		moneyUnit: moneyUnit.schema,
		report: choice(['older', 'newer']),
	}),
);

export const getToday = defineOperation({
	resource: 'report',
	value: 'today',
	platform: 'qianchuan',
	name: 'Today',
	action: 'Report the lives of today',
	description:
		'Read the totals of the lives of an account that started today (今日直播数据), those that run now included',
	methods: Object.values(REPORTS),
	fields: [
		advertiser,
		account,
		metrics,
		...timeWindow({
			start: {
				hint: 'Empty: the beginning of today',
				description: 'Lives that started since this time. Empty: 00:00 on the day of the end.',
			},
			end: {
				hint: 'Empty: the end of the day',
				description: 'Lives that started until this time. Empty: the end of today.',
			},
		}),
		outputField(TODAY_OUTPUTS),
		columnNames,
		options,
	],
	columns: columnsBy(TODAY_OUTPUTS),
	check({ options: { report }, metrics: keys, ...window }) {
		const older = OLDER_METRICS.find(({ key }) => report === 'newer' && keys.includes(key));
		return (
			windowComplaint(window) ?? (older && `Figures: ${older.name} is in the older report only`)
		);
	},
	async *run(input, api) {
		const chosen = metricsOf(input.metrics);
		const {
			authority = 'CURRENT',
			report = 'older',
			moneyUnit: unit = 'thousandthFen',
		} = input.options;
		const { start, end } = windowOf(input, api.now() / 1000);
		const params = {
			advertiser_id: input.advertiser,
			aweme_id: input.account,
			start_time: beijingText(start),
			end_time: beijingText(end),
			stats_authority: authority,
			fields: fieldsOf(chosen),
		};
		const data = asRecord(await api.read(REPORTS[report], params));
		const columns = {
			advertiserId: input.advertiser,
			accountId: input.account,
			startTime: isoTime(start),
			endTime: isoTime(end),
			readTime: isoTime(Math.floor(api.now() / 1000)),
		};
		if (input.output === 'raw') return yield data as IDataObject;
		const row = Object.assign(
			columns,
			metricColumns(data, chosen, MONEY_UNITS[unit], api.reportSchemaDrift),
		);
		yield input.output === 'full' ? row : simplified(row);
	},
});

/** The day ends at its last second, also while it is not over. */
function windowOf(input: AskedTime, now: number) {
	const span = spanOf(input, now);
	const end = span.end ?? beginningOf(beijingDay(now)) + DAY - 1;
	return { start: span.start ?? beginningOf(beijingDay(end)), end };
}

const simplified = simplifierOf(TODAY_OUTPUTS.simplified);

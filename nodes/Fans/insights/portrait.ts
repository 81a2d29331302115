/**
 * The portrait of an account's fans (粉丝画像) as one row a value: only sums, nobody in particular.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/data-open-service/fans-portrait-data/get-user-fans-data
 */
import type { IDataObject } from 'n8n-workflow';

import { numberOrNull, sumOrNull, type OnDrift } from '../../values/cells';
import { asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import { shareOf } from '../../values/share';

/** A value that the platform names by a code of its own. */
interface Named {
	readonly value: string;
	readonly text: string;
}

interface Dimension {
	/** The platform's field. */
	readonly field: string;
	readonly name: string;
	readonly text: string;
	/** The values there can be; where it is left out, the platform's words are passed on. */
	readonly values?: Readonly<Record<string, Named>>;
}

const named = (value: string, text: string): Named => ({ value, text });

const DIMENSIONS: readonly Dimension[] = [
	{
		field: 'gender_distributions',
		name: 'gender',
		text: 'Gender (性别)',
		values: { 1: named('male', 'Male (男)'), 2: named('female', 'Female (女)') },
	},
	{
		field: 'age_distributions',
		name: 'age',
		text: 'Age (年龄)',
		values: {
			'1-23': named('1-23', 'Up to 23 years (1-23岁)'),
			'24-30': named('24-30', '24 to 30 years (24-30岁)'),
			'31-40': named('31-40', '31 to 40 years (31-40岁)'),
			'41-50': named('41-50', '41 to 50 years (41-50岁)'),
			'50-': named('50+', 'Over 50 years (50岁以上)'),
		},
	},
	{
		field: 'active_days_distributions',
		name: 'activeDays',
		text: 'Active days (活跃天数)',
		values: {
			'0-4': named('0-4', '0 to 4 days (0-4天)'),
			'5~8': named('5-8', '5 to 8 days (5-8天)'),
			'9~12': named('9-12', '9 to 12 days (9-12天)'),
			'13~16': named('13-16', '13 to 16 days (13-16天)'),
			'17~20': named('17-20', '17 to 20 days (17-20天)'),
			'20+': named('20+', 'Over 20 days (20天以上)'),
		},
	},
	{ field: 'geographical_distributions', name: 'province', text: 'Province (省份)' },
	{ field: 'device_distributions', name: 'device', text: 'Device (设备)' },
	{ field: 'interest_distributions', name: 'interest', text: 'Interest (兴趣)' },
];

const FLOWS: Readonly<Record<string, Named>> = {
	vv: named('views', 'Views (播放)'),
	like_cnt: named('likes', 'Likes (点赞)'),
	comment_cnt: named('comments', 'Comments (评论)'),
	share_video_cnt: named('shares', 'Shares (分享)'),
};

/**
 * Rows of `data.fans_data`. `count` of `total` is `share`: of the fans that the platform counts in
 * that dimension, or for the contribution (流量贡献) of what all viewers did.
 */
export function* portraitRows(portrait: JsonRecord, onDrift: OnDrift): Generator<IDataObject> {
	const fans = numberOrNull(portrait.all_fans_num);
	yield row({ name: 'fans', text: 'Fans (粉丝)' }, named('all', 'All fans (粉丝总数)'), fans, fans);
	for (const dimension of DIMENSIONS) yield* distribution(portrait, dimension, onDrift);
	for (const { flow, fans_sum, all_sum } of asRecords(portrait.flow_contributions)) {
		yield row(
			{ name: 'contribution', text: 'Share of fans in (粉丝流量贡献)' },
			valueOf('flow', FLOWS, flow, onDrift),
			numberOrNull(fans_sum),
			numberOrNull(all_sum),
		);
	}
}

function* distribution(portrait: JsonRecord, dimension: Dimension, onDrift: OnDrift) {
	const { field, values } = dimension;
	if (!Array.isArray(portrait[field])) onDrift(`a portrait comes without ${field}`);
	const entries = asRecords(portrait[field]);
	const total = sumOrNull(entries.map(({ value }) => value));
	for (const { item, value } of entries) {
		yield row(dimension, valueOf(field, values, item, onDrift), numberOrNull(value), total);
	}
}

/** What the platform left blank is nobody's fault, and no drift. */
function valueOf(
	field: string,
	values: Dimension['values'],
	item: unknown,
	onDrift: OnDrift,
): Named {
	const text = asText(item);
	const known = values?.[text];
	if (known) return known;
	if (values && text !== '') onDrift(`${field} ${text} is unknown`);
	return named(text, text);
}

const row = (
	{ name, text }: Pick<Dimension, 'name' | 'text'>,
	value: Named,
	count: number | null,
	total: number | null,
): IDataObject => ({
	dimension: name,
	dimensionText: text,
	value: value.value || null,
	valueText: value.text || null,
	count,
	total,
	share: shareOf(count, total),
});

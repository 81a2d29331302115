/** Who watched or bought (直播间用户洞察): one row a value of an age, a city or a gender. */
import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../gateways/listing/list-in-reply';
import { numberOrNull, sumOrNull, textOrNull, type OnDrift } from '../../values/cells';
import type { JsonRecord } from '../../kernel/exact-json';
import { share } from '../../records/live/metric-columns';

export const AUDIENCE = 'v1.0/qianchuan/today_live_v2/room/user/get/';

const PARTS = [
	{ dimension: 'AGE', list: 'age', label: 'age_type', dimensionText: 'Age (年龄)' },
	{ dimension: 'CITY', list: 'city', label: 'city_name', dimensionText: 'City (城市)' },
	{ dimension: 'GENDER', list: 'gender', label: 'gender_type', dimensionText: 'Gender (性别)' },
] as const;

export const DIMENSIONS = PARTS.map(({ dimension, dimensionText }) => ({
	name: dimensionText,
	value: dimension as string,
}));

/** The platform's words for ages and genders are passed on: no source lists them. */
export function* audienceRows(
	data: JsonRecord,
	dimensions: readonly string[],
	{ roomId, action }: { roomId: string; action: string },
	onDrift: OnDrift,
): Generator<IDataObject> {
	for (const { dimension, list, label, dimensionText } of PARTS) {
		if (!dimensions.includes(dimension)) continue;
		const rows = listIn({ reportSchemaDrift: onDrift }, AUDIENCE, data, list);
		const all = sumOrNull(rows.map(({ value }) => value));
		for (const row of rows) {
			const people = numberOrNull(row.value);
			const group = textOrNull(row[label]);
			const sharePercent = share(people, all);
			yield { roomId, action, dimension, dimensionText, group, people, sharePercent };
		}
	}
}

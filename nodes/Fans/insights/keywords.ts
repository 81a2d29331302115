/** Where fans come from, what they like and what they write, as one row a value. */
import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../gateways/listing/list-in-reply';
import { numberOrNull, textOrNull } from '../../values/cells';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { shareOfPercent } from '../../values/share';

/** Says why it is empty: the platform answers with nothing, not with a reason. */
export async function fanList(api: Api, path: string, whenEmpty: string) {
	const { list } = asRecord(await api.read(path, {}));
	// None at all, or null, is how the platform says that it has nothing.
	const rows = listIn(api, path, list ?? []);
	if (rows.length === 0) api.addHint(whenEmpty);
	return rows;
}

export const sourceRow = ({ source, percent }: JsonRecord): IDataObject => ({
	dimension: 'source',
	dimensionText: 'Source (来源)',
	value: textOrNull(source),
	share: shareOfPercent(asText(percent)),
});

export const interestRow = ({ rank, keyword, hot_value }: JsonRecord): IDataObject => ({
	dimension: 'interest',
	dimensionText: 'Interest (喜好)',
	value: textOrNull(keyword),
	rank: numberOrNull(rank),
	heat: numberOrNull(hot_value),
});

export const commentRow = ({ keyword, hot_value }: JsonRecord): IDataObject => ({
	dimension: 'commentWord',
	dimensionText: 'Comment word (评论热词)',
	value: textOrNull(keyword),
	heat: numberOrNull(hot_value),
});

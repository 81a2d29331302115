/** Reviews (审核) of products, and what was said against one. */
import type { IDataObject } from 'n8n-workflow';

import { driftOf } from '../../values/drift';
import { REVIEW_COLUMNS } from './catalog-columns';
import { codeText, isoTimeOf, numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { PUBLISH_STATUS } from '../../records/product/status-texts';
import { productIdIn } from '../../records/product/detail';
import { pagedRows, type PagedList } from '../../gateways/shop/paging';

const compare = driftOf('a review', REVIEW_COLUMNS);

const AUDITS: PagedList = {
	method: 'product.auditList',
	items: 'records',
	total: 'total',
	size: 100,
	mostPages: 100,
	key: (record) => `${productIdIn(record)} ${asText(record.publish_time)}`.trim(),
	number: (value) => value,
};

export const audits = (api: Api, filters: JsonRecord) => pagedRows(api, AUDITS, filters);

export function auditRow(record: JsonRecord, onDrift: OnDrift): IDataObject {
	const status = record.publish_status;
	const row = {
		productId: productIdIn(record),
		name: textOrNull(record.title),
		mainPicture: textOrNull(record.img_url),
		publishStatus: numberOrNull(status),
		publishStatusText: codeText('publish_status', status, PUBLISH_STATUS, null, onDrift),
		submitTime: isoTimeOf(record.publish_time),
		reviewTime: isoTimeOf(record.audit_time),
		reasons: reasonsIn(record),
	};
	compare(record, row, onDrift);
	return row;
}

/** `title: too long, wrong words; picture: blurred` */
const reasonsIn = (record: JsonRecord) =>
	Object.entries(asRecord(record.audit_reason))
		.map(
			([about, words]) =>
				`${about}: ${(Array.isArray(words) ? words : [words]).map(asText).join(', ')}`,
		)
		.join('; ') || null;

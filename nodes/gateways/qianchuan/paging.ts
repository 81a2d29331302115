/** Lists of 巨量千川, page by page. */
import { countOf } from '../listing/total';
import { oddEntries, readList, type List } from '../listing/list-in-reply';
import { numberedRows, readPage as readNumbered, type NumberedList } from '../listing/pages';
import { asRecord, asText, isRecord, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export interface PagedList {
	readonly method: string;
	/** The key of the rows in `data`. */
	readonly items: string;
	/** Identifies a row, since one may have moved to the next page meanwhile. */
	key(row: JsonRecord): string;
}

const PAGE_SIZE = 100;
/** More pages than a day, a shelf or a grant has; a platform that never ends would else go on. */
const MAX_PAGES = 500;

/** Every row once. A list of bare ids gives rows with one field, `id`. */
export const pagedRows = (api: Api, list: PagedList, params: JsonRecord) =>
	numberedRows(api, numbered(list), params);

export const readPage = async (api: Api, list: PagedList, params: JsonRecord, page: number) =>
	await readNumbered(api, numbered(list), params, page);

const numbered = (list: PagedList): NumberedList => ({
	...list,
	size: PAGE_SIZE,
	firstPage: 1,
	mostPages: MAX_PAGES,
	atMost: `${list.method} does not end after ${MAX_PAGES} pages; rows may be missing.`,
	page: (page) => ({ page, page_size: PAGE_SIZE }),
	list: (api, data) => rowsIn(api, list, data),
	counts: countsIn,
});

/** The number of rows is named differently from list to list, that of pages everywhere alike. */
function countsIn(data: JsonRecord, page: number) {
	const { total_page, total_num, total_number } = asRecord(data.page_info);
	const pages = numberOf(total_page);
	return {
		total: countOf(total_num ?? total_number),
		more: pages === undefined || pages <= 0 ? undefined : pages > page,
	};
}

function rowsIn(api: Api, { method, items }: PagedList, data: unknown): List {
	const entries = asRecord(data)[items];
	if (!Array.isArray(entries) || entries.every(isRecord)) return readList(api, method, data, items);
	const texts = entries.filter((it) => asText(it) !== '');
	const rows = [...entries.filter(isRecord), ...texts.map((id) => ({ id: asText(id) }))];
	if (rows.length < entries.length)
		api.reportSchemaDrift(oddEntries(method, entries.length - rows.length));
	return { rows, listed: entries.length, isThere: true };
}

/** Lists of 巨量千川, page by page. */
import { numberOrNull } from '../gateways/shop/cells';
import { asRecord, asRecords, asText, isRecord, type JsonRecord } from '../kernel/json';
import type { Api } from '../kernel/operation';

export interface PagedList {
	readonly method: string;
	/** The key of the rows in `data`. */
	readonly items: string;
	/** What tells rows apart, for a row that moved to the next page meanwhile. */
	key(row: JsonRecord): string;
}

const PAGE_SIZE = 100;
/** More pages than a day, a shelf or a grant has; a platform that never ends would else go on. */
const MOST_PAGES = 500;

/** Every row once. A list of bare ids gives rows with one field, `id`. */
export async function* pagedRows(
	api: Api,
	list: PagedList,
	params: JsonRecord,
): AsyncGenerator<JsonRecord> {
	const met = new Set<string>();
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { rows, isLast } = await readPage(api, list, params, page);
		for (const row of rows) {
			const key = list.key(row);
			if (met.has(key)) continue;
			met.add(key);
			yield row;
		}
		if (isLast) return;
	}
	api.hint(`${list.method} does not end after ${MOST_PAGES} pages; rows may be missing.`);
}

export async function readPage(
	api: Api,
	{ method, items }: PagedList,
	params: JsonRecord,
	page: number,
): Promise<{ readonly rows: JsonRecord[]; readonly isLast: boolean }> {
	const data = asRecord(await api.read(method, { ...params, page, page_size: PAGE_SIZE }));
	const list = data[items];
	if (!Array.isArray(list)) api.drift(`${method} answers without the list ${items}`);
	const bare = Array.isArray(list) && list.some((it) => !isRecord(it));
	const rows = bare ? list.map((id) => ({ id: asText(id) })) : asRecords(list);
	const pages = numberOrNull(asRecord(data.page_info).total_page);
	// Where the number of pages is not told, a page that is not full is the last.
	const isLast = rows.length === 0 || (pages === null ? rows.length < PAGE_SIZE : page >= pages);
	return { rows, isLast };
}

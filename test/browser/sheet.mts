/** The first sheet of an XLSX file as n8n writes it: its parts are not compressed. */
import type { Item } from '../../host/n8n/executions.mts';
import type { N8n } from '../../host/n8n/server.mts';

const CELL = /<c r="[A-Z]+\d+"[^>]*?(?:\/>|>(?:<v>(.*?)<\/v>)?<\/c>)/g;

/** Cells as text, row by row; empty where there is nothing. */
export async function sheetRows(n8n: N8n, item: Item | undefined): Promise<string[][]> {
	const id = item?.binary?.data?.id ?? '';
	const response = await fetch(
		`${n8n.url}/rest/binary-data?action=download&id=${encodeURIComponent(id)}`,
		{ headers: { cookie: n8n.rest.cookie() } },
	);
	const file = Buffer.from(await response.arrayBuffer()).toString('utf8');
	return [...file.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
		[...row.matchAll(CELL)].map(([, value = '']) => value),
	);
}

/** Reads a CSV with quoted cells, as any spreadsheet does. */
import type { Row } from '../../host/n8n/tables.mts';

export function parseCsv(text: string): Row[] {
	const [header = [], ...lines] = cells(text.replace(/^\ufeff/, ''));
	return lines.map((line) =>
		Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])),
	);
}

function cells(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = '', end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
	)) {
		rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === undefined || end === '') break;
		if (end !== ',') rows.push([]);
	}
	return rows.filter((row) => row.length > 1);
}

/** n8n's data tables, the sheets built into it. */
import type { Rest } from './rest.mts';

export type ColumnType = 'string' | 'number' | 'boolean' | 'date';

export interface Table {
	id: string;
	projectId: string;
	name: string;
}

export type Row = Record<string, string | number | boolean | null>;

/** Of the one who is signed in; it stays the same. */
async function personalProject(rest: Rest): Promise<string> {
	const known = projects.get(rest);
	if (known !== undefined) return known;
	const { id } = await rest.call<{ id: string }>('GET', '/projects/personal');
	projects.set(rest, id);
	return id;
}
const projects = new WeakMap<Rest, string>();

export async function addTable(
	rest: Rest,
	name: string,
	columns: Record<string, ColumnType>,
): Promise<Table> {
	const projectId = await personalProject(rest);
	const { id } = await rest.call<{ id: string }>('POST', `/projects/${projectId}/data-tables`, {
		name,
		columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
	});
	return { id, projectId, name };
}

export async function addRows(
	rest: Rest,
	{ id, projectId }: Table,
	rows: readonly Row[],
): Promise<void> {
	await rest.call('POST', `/projects/${projectId}/data-tables/${id}/insert`, {
		data: rows,
		returnType: 'count',
	});
}

export async function findTable(rest: Rest, name: string): Promise<Table> {
	const projectId = await personalProject(rest);
	const { data } = await rest.call<{ data: Array<{ id: string; name: string }> }>(
		'GET',
		`/projects/${projectId}/data-tables?take=250`,
	);
	const found = data.find((table) => table.name === name);
	if (found === undefined) throw new Error(`n8n has no data table "${name}"`);
	return { id: found.id, projectId, name };
}

/** All rows in the order they came in. */
export async function tableRows(rest: Rest, { id, projectId }: Table): Promise<Row[]> {
	const rows: Row[] = [];
	for (;;) {
		const page = await rest.call<{ count: number; data: Row[] }>(
			'GET',
			`/projects/${projectId}/data-tables/${id}/rows?take=250&skip=${rows.length}&sortBy=id:asc`,
		);
		rows.push(...page.data);
		if (page.data.length === 0 || rows.length >= page.count) return rows;
	}
}

/** The table version × check of `docs/versions.md`, in both languages, as the last run wrote it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.mts';
import { CHECKS } from './checks.mts';

export interface Column {
	readonly n8n: string;
	/** The Node.js that ran it. */
	readonly node: string;
	/** By the name of a check; one that was not reached is missing. */
	readonly results: Record<string, boolean>;
	/** Of ours, for which it has all nodes: `11 / 20`. */
	readonly examples: string;
}

const START = '<!-- written by npm run test:versions -- --write -->';
const END = '<!-- end -->';

const LANGUAGES = [
	{
		file: 'docs/versions.md',
		examplesHead: 'examples whose nodes it has',
		nameOf: ({ name }: Named) => name,
	},
	{
		file: 'docs/zh-CN/versions.md',
		examplesHead: '节点齐全的示例',
		nameOf: ({ zh }: Named) => zh,
	},
];
type Named = (typeof CHECKS)[number];

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The row of each version, as a document shows it. */
export function rowsIn(document: string): string[][] {
	const [, table = ''] = new RegExp(`${START}\\n([\\s\\S]*?)${END}`).exec(document) ?? [];
	return table
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

/** Versions that were not run keep the row they have. */
export function writeTables(columns: readonly Column[]): void {
	for (const { file, examplesHead, nameOf } of LANGUAGES) {
		const path = join(projectRoot(), file);
		const document = readFileSync(path, 'utf8');
		const rows = new Map(rowsIn(document).map((cells) => [cells[0] ?? '', cells]));
		for (const { n8n, node, results, examples } of columns) {
			const marks = CHECKS.map(({ name }) => (results[name] ? '✓' : '✗'));
			rows.set(n8n, [n8n, node, ...marks, examples]);
		}
		const sorted = [...rows.values()].sort(([one = ''], [other = '']) =>
			one.localeCompare(other, 'en', { numeric: true }),
		);
		const heads = ['n8n', 'Node.js', ...CHECKS.map(nameOf), examplesHead];
		const table = [row(heads), row(heads.map(() => '---')), ...sorted.map(row)].join('\n');
		const [before = '', rest = ''] = document.split(START);
		const after = rest.slice(rest.indexOf(END));
		writeFileSync(path, `${before}${START}\n\n${table}\n\n${after}`);
	}
}

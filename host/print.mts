/** Rows as a table a person can read in a terminal, Chinese included. */

/** East Asian wide characters take two columns of a terminal. */
const WIDE =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

const width = (text: string) =>
	[...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));

export function textTable(rows: ReadonlyArray<Record<string, unknown>>, columns: string[]): string {
	const lines = rows.map((row) => columns.map((column) => String(row[column] ?? '')));
	const all = [columns, ...lines];
	const widths = columns.map((_, index) =>
		Math.max(...all.map((line) => width(line[index] ?? ''))),
	);
	const draw = (line: string[]) =>
		`  ${line.map((text, index) => pad(text, widths[index] ?? 0)).join('  ')}`.trimEnd();
	return [draw(columns), draw(widths.map((size) => '─'.repeat(size))), ...lines.map(draw)].join(
		'\n',
	);
}

/** `docs/columns.md` in both languages, made from the tables of columns. */
import type { Column, Kind } from '../../nodes/values/columns';
import { COLUMN_TABLES, type ColumnTable } from './column-tables.mts';

interface Language {
	readonly file: string;
	readonly head: string;
	readonly cells: readonly string[];
	readonly kinds: Readonly<Record<Kind, string>>;
	title(table: ColumnTable): string;
	from(names: string): string;
	simplified: string;
	cellsOf(name: string, column: Column): readonly string[];
}

const wireOf = ({ wire = [] }: Column) => wire.map((way) => `\`${way}\``).join(', ') || '–';

const english: Language = {
	file: 'docs/columns.md',
	head: `# Columns

[中文](zh-CN/columns.md)

Made from the tables of columns in the code by test/support/write-docs-tables.mts; do not edit.
[Input and output](input-and-output.md#what-comes-out) has the rules for IDs, amounts, times and status codes.

The option **Column Names** of every operation that reads, and of both triggers, gives the columns these
names (*English*, the default) or the headings (*中文*), in rows inside of rows too. *Raw* output, the columns
of errors and what a dry run would send keep their names. What reads the items by name, such as an expression or
*Segment: Build*, has to know which names they have.

*Simplified*, in the last place of a table, is the place of a column in that output; [Input and
output](input-and-output.md#simplified-full-lines-raw) says what the outputs are. Where figures are chosen, Simplified has
those that were chosen, but no number as it came beside its yuan or minutes.

A cell is null where the platform gives nothing. *Field* is where the value is in the platform’s record; – where it
is derived.`,
	cells: ['Column', 'Heading', 'Kind', 'Field', 'Meaning'],
	kinds: {
		id: 'id',
		text: 'text',
		count: 'count',
		number: 'number',
		yuan: 'yuan',
		time: 'time',
		code: 'code',
		flag: 'flag',
		list: 'list',
		object: 'object',
	},
	title: ({ title, chinese }) => `${title} (${chinese})`,
	from: (names) => `From ${names}.`,
	simplified: 'Simplified',
	cellsOf: (name, column) => [
		`\`${name}\``,
		column.label,
		english.kinds[column.kind],
		wireOf(column),
		column.description,
	],
};

const chinese: Language = {
	file: 'docs/zh-CN/columns.md',
	head: `# 列

[English](../columns.md)

由代码中的列定义生成（test/support/write-docs-tables.mts），请勿手工修改。ID、金额、时间和状态码的规则见[输入与输出](input-and-output.md#输出)。

所有读取操作和两个触发器都有选项 **Column Names**：*English*（默认）用英文列名，*中文* 用下表的中文表头，行内的明细也一样。
*Raw* 输出、错误列和试运行（Dry Run）的内容不改名。按列名读取数据的地方（表达式、*Segment: Build* 等）要与所选的列名一致。

最后一栏 *Simplified* 是该列在 Simplified 输出中的位置，几种输出见[输入与输出](input-and-output.md#simplifiedfulllinesraw)。可选指标的操作，Simplified
包含所选的全部指标，但已换算成元或分钟的指标不再带原值。

平台没有给出的值为 null。“平台字段”是该值在平台数据中的位置，– 表示推算得出。`,
	cells: ['列名', '中文表头', '类型', '平台字段'],
	kinds: {
		id: 'ID',
		text: '文本',
		count: '数量',
		number: '数值',
		yuan: '金额（元）',
		time: '时间',
		code: '代码',
		flag: '是否',
		list: '列表',
		object: '对象',
	},
	title: ({ chinese: title }) => title,
	from: (names) => `来自 ${names}。`,
	simplified: 'Simplified',
	cellsOf: (name, column) => [
		`\`${name}\``,
		column.label,
		chinese.kinds[column.kind],
		wireOf(column),
	],
};

export const columnLanguages = [english, chinese];

export function columnDocs(language: Language): string {
	const sections = COLUMN_TABLES.map((table) => {
		const from = table.from.map((name) => `\`${name}\``).join(', ');
		const few = table.simplified && Object.keys(table.simplified);
		const rows = Object.entries(table.columns).map(([name, it]) => [
			...language.cellsOf(name, it),
			...(few ? [few.includes(name) ? String(few.indexOf(name) + 1) : ''] : []),
		]);
		return [
			`## ${language.title(table)}`,
			...(from ? [language.from(from)] : []),
			markdown([...language.cells, ...(few ? [language.simplified] : [])], rows),
		].join('\n\n');
	});
	return `${[language.head, ...sections].join('\n\n')}\n`;
}

const markdown = (head: readonly string[], rows: ReadonlyArray<readonly string[]>) =>
	[head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');

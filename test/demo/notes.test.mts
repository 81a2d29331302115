/** The notes of the examples: one in each language, beside nothing, true to the nodes and to the demo. */
import { exampleNames, RUN_AT_ONCE } from '../../host/demo/examples.mts';
import { inLanguage, isNote, languageOf } from '../../host/demo/notes.mts';
import { exampleFile } from '../../host/example.mts';
import { readWorkflow, type WorkflowNode } from '../../host/n8n/workflows.mts';

/** A node with its name below, and what n8n writes under that. */
const NODE = { width: 96, height: 150 };

const boxOf = (node: WorkflowNode) => {
	const [x, y] = node.position;
	const { width, height } = isNote(node)
		? { width: Number(node.parameters.width), height: Number(node.parameters.height) }
		: NODE;
	return { name: node.name, left: x, top: y, right: x + width, bottom: y + height };
};
type Box = ReturnType<typeof boxOf>;

const overlap = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const wordsOf = (note: WorkflowNode) => String(note.parameters.content);
const bold = (text: string) =>
	[...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words);

describe.each(exampleNames())('%s', (name) => {
	const workflow = readWorkflow(exampleFile(name));
	const notes = workflow.nodes.filter(isNote);
	const english = notes.filter((note) => languageOf(note) === 'en');
	const chinese = notes.filter((note) => languageOf(note) === 'zh');

	it('says the same in English and in Chinese', () => {
		expect(english.length).toBeGreaterThan(0);
		expect(chinese).toHaveLength(english.length);
		const steps = (note: WorkflowNode) => wordsOf(note).match(/^(\d\.|-) /gm);
		for (const [at, note] of english.entries()) {
			const other = chinese[at]!;
			expect(steps(other)).toEqual(steps(note));
			expect(wordsOf(other).match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(30);
			expect(wordsOf(note)).not.toMatch(/\p{Script=Han}{6}/u);
			// Markdown ends no bold words between a stop and a letter.
			expect(wordsOf(other)).not.toMatch(/\*\*[^*\n]+[：。，；]\*\*\p{Script=Han}/u);
			expect(wordsOf(other).match(/`[^`]+`/g)).toEqual(wordsOf(note).match(/`[^`]+`/g));
		}
	});

	it('names its nodes alike in both languages', () => {
		const nodes = new Set(workflow.nodes.map((node) => node.name));
		const named = (list: WorkflowNode[]) =>
			list
				.flatMap((note) => bold(wordsOf(note)))
				.filter((words) => nodes.has(words))
				.sort();
		expect([...new Set(named(chinese))]).toEqual([...new Set(named(english))]);
		// In bold in a Chinese note: Chinese words, or a node that is there.
		const unknown = chinese
			.flatMap((note) => bold(wordsOf(note)))
			.filter((words) => !/\p{Script=Han}/u.test(words) && !nodes.has(words));
		expect(unknown).toEqual([]);
	});

	it('says whether it needs more than the sandbox', () => {
		const runs = name in RUN_AT_ONCE;
		const said = (list: WorkflowNode[], words: string) =>
			list.some((note) => wordsOf(note).includes(words));
		expect(said(english, '**Needs nothing from outside:**')).toBe(runs);
		expect(said(english, '**Needs from outside:**')).toBe(!runs);
		expect(said(chinese, '**不依赖外部服务**')).toBe(runs);
		expect(said(chinese, '**需要准备**：')).toBe(!runs);
	});

	it('has notes that cover no node and no other note', () => {
		const boxes = workflow.nodes.map(boxOf);
		const covered = notes
			.map(boxOf)
			.flatMap((note) =>
				boxes
					.filter((box) => box.name !== note.name && overlap(note, box))
					.map((box) => `${note.name} and ${box.name}`),
			);
		expect(covered).toEqual([]);
	});

	it('in Chinese alone has them where the English ones were', () => {
		const alone = inLanguage(workflow, 'zh');
		const shown = alone.nodes.filter(isNote);
		expect(shown.map(languageOf)).toEqual(chinese.map(() => 'zh'));
		const left = (list: WorkflowNode[]) => Math.min(...list.map((note) => boxOf(note).left));
		const bottom = (list: WorkflowNode[]) => Math.max(...list.map((note) => boxOf(note).bottom));
		expect([left(shown), bottom(shown)]).toEqual([left(english), bottom(english)]);
		expect(alone.name).toMatch(/^抖音：/);
		expect(inLanguage(workflow, 'en').nodes.filter(isNote).map(languageOf)).toEqual(
			english.map(() => 'en'),
		);
	});
});

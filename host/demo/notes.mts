/** Examples have a note in each language; the demo shows those of its own. */
import type { Workflow, WorkflowNode } from '../n8n/workflows.mts';

export type Language = 'en' | 'zh';

export const isNote = ({ type }: WorkflowNode) => type === 'n8n-nodes-base.stickyNote';

/** By the name that the note has as a node. */
export const languageOf = ({ name }: WorkflowNode): Language =>
	/\p{Script=Han}/u.test(name) ? 'zh' : 'en';

const left = (note: WorkflowNode) => note.position[0];
const bottom = (note: WorkflowNode) => note.position[1] + Number(note.parameters.height);

/** The notes of one language alone, where the English ones are, and that language's title. */
export function inLanguage(workflow: Workflow, language: Language): Workflow {
	const notes = workflow.nodes.filter(isNote);
	const [english, shown] = (['en', language] as const).map((wanted) =>
		notes.filter((note) => languageOf(note) === wanted),
	);
	if (!english?.length || !shown?.length) return workflow;
	const [dx, dy] = [
		Math.min(...english.map(left)) - Math.min(...shown.map(left)),
		Math.max(...english.map(bottom)) - Math.max(...shown.map(bottom)),
	];
	const moved = shown.map((note): WorkflowNode => {
		const [x, y] = note.position;
		return { ...note, position: [x + dx, y + dy] };
	});
	const title = /^## (.+)$/m.exec(String(shown[0]?.parameters.content))?.[1];
	return {
		...workflow,
		name: language === 'zh' && title ? `抖音：${title}` : workflow.name,
		nodes: [...workflow.nodes.filter((node) => !isNote(node)), ...moved],
	};
}

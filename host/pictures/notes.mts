/** Notes of the examples as the editor shows them: each as high as its words, above the nodes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPage } from '../browser.mts';
import { exampleNames } from '../demo/examples.mts';
import { isNote, languageOf } from '../demo/notes.mts';
import { exampleFile } from '../example.mts';
import type { N8n } from '../n8n/server.mts';
import { projectRoot } from '../project.mts';
import { addWorkflow, readWorkflow, type Workflow, type WorkflowNode } from '../n8n/workflows.mts';

/** n8n's grid, which nodes and notes stand on. */
const GRID = 16;
/** Higher than the words of any note. */
const TALL = 1600;
/** Between a note's last line and its edge. */
const MARGIN = 12;
const BETWEEN_NOTES = 2 * GRID;
const ABOVE_NODES = 4 * GRID;

const upToGrid = (length: number) => Math.ceil(length / GRID) * GRID;

/** Writes the places and heights of all notes into `examples/`; returns the names of those that changed. */
export async function fitNotes(n8n: N8n): Promise<string[]> {
	const workflows = exampleNames().map((name) => ({
		name,
		workflow: readWorkflow(exampleFile(name)),
	}));
	const heights = await heightsOf(
		n8n,
		workflows.flatMap(({ workflow }) => workflow.nodes.filter(isNote)),
	);
	const changed: string[] = [];
	for (const { name, workflow } of workflows) {
		const before = JSON.stringify(workflow);
		placeNotes(workflow, heights);
		if (JSON.stringify(workflow) === before) continue;
		const file = exampleFile(name);
		writeFileSync(file, JSON.stringify(workflow, null, '\t'));
		format(file);
		changed.push(name);
	}
	return changed;
}

function format(file: string): void {
	const formatter = join(projectRoot(), 'node_modules', 'oxfmt', 'bin', 'oxfmt');
	spawnSync(process.execPath, [formatter, file], { cwd: projectRoot(), stdio: 'inherit' });
}

/** How high the words of each note are, by the note. All are shown at once, far apart. */
async function heightsOf(
	n8n: N8n,
	notes: readonly WorkflowNode[],
): Promise<Map<WorkflowNode, number>> {
	const nodes = notes.map((note, at) => ({
		...note,
		id: `note-${at}`,
		name: `Note ${at}`,
		position: [(at % 8) * 1000, Math.floor(at / 8) * (TALL + 100)] as [number, number],
		parameters: { ...note.parameters, height: TALL },
	}));
	const id = await addWorkflow(n8n.rest, { name: 'Notes', nodes, connections: {} });
	return await withPage(n8n, { width: 1600, height: 1200 }, async (page) => {
		await page.goto(`${n8n.url}/workflow/${id}`);
		const heights = new Map<WorkflowNode, number>();
		for (const [at, note] of notes.entries()) {
			const sticky = page.locator(`.vue-flow__node[data-id="note-${at}"]`).first();
			await sticky.locator('h2').waitFor({ state: 'attached', timeout: 60_000 });
			const words = await sticky.evaluate((element, tall) => {
				const box = element.getBoundingClientRect();
				const last = [...element.querySelectorAll('h2, p, li')].map(
					(it) => it.getBoundingClientRect().bottom,
				);
				return ((Math.max(...last) - box.top) * tall) / box.height;
			}, TALL);
			heights.set(note, upToGrid(words + MARGIN));
		}
		return heights;
	});
}

/**
 * Above the nodes: the note of each language side by side. Where there are several, the English ones in a row
 * and the Chinese ones in another above it. Those of a row end on one line.
 */
function placeNotes(workflow: Workflow, heights: ReadonlyMap<WorkflowNode, number>): void {
	const [notes, others] = [true, false].map((wanted) =>
		workflow.nodes.filter((node) => isNote(node) === wanted),
	) as [WorkflowNode[], WorkflowNode[]];
	const rows = (['en', 'zh'] as const).map((language) =>
		notes.filter((note) => languageOf(note) === language),
	);
	const left = Math.min(...others.map(({ position }) => position[0])) - GRID;
	const top = Math.min(...others.map(({ position }) => position[1]));
	let bottom = Math.floor((top - ABOVE_NODES) / GRID) * GRID;
	for (const row of rows.every(({ length }) => length === 1) ? [rows.flat()] : rows) {
		let x = left;
		for (const note of row) {
			const height = heights.get(note) ?? Number(note.parameters.height);
			note.parameters.height = height;
			note.position = [x, bottom - height];
			x += Number(note.parameters.width) + BETWEEN_NOTES;
		}
		bottom = Math.min(...row.map(({ position }) => position[1])) - BETWEEN_NOTES;
	}
}

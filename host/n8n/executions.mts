/** What a run in n8n did: every node's items, its hints and its error. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'flatted';
import type { Rest } from './rest.mts';

export interface Item {
	json: Record<string, unknown>;
	/** Files, by the name of their field. */
	binary?: Record<string, { id: string; fileName: string }>;
	pairedItem?: unknown;
}

export interface ExecutionError {
	message: string;
	description?: string | null;
	[more: string]: unknown;
}

export interface Execution {
	id: string;
	status: string;
	/** The error that ended the run, if one did. */
	error: ExecutionError | undefined;
	/** The items a node put out in its last run, at its first output or at the one given. */
	items(node: string, output?: number): Item[];
	/** Everything n8n stored of the run, as text: to look for what must not be there. */
	text: string;
}

interface NodeRun {
	data?: { main?: Array<Item[] | null> };
}

interface RunData {
	resultData: { error?: ExecutionError; runData: Record<string, NodeRun[]> };
}

interface Stored {
	id: string;
	status: string;
	finished: boolean;
	data: string;
}

/** Often at first, for what takes no time; each look costs n8n some. */
const FIRST_LOOK_MS = 100;
const LOOK_MS = 500;

const OPEN = ['new', 'running', 'waiting', 'unknown'];

export const isOpen = (status: string): boolean => OPEN.includes(status);

export async function readExecution(rest: Rest, id: string, seconds = 300): Promise<Execution> {
	const deadline = Date.now() + seconds * 1000;
	for (let pause = FIRST_LOOK_MS; ; pause = Math.min(LOOK_MS, pause * 1.5)) {
		const { status } = await statusOf(rest, id);
		if (!isOpen(status)) break;
		if (Date.now() > deadline) throw new Error(`execution ${id} is still ${status}`);
		await sleep(pause);
	}
	return await storedExecution(rest, id);
}

/** As it is by now; one that has ended is read once: it may be large, and nothing of it changes any more. */
export async function storedExecution(rest: Rest, id: string): Promise<Execution> {
	const ended = endedOf.get(rest) ?? new Map<string, Execution>();
	endedOf.set(rest, ended);
	const execution =
		ended.get(id) ?? executionOf(await rest.call<Stored>('GET', `/executions/${id}`));
	if (!isOpen(execution.status)) ended.set(id, execution);
	return execution;
}
const endedOf = new WeakMap<Rest, Map<string, Execution>>();

function executionOf({ data, ...stored }: Stored): Execution {
	const { resultData } = parse(data) as RunData;
	return {
		id: stored.id,
		status: stored.status,
		error: resultData.error,
		items: (node, output = 0) => resultData.runData[node]?.at(-1)?.data?.main?.[output] ?? [],
		text: `${data}\n${JSON.stringify(stored)}`,
	};
}

/** The list is asked while it runs: it does not carry the data, which may be large. */
async function statusOf(rest: Rest, id: string): Promise<{ status: string }> {
	const { results } = await rest.call<{ results: Array<{ id: string; status: string }> }>(
		'GET',
		'/executions?limit=20',
	);
	const found = results.find((execution) => String(execution.id) === String(id));
	return found ?? (await rest.call<Stored>('GET', `/executions/${id}`));
}

/** The newest hundred, of one workflow or of all. */
export async function listExecutions(rest: Rest, workflowId?: string) {
	const filter =
		workflowId === undefined ? '' : `&filter=${encodeURIComponent(JSON.stringify({ workflowId }))}`;
	const { results } = await rest.call<{ results: Array<{ id: string; status: string }> }>(
		'GET',
		`/executions?limit=100${filter}`,
	);
	return results;
}

/** Those under way of the workflows that were put in through this connection: others may use n8n too. */
export async function openExecutions(rest: Rest) {
	const filter = encodeURIComponent(JSON.stringify({ status: OPEN }));
	const { results } = await rest.call<{ results: Array<{ id: string; workflowId: string }> }>(
		'GET',
		`/executions?limit=100&filter=${filter}`,
	);
	return results.filter(({ workflowId }) => rest.workflows.includes(workflowId));
}

/** Takes runs out of n8n's list, with all that they stored. */
export async function deleteExecutions(rest: Rest, ids: readonly string[]): Promise<void> {
	await rest.call('POST', '/executions/delete', { ids });
}

/** What the tests of published triggers share: orders arriving, waiting, and what was emitted. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
	isOpen,
	listExecutions,
	openExecutions,
	readExecution,
	storedExecution,
} from '../../host/n8n/executions.mts';
import type { N8n } from '../../host/n8n/server.mts';
import type { Sandbox } from '../../host/sandbox.mts';
import { ids, ordersFrom } from './truth.mts';

/** n8n polls once a minute; the rest is for machines that do more than one thing. */
export const TWO_POLLS_MS = 150_000;

/** Looks often at first, for what takes no time, then once a second: each look costs n8n what a poll does. */
const FIRST_LOOK_MS = 50;
const LOOK_MS = 1000;

export async function until(what: string, done: () => Promise<boolean>, ms = TWO_POLLS_MS) {
	const deadline = performance.now() + ms;
	for (let pause = FIRST_LOOK_MS; !(await done()); pause = Math.min(LOOK_MS, pause * 2)) {
		if (performance.now() > deadline) throw new Error(`${what}: not within ${ms / 1000} s`);
		await sleep(pause);
	}
}

/** Changes a minute, of which every third is a new order. */
export const livePace = async (sandbox: Sandbox, perMinute: number) =>
	await sandbox.control('POST', 'life', { perMinute });

export const create = async (sandbox: Sandbox, count: number): Promise<string[]> =>
	(await sandbox.control<{ create: string[] }>('POST', 'life', { create: count })).create;

export const orderIds = async (sandbox: Sandbox): Promise<string[]> =>
	ids(await ordersFrom(sandbox));

export const has = (all: readonly string[], some: readonly string[]): boolean => {
	const known = new Set(all);
	return some.every((id) => known.has(id));
};

/** Whether no run is under way; n8n does not begin a run again that was killed. */
export const isIdle = async ({ rest }: N8n): Promise<boolean> =>
	(await openExecutions(rest)).length === 0;

/** `eventKey` of every item with which a trigger ever started the workflow, in that order. */
export async function emitted({ rest }: N8n, workflowId: string, node: string): Promise<string[]> {
	const executions = await listExecutions(rest, workflowId);
	const keys: string[] = [];
	for (const { id, status } of executions.reverse()) {
		const read = isOpen(status) ? readExecution : storedExecution;
		const execution = await read(rest, id);
		keys.push(...execution.items(node).map(({ json }) => String(json.eventKey)));
	}
	return keys;
}

/** Those that came more than once. */
export const repeated = (keys: readonly string[]): string[] =>
	keys.filter((key, index) => keys.indexOf(key) !== index);

/** What the process remembers of messages: each node its own, bounded, and given back. */
import { HookContext } from 'n8n-core';
import type { INodeType } from 'n8n-workflow';

import { DouyinPushTrigger } from '../../nodes/Push/DouyinPushTrigger.node';
import { MARK, MarksByNode } from '../../nodes/webhooks/dedupe-marks';
import { credentialStore, nodeOf, workflowOf } from '../support/engine.mts';
import { APP, created, PushStage, signed } from '../support/push-stage.mts';

const BOUNDS = { known: 100, stored: 10, all: 250 };
const mark = (number: number) => String(number).padStart(MARK, '0');
const fill = (memory: MarksByNode, node: string, from: number, count: number) => {
	const marks = memory.of(node);
	for (let number = from; number < from + count; number++) marks.note(mark(number));
	memory.shrink();
};

it('one node keeps its latest marks, within its bound', () => {
	const memory = new MarksByNode(BOUNDS);
	fill(memory, 'a', 0, 1_000);
	expect(memory.size).toBe(BOUNDS.known);
	expect(memory.of('a').note(mark(999))).toBe(false);
	expect(memory.of('a').note(mark(900))).toBe(false);
	expect(memory.of('a').note(mark(899))).toBe(true);
	expect(memory.of('a').toStore()).toHaveLength(BOUNDS.stored * MARK);
});

it('however many nodes there are, the process keeps within its bound', () => {
	const memory = new MarksByNode(BOUNDS);
	for (let node = 0; node < 50; node++) {
		fill(memory, `node-${node}`, 0, 100);
		expect(memory.size).toBeLessThanOrEqual(BOUNDS.all);
	}
	// Those used last keep theirs; the longest unused lost them.
	expect(memory.of('node-49').note(mark(0))).toBe(false);
	expect(memory.of('node-48').note(mark(0))).toBe(false);
	expect(memory.of('node-0').note(mark(0))).toBe(true);
});

it('a node whose marks were dropped learns again what n8n has stored', () => {
	const memory = new MarksByNode(BOUNDS);
	fill(memory, 'a', 0, 100);
	const stored = memory.of('a').toStore();
	for (let node = 0; node < 5; node++) fill(memory, `node-${node}`, 0, 100);
	const marks = memory.of('a');
	expect(marks.size).toBe(0);
	marks.learn(stored);
	expect(marks.note(mark(99))).toBe(false);
	expect(marks.note(mark(0))).toBe(true);
});

const once = signed(`[${created('once')}]`);
const hooked = (type: INodeType, workflowId: string, mode: 'internal' | 'manual') => {
	const node = nodeOf({ type, credential: credentialStore(APP), parameters: {} });
	const workflow = workflowOf(type, node);
	workflow.id = workflowId;
	return new HookContext(workflow, node, {} as never, mode, 'update');
};

describe('when a workflow goes', () => {
	const type = new DouyinPushTrigger();
	const gone = async (workflowId: string, mode: 'internal' | 'manual') =>
		await type.webhookMethods.default.delete.call(hooked(type, workflowId, mode));

	it('its memory is given back, of no other workflow', async () => {
		const [one, other] = ['memory-one', 'memory-other'].map(
			(workflowId) => new PushStage({ workflowId }),
		);
		for (const stage of [one, other]) expect((await stage?.send(once))?.items).toHaveLength(1);
		expect(await gone('memory-one', 'internal')).toBe(true);
		// Without what n8n has stored, nothing is known of the message any more.
		const back = new PushStage({ workflowId: 'memory-one' });
		expect((await back.send(once)).items).toHaveLength(1);
		expect((await other?.send(once))?.items).toBeUndefined();
	});

	it('what n8n has stored still drops a repeat', async () => {
		const stage = new PushStage({ workflowId: 'memory-republished' });
		await stage.send(once);
		await gone('memory-republished', 'internal');
		expect((await stage.send(once)).items).toBeUndefined();
	});

	it('the end of a test run takes nothing from the published workflow', async () => {
		const stage = new PushStage({ workflowId: 'memory-tested' });
		await stage.send(once);
		await gone('memory-tested', 'manual');
		const elsewhere = new PushStage({ workflowId: 'memory-tested' });
		expect((await elsewhere.send(once)).items).toBeUndefined();
	});
});

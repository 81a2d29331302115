/** A message that comes again starts nothing: at once, later, after a restart, in another process. */
import type { INodeType } from 'n8n-workflow';
import fc from 'fast-check';

import { created, PushStage, signed, type Outcome } from '../support/push-stage.mts';

const ids = ({ items }: Outcome) => (items ?? []).map(({ json }) => json.msgId);
const bodyOf = (...messages: string[]) => signed(`[${messages.map((id) => created(id)).join()}]`);

/** The node as another process has it: a module that was loaded by itself. */
function freshType(): INodeType {
	let type: INodeType | undefined;
	jest.isolateModules(() => {
		const { DouyinPushTrigger } = jest.requireActual<
			typeof import('../../nodes/Push/DouyinPushTrigger.node')
		>('../../nodes/Push/DouyinPushTrigger.node');
		type = new DouyinPushTrigger();
	});
	if (!type) throw new Error('the module did not load');
	return type;
}

it('drops a repeat, alone or among others, and answers it', async () => {
	const stage = new PushStage();
	expect(ids(await stage.send(bodyOf('a', 'b')))).toEqual(['a', 'b']);
	const again = await stage.send(bodyOf('a', 'b'));
	expect([again.status, again.items]).toEqual([200, undefined]);
	expect(ids(await stage.send(bodyOf('b', 'c', 'c', 'a')))).toEqual(['c']);
});

it('drops it when both arrive at the same moment', async () => {
	const stage = new PushStage();
	const outcomes = await Promise.all(
		Array.from({ length: 20 }, () => stage.send(bodyOf('x', 'y'))),
	);
	expect(outcomes.flatMap(ids)).toEqual(['x', 'y']);
	expect(outcomes.every(({ status }) => status === 200)).toBe(true);
});

it('drops it after a restart, and in another process that shares the database', async () => {
	const first = new PushStage({ type: freshType() });
	await first.send(bodyOf('a', 'b'));
	const restarted = first.elsewhere(freshType());
	expect(ids(await restarted.send(bodyOf('a', 'c')))).toEqual(['c']);

	first.saved = restarted.saved;
	expect(ids(await first.send(bodyOf('c', 'd')))).toEqual(['d']);
	restarted.saved = first.saved;
	expect(ids(await restarted.send(bodyOf('d', 'e')))).toEqual(['e']);
	const third = first.elsewhere(freshType(), restarted.saved);
	expect(ids(await third.send(bodyOf('a', 'b', 'c', 'd', 'e', 'f')))).toEqual(['f']);
});

it('is not misled when n8n writes older data over newer', async () => {
	const stage = new PushStage();
	const before = stage.saved;
	await stage.send(bodyOf('a'));
	stage.saved = before;
	expect(ids(await stage.send(bodyOf('a', 'b')))).toEqual(['b']);
	const restarted = stage.elsewhere(freshType());
	expect(ids(await restarted.send(bodyOf('a', 'b')))).toEqual([]);
});

it('keeps what n8n stores small, and remembers the latest 950 across a restart', async () => {
	const stage = new PushStage({ type: freshType() });
	const many = Array.from({ length: 2_000 }, (_, index) => `message-${index}`);
	for (let at = 0; at < many.length; at += 500) {
		expect(ids(await stage.send(bodyOf(...many.slice(at, at + 500))))).toHaveLength(500);
	}
	expect(stage.saved.length).toBeLessThan(10_000);
	for (let at = 0; at < many.length; at += 500) {
		expect(ids(await stage.send(bodyOf(...many.slice(at, at + 500))))).toEqual([]);
	}
	const restarted = stage.elsewhere(freshType());
	expect(ids(await restarted.send(bodyOf(...many.slice(-950))))).toEqual([]);
	expect(ids(await restarted.send(bodyOf(...many.slice(-951))))).toEqual([many.at(-951)]);
});

it('goes on with stored data that is damaged', async () => {
	const damaged = fc.oneof(
		fc.string(),
		fc.integer(),
		fc.constant(null),
		fc.object(),
		fc.array(fc.string()),
	);
	await fc.assert(
		fc.asyncProperty(damaged, async (seen) => {
			const saved = JSON.stringify({ 'node:Douyin Push Trigger': { seen } });
			const stage = new PushStage({}, saved);
			expect(ids(await stage.send(bodyOf('a')))).toEqual(['a']);
			expect(ids(await stage.send(bodyOf('a')))).toEqual([]);
		}),
		{ numRuns: 50 },
	);
});

it('two nodes do not share their memory, and trying out takes no note', async () => {
	await new PushStage().send(bodyOf('a'));
	expect(ids(await new PushStage().send(bodyOf('a')))).toEqual(['a']);
	const tried = new PushStage({ mode: 'manual' });
	expect(ids(await tried.send(bodyOf('a')))).toEqual(['a']);
	expect(ids(await tried.send(bodyOf('a')))).toEqual(['a']);
	expect(tried.saved).toBe('{}');
});

it('a request that is refused is not remembered', async () => {
	const stage = new PushStage();
	const raw = bodyOf('a');
	const forged = { ...raw, headers: { ...raw.headers, 'event-sign': '0'.repeat(32) } };
	expect((await stage.send(forged)).status).toBe(401);
	expect(ids(await stage.send(raw))).toEqual(['a']);
});

/**
 * Every operation that reads, and every event, against replies as no reference has them: each ends,
 * nothing crashes, and what could not be read is said.
 */
import type { IDataObject, INodeType } from 'n8n-workflow';

import { DouyinFans } from '../nodes/Fans/DouyinFans.node';
import { operations as fans } from '../nodes/Fans/operations';
import { execute } from '../nodes/kernel/execute';
import { asRecord } from '../nodes/kernel/exact-json';
import type { Operation } from '../nodes/kernel/operation';
import { DouyinLive } from '../nodes/Live/DouyinLive.node';
import { operations as live } from '../nodes/Live/operations';
import { DouyinOrder } from '../nodes/Order/DouyinOrder.node';
import { operations as orders } from '../nodes/Order/operations';
import { DouyinProduct } from '../nodes/Product/DouyinProduct.node';
import { operations as products } from '../nodes/Product/operations';
import { DouyinRefund } from '../nodes/Refund/DouyinRefund.node';
import { operations as refunds } from '../nodes/Refund/operations';
import { events } from '../nodes/Trigger/events';
import { pollSource } from '../nodes/Trigger/poll-source';
import { DouyinWaybill } from '../nodes/Waybill/DouyinWaybill.node';
import { operations as waybills } from '../nodes/Waybill/operations';
import { credentialStore, executeContext } from './support/engine.mts';
import {
	leaves,
	oddConnection,
	placed,
	wrapped,
	type Answer,
	type Heard,
	type Platform,
} from './support/odd-replies.mts';
import { READS, type Read, TIME, WATCH_INPUT, WRITES } from './support/reads.mts';

const NODES: Record<string, { type: INodeType; operations: readonly Operation[] }> = {
	order: { type: new DouyinOrder(), operations: orders },
	product: { type: new DouyinProduct(), operations: products },
	refund: { type: new DouyinRefund(), operations: refunds },
	live: { type: new DouyinLive(), operations: live },
	fans: { type: new DouyinFans(), operations: fans },
	waybill: { type: new DouyinWaybill(), operations: waybills },
};

interface Outcome extends Heard {
	readonly items: readonly IDataObject[];
	readonly error?: Error;
}

const settled = async (heard: Heard, run: () => Promise<readonly IDataObject[]>) =>
	await run().then(
		(items): Outcome => ({ ...heard, items }),
		(error: Error): Outcome => ({ ...heard, items: [], error }),
	);

const platformOf = ({ node, platform }: Read): Platform =>
	platform ?? (node === 'live' ? 'qianchuan' : node === 'fans' ? 'open' : 'shop');

/** Runs a read, or an event, on a platform that answers so. */
async function outcomeOf(read: Read, answer: Answer): Promise<Outcome> {
	const { api, heard } = oddConnection(platformOf(read), answer);
	if (read.node === 'event')
		return await settled(heard, async () => await happened(read.name, api));
	const { type, operations } = NODES[read.node] ?? NODES.order!;
	const [resource, operation] = read.name.split('.');
	const context = executeContext({
		type,
		credential: credentialStore({ appKey: '1', appSecret: 's', shopId: '2' }),
		parameters: { resource, operation, ...read.parameters },
	});
	return await settled(heard, async () => {
		const [output = []] = await execute(
			context,
			operations,
			async () => await Promise.resolve(api),
		);
		return output.map(({ json }) => json);
	});
}

type Connected = ReturnType<typeof oddConnection>['api'];

async function happened(name: string, api: Connected): Promise<IDataObject[]> {
	const event = events.find(({ value }) => value === name);
	if (!event) throw new Error(`no event ${name}`);
	if ('watch' in event) {
		const watch = event.watch(WATCH_INPUT as never, api, 'owner', Infinity);
		const { noted } = await watch.look(undefined);
		const { items } = await watch.look(noted);
		return [...items, ...(await watch.examples())];
	}
	const input = { startFrom: 'now', options: WATCH_INPUT.options, filters: {} } as never;
	const source = pollSource(event, input, api, 'owner');
	const items: IDataObject[] = [];
	for await (const change of source.read({ start: TIME - 1000, end: TIME + 1000 }, false)) {
		items.push(...source.items(change));
	}
	return items;
}

const CRASH =
	/TypeError|RangeError|SyntaxError|Cannot (read|convert|mix)|is not (a function|iterable)|BigInt|undefined|\[object|NaN|call stack|expected .*received/i;

/** An error is one that a user can read. */
function expectReadable({ error }: Outcome) {
	if (error === undefined) return;
	expect(error.message).not.toMatch(CRASH);
	expect(error.message.length).toBeLessThanOrEqual(500);
}

const isSaid = ({ error, hints, drifts }: Outcome) =>
	error !== undefined || hints.length > 0 || drifts.length > 0;

const honest = ({ data }: Read) => {
	const answers: Record<string, unknown> = data;
	return (method: string) => answers[method] ?? Object.values(answers)[0];
};

const HOSTILE = JSON.parse('{"toString":1,"valueOf":1}') as unknown;
const NONE = ['"text"', '7', 'true', 'null', '[]', '{}'].map((text) => JSON.parse(text) as unknown);
const DEEP = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;

it('covers every operation that reads, and every event', () => {
	const all = Object.values(NODES).flatMap(({ operations }) =>
		operations.map(({ resource, value }) => `${resource}.${value}`),
	);
	const covered = READS.map(({ name }) => name);
	expect([...covered, ...WRITES].sort()).toEqual([...all, ...events.map((it) => it.value)].sort());
});

describe.each(READS.map((read) => [read.name, read] as const))('%s', (_name, read) => {
	const platform = platformOf(read);
	const answers = honest(read);
	const reply = (change: (data: unknown, method: string) => unknown): Answer => {
		return ({ method }) => wrapped(platform, change(answers(method), method));
	};

	it('has nothing to say of an honest reply', async () => {
		const outcome = await outcomeOf(
			read,
			reply((data) => data),
		);
		expect([outcome.error, outcome.hints]).toEqual([undefined, []]);
		if (read.node !== 'event' || !read.watched) expect(outcome.items.length).toBeGreaterThan(0);
	});

	it('says that the data is missing or of another kind', async () => {
		for (const none of [undefined, ...NONE]) {
			const outcome = await outcomeOf(
				read,
				reply(() => none),
			);
			expectReadable(outcome);
			if (Array.isArray(none) && read.list?.length === 0) continue;
			expect([none, isSaid(outcome)]).toEqual([none, true]);
		}
	});

	it('says that the list is missing or of another kind, or holds what is none', async () => {
		const { list } = read;
		if (list === undefined) return;
		const odd = [[null, 7, 'x', [], true].slice(0, read.bare ? 1 : 5)];
		for (const none of [undefined, ...NONE.filter((it) => !Array.isArray(it)), ...odd]) {
			const outcome = await outcomeOf(
				read,
				reply((data) => placed(data, list, none)),
			);
			expectReadable(outcome);
			expect([none, isSaid(outcome)]).toEqual([none, true]);
		}
	});

	it('makes null of what is no number, never 0', async () => {
		const base = await outcomeOf(
			read,
			reply((data) => data),
		);
		const values = new Map(base.items.flatMap((item) => [...numbersIn(item)]));
		for (const odd of ['--', '', ' ', null, undefined, HOSTILE, [], {}, '1,234']) {
			const isNumber = (leaf: unknown, key: string) =>
				typeof leaf === 'number' && !/^(total|Count|total_.*|page|is_end)$/.test(key);
			const outcome = await outcomeOf(
				read,
				reply((data) => leaves(data, (leaf, key) => (isNumber(leaf, key) ? odd : leaf))),
			);
			expectReadable(outcome);
			const zeros = outcome.items.flatMap((item) =>
				[...numbersIn(item)].filter(([way, value]) => value === 0 && values.get(way) !== 0),
			);
			expect([odd, zeros]).toEqual([odd, []]);
		}
	});

	it('survives any leaf', async () => {
		for (const odd of [
			null,
			undefined,
			HOSTILE,
			[HOSTILE],
			'text',
			-1,
			1e300,
			true,
			'\u0000',
			'9'.repeat(40),
		]) {
			expectReadable(
				await outcomeOf(
					read,
					reply((data) => leaves(data, () => odd)),
				),
			);
		}
	});

	it('survives what is no JSON, and JSON that nests without an end', async () => {
		const whole = wrapped(platform, answers(Object.keys(read.data)[0] ?? ''));
		const html = '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>';
		for (const text of ['', html, 'null', '[]', '{}', '7', '"text"', whole.slice(0, -9), DEEP]) {
			const outcome = await outcomeOf(read, () => text);
			expectReadable(outcome);
			expect(outcome.error ?? outcome.hints.length + outcome.drifts.length).not.toBe(0);
		}
		const outcome = await outcomeOf(
			read,
			({ method }) => `\uFEFF${wrapped(platform, answers(method))}`,
		);
		expectReadable(outcome);
		expect(isSaid(outcome) || outcome.items.length > 0 || read.watched).toBeTruthy();
		const nested = reply((data) =>
			leaves(data, (leaf, key) => (/name|title|remark/.test(key) ? '@' : leaf)),
		);
		expectReadable(await outcomeOf(read, (asked) => nested(asked).replaceAll('"@"', DEEP)));
	});

	it('ends where pages have no end', async () => {
		const { list } = read;
		if (list === undefined) return;
		const more = { has_more: true, is_end: 0, total: 1e6, Count: 1e6 };
		const pages = { page_info: { total_page: 1e6, total_num: 1e6 } };
		const cursors: Array<(nth: number) => number> = [
			(nth) => nth + 1,
			(nth) => (nth % 2) + 1,
			() => 1,
		];
		for (const cursor of cursors) {
			for (const isEmpty of [true, false]) {
				const outcome = await outcomeOf(read, ({ method, nth }) => {
					const data = answers(method);
					if (list.length === 0) return wrapped(platform, isEmpty ? [] : data);
					const at = cursor(nth);
					const next = { next_cursor: at, next_start_index: String(at) };
					const page = isEmpty ? placed(data, list, []) : data;
					return wrapped(platform, { ...asRecord(page), ...more, ...pages, ...next });
				});
				expectReadable(outcome);
				expect(outcome.calls).toBeLessThan(1500);
			}
		}
	});
});

/** Numbers of an item by the way to them. */
function* numbersIn(value: unknown, way = ''): Generator<[string, number]> {
	if (typeof value === 'number') yield [way, value];
	else if (Array.isArray(value)) for (const it of value) yield* numbersIn(it, way);
	else
		for (const [name, it] of Object.entries(asRecord(value)))
			yield* numbersIn(it, `${way}.${name}`);
}

/** Output and Column Names of the polling trigger: Chinese headings, the state and raw records as ever. */
import type { IDataObject } from 'n8n-workflow';

import { events } from '../../nodes/Trigger/events';
import { LIVE_EVENT_COLUMNS } from '../../nodes/Trigger/live/minute-columns';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore } from '../support/engine.mts';
import { oddConnection, wrapped } from '../support/odd-replies.mts';
import { PollStage } from '../support/poll-context.mts';
import { DEFAULT_METRICS } from '../../nodes/records/live/metric-columns';
import { EVENT_COLUMNS } from '../../nodes/events/event-columns';
import { MOST_SIMPLIFIED } from '../../nodes/values/output';
import { READS, WATCH_INPUT } from '../support/reads.mts';
import { triggerOf } from '../support/trigger-nodes.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 40, live: 0, days: 5, seed: 3, quota: 1e6, products: 10 });
});
afterAll(async () => await sandbox.close());

async function tried(event: string, more: IDataObject = {}): Promise<IDataObject[]> {
	const { appKey, appSecret, shopId, url } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const parameters = {
		events: [event],
		...(event === 'stockLow' && { threshold: 100_000 }),
		...more,
	};
	const stage = new PollStage({ type: triggerOf(event), credential, parameters });
	return (await stage.tryOut()) ?? [];
}

/** The columns of the record, without those of the event. */
const recordOf = (item: IDataObject) =>
	Object.fromEntries(Object.entries(item).filter(([name]) => !(name in EVENT_COLUMNS)));

const english = (rows: readonly IDataObject[]): string[] =>
	rows.flatMap((row) =>
		Object.entries(row).flatMap(([name, value]) => [
			...(/^[a-z]/.test(name) ? [name] : []),
			...(Array.isArray(value) && typeof value[0] === 'object' ? english(value as never) : []),
		]),
	);

describe.each(['orderCreated', 'refundCreated', 'productUpdated', 'stockLow'])('%s', (event) => {
	it('has Chinese headings where the form asks for them', async () => {
		const plain = await tried(event);
		const items = await tried(event, { columnNames: 'chinese' });
		expect(items.length).toBeGreaterThan(0);
		expect(items.length).toBe(plain.length);
		expect(english(items)).toEqual([]);
		expect(items.map((it) => Object.keys(it).length)).toEqual(
			plain.map((it) => Object.keys(it).length),
		);
		expect(items.map((it) => it['事件'])).toEqual(items.map(() => event));
	});

	it('is Simplified by default: at most 15 columns of the record, the same as in Full', async () => {
		const items = await tried(event);
		const full = await tried(event, { options: { output: 'full' } });
		expect(items.length).toBe(full.length);
		for (const [at, item] of items.entries()) {
			const record = recordOf(item);
			expect(Object.keys(record).length).toBeLessThanOrEqual(MOST_SIMPLIFIED);
			expect(full[at]).toMatchObject(record);
			expect(Object.keys(full[at] ?? {}).length).toBeGreaterThan(Object.keys(item).length);
		}
	});

	it('leaves raw records as they are', async () => {
		const options = { output: 'raw' };
		const [item = {}] = await tried(event, { options, columnNames: 'chinese' });
		expect(item).toMatchObject({ event, eventKey: expect.any(String) });
	});
});

it.each(['liveStarted', 'liveEnded', 'liveMinute'])(
	'%s has no column but those declared',
	async (name) => {
		const event = events.find(({ value }) => value === name);
		const read = READS.find((it) => it.name === name);
		if (!event || !('watch' in event) || !read) throw new Error(`no event ${name}`);
		const answers: Readonly<Record<string, unknown>> = read.data;
		const ended = name === 'liveEnded' ? { room_status: 'FINISH' } : {};
		const { api } = oddConnection('qianchuan', ({ method }) => {
			const { room_list: rooms = [], ...rest } = answers[method] as { room_list?: object[] };
			return wrapped('qianchuan', { ...rest, room_list: rooms.map((it) => ({ ...it, ...ended })) });
		});
		const of = async (output: string) => {
			const options = { ...WATCH_INPUT.options, figures: DEFAULT_METRICS, output };
			const input = { ...WATCH_INPUT, options };
			return await event.watch(input as never, api, 'owner', Infinity).examples();
		};
		const full = await of('full');
		expect(full.length).toBeGreaterThan(0);
		expect(full.flatMap(Object.keys).filter((it) => !(it in LIVE_EVENT_COLUMNS))).toEqual([]);
		for (const [at, item] of (await of('simplified')).entries()) {
			const record = recordOf(item);
			expect(Object.keys(record).length).toBeLessThanOrEqual(MOST_SIMPLIFIED);
			expect(full[at]).toMatchObject(record);
		}
	},
);

/** The place of a trigger: it stays with the node, whatever the node, the form or the zone are called. */
import type { IDataObject } from 'n8n-workflow';

import { shopGateway as douyinShop } from '../../nodes/gateways/shop/gateway';
import { aShop, type Watching } from '../support/poll-shop.mts';
import type { PollStage, Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop();
const WAYS: Way[] = ['classic', 'scheduler', 'durable'];
const DAY = 86_400;

const created = (count = 1) => (shop().control.life({ create: count }).create ?? []).sort();
const idsOf = (items: IDataObject[] | null) =>
	(items ?? []).map(({ orderId }) => String(orderId)).sort();

async function idsIn(minutes: number, stage: PollStage): Promise<string[]> {
	const ids: string[] = [];
	for (let minute = 0; minute < minutes; minute++) {
		simulated.pass(60);
		ids.push(...idsOf(await stage.tick()));
	}
	return ids.sort();
}

/** Published, and everything that is there by now emitted or known. */
async function published(watching: Watching): Promise<PollStage> {
	const stage = shop().watch('orderCreated', watching);
	await stage.publish();
	await idsIn(2, stage);
	return stage;
}

/** The form with another start. */
const startingFrom = ({ trigger }: PollStage, startTime: string) => ({
	parameters: { ...trigger.parameters, startFrom: 'date', startTime },
});

afterEach(() => simulated.pass(3600));

describe.each(WAYS)('a trigger (%s)', (way) => {
	it.each([undefined, 3 * DAY])('that is renamed goes on (start %s seconds ago)', async (since) => {
		const stage = await published({ way, since });
		const ids = created(2);
		simulated.pass(20);
		const atOnce = idsOf(await stage.change({ name: 'New orders' }));
		expect([...atOnce, ...(await idsIn(3, stage))].sort()).toEqual(ids);
		const later = created();
		expect(await idsIn(2, stage)).toEqual(later);
		expect(stage.warnings).toEqual([]);
	});

	it('that is renamed while n8n is off goes on', async () => {
		const stage = await published({ way, since: DAY });
		const ids = created(2);
		simulated.pass(600);
		const next = stage.restart();
		next.trigger = { ...next.trigger, name: 'New orders' };
		expect(await idsIn(3, next)).toEqual(ids);
	});

	it('reads its start once, however it moves on', async () => {
		const stage = shop().watch('orderCreated', { way });
		stage.trigger = {
			...stage.trigger,
			...startingFrom(stage, '={{ $now.minus({ hours: 6 }).toISO() }}'),
		};
		const ids = idsOf(await stage.publish());
		for (let hour = 0; hour < 3; hour++) {
			simulated.pass(3600);
			ids.push(...created(2));
			simulated.pass(10);
			ids.push(...idsOf(await stage.tick()));
		}
		const next = stage.restart();
		ids.push(...(await idsIn(2, next)));
		const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
		// What was made here counts once as made and once as emitted.
		expect(twice).toHaveLength(6);
		expect(new Set(twice).size).toBe(6);
		expect(stage.warnings).toEqual([]);
	});

	it('does not read a start that came to nothing since', async () => {
		const stage = await published({ way, since: DAY });
		const ids = created(2);
		simulated.pass(20);
		const atOnce = idsOf(await stage.change(startingFrom(stage, '={{ $now.gone }}')));
		expect([...atOnce, ...(await idsIn(2, stage))].sort()).toEqual(ids);
	});

	it('goes on in another zone, with what happened meanwhile only', async () => {
		const local = new Date((simulated.now() - 3 * DAY) * 1000).toISOString().slice(0, 19);
		const stage = shop().watch('orderCreated', { way });
		stage.trigger = {
			...stage.trigger,
			...startingFrom(stage, local),
			timezone: 'America/New_York',
		};
		await stage.publish();
		await idsIn(2, stage);
		const ids = created(2);
		simulated.pass(20);
		const atOnce = idsOf(await stage.change({ timezone: 'Asia/Shanghai' }));
		expect([...atOnce, ...(await idsIn(3, stage))].sort()).toEqual(ids);
		expect(stage.warnings).toEqual([]);
	});

	it('that gets another start keeps its place, and says so', async () => {
		const stage = await published({ way });
		const start = new Date((simulated.now() - DAY) * 1000).toISOString();
		expect(await stage.change(startingFrom(stage, start))).toBeNull();
		expect(stage.warnings).toEqual([expect.stringMatching(/keeps its place/)]);
		const ids = created(2);
		simulated.pass(60);
		const items = (await stage.tick()) ?? [];
		expect(idsOf(items)).toEqual(ids);
		expect(items[0]?.hint).toMatch(/keeps its place/);
		expect(await idsIn(2, stage)).toEqual([]);
	});

	it('goes on with other filters and other output', async () => {
		const stage = await published({ way, since: DAY });
		const ids = created(2);
		simulated.pass(20);
		const options = { output: 'raw', limit: 500, overlap: 60 };
		const items = [...((await stage.edit(options)) ?? []), ...((await stage.tick()) ?? [])];
		expect(items.map(({ order_id: id }) => id).sort()).toEqual(ids);
		expect(stage.warnings).toEqual([]);
	});
});

describe.each<Way>(['classic', 'scheduler'])('a workflow that was exported (%s)', (way) => {
	it('and imported under another id starts as its form says, and says so', async () => {
		const stage = await published({ way, since: DAY });
		created(3);
		simulated.pass(60);
		await stage.tick();
		stage.save();
		const copy = stage.exported({ parameters: { ...stage.trigger.parameters, startFrom: 'now' } });
		created(3);
		simulated.pass(5);
		expect(await copy.publish()).toBeNull();
		expect(copy.warnings).toEqual([expect.stringMatching(/is a copy of another one/)]);
		simulated.pass(5);
		const ids = created(2);
		simulated.pass(60);
		const items = (await copy.tick()) ?? [];
		expect(idsOf(items)).toEqual(ids);
		expect(items.map(({ hint }) => hint)).toEqual([expect.stringMatching(/is a copy/), null]);
		// The one that it was copied from has its own place.
		expect(await idsIn(1, stage)).toHaveLength(5);
	});

	it('and restored goes on from there, and says how far back that is', async () => {
		const stage = await published({ way, since: DAY });
		created(1);
		simulated.pass(60);
		await stage.tick();
		const backup = stage.exported({ workflowId: stage.id });
		const at = new Date(simulated.now() * 1000).toISOString().slice(0, 19);
		simulated.pass(7200);
		const ids = created(2);
		simulated.pass(60);
		expect(idsOf(await stage.tick())).toEqual(ids);
		stage.save();
		simulated.pass(60);
		const items = (await backup.publish()) ?? [];
		expect(idsOf(items)).toEqual(ids);
		expect(items[0]?.hint).toContain(`goes on from where it was at ${at}`);
		expect(backup.warnings).toEqual([items[0]?.hint]);
	});
});

it('the place of a node that is long gone is dropped', async () => {
	const stage = await published({ since: DAY });
	const gone = stage.restart();
	gone.trigger = { ...gone.trigger, nodeId: 'node-2' };
	await gone.publish();
	expect(gone.saved).toContain('Douyin place node-1');
	simulated.pass(100 * DAY);
	await gone.publish();
	expect(gone.saved).toContain('Douyin place node-1');
	simulated.pass(101 * DAY);
	await gone.publish();
	expect(gone.saved).not.toContain('Douyin place node-1');
	expect(gone.saved).toContain('Douyin place node-2');
});

describe('whose place it is', () => {
	const node = (id: string) => ({ credentials: { douyinShopApi: { id, name: 'Shop' } } }) as never;
	const own = { appType: 'selfBuilt', appKey: 'app', appSecret: 'secret', shopId: '17' };
	const subject = (change: IDataObject, id = 'one') =>
		douyinShop.subject({ ...own, ...change }, node(id));

	it.each<[string, IDataObject, string?]>([
		['another secret', { appSecret: 'another' }],
		['another app of the shop', { appKey: 'another', appSecret: 'another' }],
		['another credential of the shop', {}, 'two'],
		['a rate, a code, a token', { requestsPerSecond: 3, authorizationCode: 'x', accessToken: 'y' }],
		['a slash behind the gateway', { gatewayUrl: 'https://openapi-fxg.jinritemai.com/' }],
	])('%s does not change it', (_what, change, ...[id]) => {
		expect(subject(change, id)).toBe(subject({}));
	});

	it.each<[string, IDataObject, string?]>([
		['another shop', { shopId: '18' }],
		['another gateway', { gatewayUrl: 'http://127.0.0.1:4000' }],
		['a tool app', { appType: 'tool' }],
	])('%s changes it', (_what, change, ...[id]) => {
		expect(subject(change, id)).not.toBe(subject({}));
	});

	it('of a tool app each credential is a shop of its own', () => {
		const tool = { appType: 'tool' };
		expect(subject(tool, 'two')).not.toBe(subject(tool));
		expect(subject({ ...tool, appSecret: 'another' })).toBe(subject(tool));
	});
});

/** What a trigger does with the position it finds: its own, another's, a damaged, an impossible one. */
import type { IDataObject } from 'n8n-workflow';

import { positionSchema } from '../../nodes/kernel/poll/cursor';
import { aShop, allOf, type Watching } from '../support/poll-shop.mts';
import type { CredentialStore } from '../support/engine.mts';
import type { PollStage, Trigger } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const shop = aShop();
const EVENT = 'orderUpdated';

const change = (count = 1) => (shop().control.life({ create: count }).create ?? []).sort();
const known = (stage: PollStage) => positionSchema.parse(stage.position);

async function idsOf(stage: PollStage): Promise<unknown[]> {
	return ((await stage.tick()) ?? []).map(({ orderId }) => orderId).sort();
}

/** A trigger that has emitted something already. */
async function running(watching: Watching = {}, event = EVENT): Promise<PollStage> {
	const stage = shop().watch(event, watching);
	await stage.publish();
	simulated.pass(60);
	change();
	simulated.pass(60);
	expect(await stage.tick()).toHaveLength(1);
	return stage;
}

/** The same state in the hands of another process, after some edit. */
function continued(stage: PollStage, edit: (place: IDataObject) => unknown): PollStage {
	const next = stage.restart();
	next.position = edit(next.position as IDataObject);
	return next;
}

afterEach(() => simulated.pass(3600));

it('goes on where another process stopped', async () => {
	const stage = await running();
	const ids = change(2);
	simulated.pass(3 * 86_400);
	const next = stage.restart();
	expect(await idsOf(next)).toEqual(ids);
	expect(await next.tick()).toBeNull();
	expect(next.warnings).toEqual([]);
});

describe('another event', () => {
	it('starts afresh, and says so in the log and with the next item', async () => {
		const stage = await running();
		const before = change();
		simulated.pass(60);
		const parameters = { ...stage.trigger.parameters, events: ['orderCreated'] };
		expect(await stage.change({ parameters })).toBeNull();
		const warning = expect.stringMatching(/another event, shop or thing to watch/);
		expect(stage.warnings).toEqual([warning]);
		simulated.pass(10);
		const after = change(2);
		simulated.pass(60);
		const items = (await stage.tick()) ?? [];
		const ids = items.map(({ orderId }) => orderId);
		expect(ids.sort()).toEqual(after);
		expect(ids).not.toContain(before[0]);
		expect(items.map(({ hint }) => hint)).toEqual([warning, null]);
		expect(stage.warnings).toHaveLength(1);
	});
});

describe('another shop', () => {
	/** A shop that authorised the same app. */
	const another = () => String(Number(shop().box.shopId) + 1);

	it('starts afresh, and says so', async () => {
		const stage = await running();
		change();
		simulated.pass(60);
		const credential = credentialWith(stage.trigger, { shopId: another() });
		expect(await stage.change({ credential })).toBeNull();
		expect(stage.warnings).toEqual([expect.stringMatching(/another event, shop or thing/)]);
		expect(await followed(stage, 3)).toEqual([]);
	});

	it('of a tool app is known by its token: a new code of the same shop goes on', async () => {
		const { appKey, appSecret } = shop().box.toolApp;
		const code = (shopId: string) =>
			shop().control.authorization({ appKey, shopId, state: 'open', issueCode: true }).code;
		const own = shop().box.shopId;
		const authorizationCode = code(own);
		const credential = { appType: 'tool', appKey, appSecret, shopId: '', authorizationCode };
		const stage = await running({ credential });
		const ids = change(2);
		simulated.pass(60);
		const renewed = credentialWith(stage.trigger, { authorizationCode: code(own) });
		const items = await stage.change({ credential: renewed });
		expect(items?.map(({ orderId }) => orderId).sort()).toEqual(ids);
		expect(stage.warnings).toEqual([]);

		change(2);
		simulated.pass(60);
		const foreign = credentialWith(stage.trigger, { authorizationCode: code(another()) });
		expect(await stage.change({ credential: foreign })).toBeNull();
		expect(stage.warnings).toEqual([expect.stringMatching(/another event, shop or thing/)]);
		expect(await followed(stage, 3)).toEqual([]);
	});
});

const credentialWith = ({ credential }: Trigger, change: IDataObject): CredentialStore => ({
	stored: 0,
	data: { ...credential.data, ...change } as CredentialStore['data'],
});

describe.each<[string, IDataObject]>([
	['another credential of the same shop', {}],
	['another rate', { requestsPerSecond: 7 }],
])('%s', (_what, data) => {
	it('goes on', async () => {
		const stage = await running();
		const ids = change();
		simulated.pass(60);
		const items = await stage.change({ credential: credentialWith(stage.trigger, data) });
		expect(items?.map(({ orderId }) => orderId)).toEqual(ids);
		expect(stage.warnings).toEqual([]);
	});
});

describe('a damaged position', () => {
	it.each<[string, (place: IDataObject) => unknown]>([
		['of another version', (place) => ({ ...place, v: 2, more: 'things' })],
		['without what was seen', (place) => ({ ...place, seen: 'lost' })],
	])('%s goes on from its cursor', async (_name, damage) => {
		const stage = await running();
		const ids = change(2);
		simulated.pass(7200);
		const next = continued(stage, damage);
		const found = await idsOf(next);
		expect(found).toEqual(expect.arrayContaining(ids));
		// What lies within the overlap comes again: it is not known that it was emitted.
		expect(found.length).toBeLessThanOrEqual(3);
		expect(next.warnings).toEqual([expect.stringMatching(/is damaged. It goes on/)]);
		expect(await next.tick()).toBeNull();
		expect(next.warnings.length).toBe(1);
	});

	it('does not lose what is listed late', async () => {
		const stage = await running();
		shop().control.visibility({ delaySeconds: 100 });
		const late = change();
		simulated.pass(10);
		shop().control.visibility({ delaySeconds: 0 });
		change();
		simulated.pass(20);
		expect(await stage.tick()).toHaveLength(1);
		const next = continued(stage, (place) => ({ ...place, v: 2 }));
		simulated.pass(100);
		expect(await idsOf(next)).toEqual(expect.arrayContaining(late));
	});

	it.each([
		['text', 'nonsense'],
		['a list', [1, 2]],
		['a cursor that is none', { of: 'x', cursor: 'yesterday' }],
	])('that is %s starts anew', async (_name, position) => {
		const next = continued(await running(), () => position);
		simulated.pass(60);
		expect(await next.tick()).toBeNull();
		expect(next.warnings).toEqual([expect.stringMatching(/is damaged. It starts again/)]);
		const ids = change(2);
		simulated.pass(60);
		expect(await idsOf(next)).toEqual(ids);
	});
});

describe('a position in the future', () => {
	it.each([EVENT, 'orderPaid'])('goes on from now, with one warning (%s)', async (event) => {
		const stage = await running({}, EVENT);
		const first = shop().watch(event);
		await first.publish();
		const ahead = 5 * 86_400;
		const { cursor, from, since } = known(first);
		const trail = Array.from({ length: 5 }, () => ({ cursor: cursor + ahead, ended: cursor }));
		const wrong = {
			cursor: cursor + ahead,
			from: from + ahead,
			back: from + ahead,
			since: since + ahead,
			trail,
		};
		const next = continued(first, (place) => ({ ...place, ...wrong }));
		simulated.pass(60);
		await next.tick();
		expect(next.warnings).toEqual([expect.stringMatching(/lies in the future/)]);
		simulated.pass(60);
		const ids = change(2);
		shop().control.life({ pay: ids });
		const found = await followed(next, 10);
		expect(found).toEqual(ids);
		expect(next.warnings.length).toBe(1);
		expect(known(next).cursor).toBeLessThan(simulated.now());
		await stage.tick();
	});

	it('that was only too far ahead loses nothing of what was not read', async () => {
		const stage = await running();
		const ids = change(2);
		simulated.pass(7200);
		const cursor = known(stage).cursor + 5 * 86_400;
		expect(await idsOf(continued(stage, (place) => ({ ...place, cursor })))).toEqual(ids);
	});

	it('because this clock was a day ahead when it was published does no harm', async () => {
		simulated.turnClock(86_400);
		const stage = shop().watch(EVENT, { way: 'classic' });
		await expect(stage.publish()).rejects.toThrow('refused the time of the call');
		stage.save();
		simulated.turnClock(-86_400);
		const next = stage.restart();
		simulated.pass(60);
		await next.publish();
		simulated.pass(60);
		const ids = change(2);
		expect(await followed(next, 12)).toEqual(ids);
	});
});

async function followed(stage: PollStage, minutes: number): Promise<unknown[]> {
	const found: unknown[] = [];
	for (let minute = 0; minute < minutes; minute++) {
		simulated.pass(60);
		found.push(...(await idsOf(stage)));
	}
	return found.sort();
}

describe('a clock', () => {
	it.each([-590, -120, 120, 590])('turned by %i seconds changes nothing', async (turn) => {
		const stage = await running();
		const first = change(2);
		simulated.turnClock(turn);
		const found = await followed(stage, 3);
		const second = change(2);
		found.push(...(await followed(stage, 12)));
		expect(found.sort()).toEqual([...first, ...second].sort());
		expect(stage.warnings).toEqual([]);
		simulated.turnClock(-turn);
	});

	it('set back by a day fails each poll, and the position holds', async () => {
		const stage = await running();
		const ids = change(2);
		simulated.turnClock(-86_400);
		await expect(stage.tick()).rejects.toThrow('refused the time of the call');
		simulated.turnClock(86_400);
		simulated.pass(60);
		expect(await idsOf(stage)).toEqual(ids);
	});
});

describe('a run from the editor', () => {
	it('shows the newest few, oldest first, and changes nothing', async () => {
		const stage = await running();
		for (let second = 0; second < 5; second++) {
			change();
			simulated.pass(2);
		}
		const { saved } = stage;
		const shown = (await stage.tryOut()) ?? [];
		stage.save();
		expect(stage.saved).toBe(saved);
		const times = shown.map(({ occurredAt }) => String(occurredAt));
		expect(times).toHaveLength(3);
		expect(times).toEqual([...times].sort());
		simulated.pass(60);
		const ids = await idsOf(stage);
		expect(ids).toHaveLength(5);
		expect(ids).toEqual(expect.arrayContaining(shown.map(({ orderId }) => orderId)));
	});

	it('works before anything was published', async () => {
		const stage = shop().watch('refundUpdated');
		expect(await stage.tryOut()).toHaveLength(3);
		expect(stage.position).toBeUndefined();
	});

	it('works while a poll is under way', async () => {
		const stage = await running();
		const [polled, shown] = await Promise.all([stage.tick(), stage.tryOut()]);
		expect(polled).toBeNull();
		expect(shown).toHaveLength(3);
	});
});

describe('another overlap', () => {
	it.each([
		[30, 3000],
		[3000, 30],
	])('repeats and loses nothing (%i to %i seconds)', async (overlap, changed) => {
		const stage = shop().watch(EVENT, { options: { overlap } });
		await stage.publish();
		simulated.pass(60);
		change(3);
		simulated.pass(60);
		expect(await idsOf(stage)).toHaveLength(3);
		expect(await stage.edit({ overlap: changed })).toBeNull();
		const ids = change(2);
		expect(await followed(stage, 3)).toEqual(ids);
		expect(await allOf(stage)).toEqual([]);
	});
});

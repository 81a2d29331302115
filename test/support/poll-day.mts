/**
 * A day of a busy shop in simulated time, or an hour of it: a poll a minute for each
 * event, while calls fail, tokens are revoked, rows move between pages and are listed late, and n8n
 * is killed now and then.
 */
import type { IDataObject } from 'n8n-workflow';

import { random } from '../../sandbox/random.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore } from './engine.mts';
import { PollStage, type Way } from './poll-context.mts';
import { simulated } from './simulated-time.mts';
import { longOrShort } from './soak.mts';
import { triggerOf } from './trigger-nodes.mts';

/** In the short form it happens more often, so that some of it is met. */
const OUTAGES_A_MINUTE = longOrShort(0.004, 0.04);
const DEATHS_A_MINUTE = longOrShort(0.02, 0.5);
const QUIET_MINUTES = 30;
export const CHANGES_A_MINUTE = 38;
const SEED = 20_260;
/** Seconds after which every change is listed. */
export const LATEST = 10;
export const LAG = 5;

const FAULTS = [
	{ kind: 'http5xx', probability: 0.01 },
	{ kind: 'reset', probability: 0.006 },
	{ kind: 'cutBody', probability: 0.004 },
	{ kind: 'notJson', probability: 0.004 },
	{ kind: 'serviceError', probability: 0.006 },
	{ kind: 'throttle', probability: 0.01 },
	{ kind: 'revokeToken', probability: 0.004 },
] as const;

export interface Watch {
	readonly event: string;
	readonly way: Way;
	readonly options: IDataObject;
}

/** A poll that read to its end: when it began and ended. */
export interface WholePoll {
	readonly began: number;
	readonly ended: number;
}

export interface Watched extends Watch {
	stage: PollStage;
	readonly items: IDataObject[];
	/** Batches that were emitted when n8n died before it had stored the position. */
	readonly killed: IDataObject[][];
	readonly whole: WholePoll[];
	polls: number;
	failed: number;
	/** Batches whose items were not oldest first. */
	unordered: number;
}

export interface Day {
	readonly box: Sandbox;
	readonly watched: readonly Watched[];
	readonly start: number;
	/** How long it was busy. */
	readonly minutes: number;
}

/** Kills happen in the second half of the day only. */
export async function liveThroughADay(watches: readonly Watch[], minutes: number): Promise<Day> {
	const box = await startSandbox({ orders: 1200, days: 20, live: 0, seed: SEED, quota: 1e6 });
	// Minutes begin at :00, and this server's clock goes two seconds behind the platform's.
	simulated.begin(box, -2);
	simulated.pass(60 - (simulated.now() % 60));
	const start = simulated.now() - -2;
	const { url: gatewayUrl, appKey, appSecret, shopId, control } = box;
	const keys = { appKey, appSecret, shopId, gatewayUrl };
	const watched = watches.map((watch) => begin(watch, keys));
	for (const each of watched) await each.stage.publish();

	control.life({ perMinute: CHANGES_A_MINUTE });
	control.moving({ everyCalls: 9, changes: 2 });
	control.visibility({ delaySeconds: LATEST, share: 0.3 });
	control.addFaults(FAULTS);
	const draw = random(SEED, 'day');
	const begun = simulated.now();
	let outage = 0;
	for (let minute = 1; minute <= minutes + QUIET_MINUTES; minute++) {
		simulated.pass(Math.max(0, begun + minute * 60 - simulated.now()));
		if (minute === minutes) {
			control.clearFaults();
			control.moving({ everyCalls: 0, changes: 0 });
			control.life({ perMinute: 0 });
		}
		if (minute < minutes && outage === 0 && draw.chance(OUTAGES_A_MINUTE)) outage = draw.int(2, 15);
		if (outage > 0) control.addFaults([{ kind: 'http5xx', times: 12 * watched.length }]);
		for (const each of watched) {
			await poll(each, box, minute > minutes / 2 && draw.chance(DEATHS_A_MINUTE));
		}
		if (outage > 0 && --outage === 0) {
			control.clearFaults();
			control.addFaults(FAULTS);
		}
	}
	return { box, watched, start, minutes };
}

function begin(watch: Watch, keys: IDataObject): Watched {
	const { event, way, options } = watch;
	const stage = new PollStage({
		type: triggerOf(event),
		credential: credentialStore(keys),
		parameters: {
			events: [event],
			startFrom: 'now',
			startTime: '',
			options: { lag: LAG, ...options },
		},
		way,
	});
	const none = { polls: 0, failed: 0, unordered: 0 };
	return { ...watch, stage, items: [], killed: [], whole: [], ...none };
}

async function poll(watched: Watched, { control }: Sandbox, dies: boolean): Promise<void> {
	const { stage } = watched;
	const began = simulated.now();
	watched.polls++;
	const saved = stage.saved;
	let items: IDataObject[] | null;
	try {
		items = (await stage.tick()) ?? [];
	} catch (error) {
		if (!isPassing(error)) throw error;
		watched.failed++;
		return;
	}
	const times = items.map(({ occurredAt }) => String(occurredAt));
	if (times.some((time, at) => time < (times[at - 1] ?? ''))) watched.unordered++;
	if (dies) {
		if (items.length > 0) watched.killed.push(items);
		watched.stage = stage.restart(saved);
		return;
	}
	watched.items.push(...items);
	const [last] = control.calls(1);
	if (last?.code === 10_000 && items.length < 1000) {
		watched.whole.push({ began, ended: simulated.now() });
	}
}

const isPassing = (error: unknown) => {
	const failure: unknown = error instanceof Error && Reflect.get(error, 'failure');
	const cause = typeof failure === 'object' && failure && Reflect.get(failure, 'cause');
	return cause === 'temporarily-unavailable' || cause === 'rate-limited';
};

/**
 * The keys of an app, kept for half a minute. To read a credential outside of an execution costs n8n
 * more than all the rest of a request, and anybody can send requests with a forged signature.
 */
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { BoundedMap } from '../kernel/bounded-map';
import { monotonicNow } from '../kernel/clock';
import { perProcess } from '../kernel/process-state';
import type { PushPlatform } from './platform';
import type { App } from './signature';

/** After that a changed credential holds, whatever is sent. */
const KEPT_MS = 30_000;
/** What does not fit the keys has them read again, but not more often than this. */
const REREAD_MS = 3_000;
/** Nodes whose keys one process keeps. */
const MAX_NODES = 1_000;

interface Reading {
	readonly app: Promise<App>;
	readonly at: number;
	hasFailed: boolean;
}

const readings = perProcess(() => new BoundedMap<Reading>(MAX_NODES));

/** The keys that fit: as they are known, or else as they are when read again. */
export async function fittingKeys(
	context: IWebhookFunctions,
	platform: PushPlatform,
	fit: (app: App) => boolean,
): Promise<App | undefined> {
	const key = keyOf(context, platform);
	const read = () => startReading(key, context, platform);
	const known = readings().get(key);
	const first = known && isKept(known) ? known : read();
	const app = await first.app;
	if (fit(app)) return app;
	// Another request may have had them read meanwhile.
	const last = readings().get(key) ?? first;
	const second = last === first && ageOf(last) >= REREAD_MS ? read() : last;
	if (second === first) return undefined;
	const renewed = await second.app;
	return fit(renewed) ? renewed : undefined;
}

/** A node reads by its own right, so another one with the same credential does not share its keys. */
const keyOf = (context: IWebhookFunctions, { credential }: PushPlatform) => {
	const { id, credentials } = context.getNode();
	return JSON.stringify([
		context.getWorkflow().id,
		id,
		credential,
		credentials?.[credential]?.id ?? '',
	]);
};

const ageOf = ({ at }: Reading) => monotonicNow() - at;

/** One that failed is kept as well: else a flood of requests would have it read by each. */
const isKept = (reading: Reading) => ageOf(reading) < (reading.hasFailed ? REREAD_MS : KEPT_MS);

function startReading(key: string, context: IWebhookFunctions, platform: PushPlatform): Reading {
	const app = context.getCredentials<IDataObject>(platform.credential).then(platform.app);
	const reading: Reading = { app, at: monotonicNow(), hasFailed: false };
	app.catch(() => (reading.hasFailed = true));
	readings().set(key, reading);
	return reading;
}

/** A sandbox in simulated time, and triggers that watch it. */
import type { IDataObject } from 'n8n-workflow';

import type { FaultRule } from '../../sandbox/control/faults.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore } from './engine.mts';
import { PollStage, type Way } from './poll-context.mts';
import { simulated } from './simulated-time.mts';
import { triggerOf } from './trigger-nodes.mts';

export interface Watching {
	readonly way?: Way;
	/** Seconds ago to start from; now when left out. */
	readonly since?: number;
	readonly options?: IDataObject;
	/** Other values of the form. */
	readonly form?: IDataObject;
	readonly credential?: IDataObject;
}

export interface Shop {
	readonly box: Sandbox;
	readonly control: Sandbox['control'];
	watch(event: string, watching?: Watching): PollStage;
	/** All calls of list methods, oldest first. */
	calls(): Array<{ method: string; params: IDataObject; code: number | undefined }>;
	/** Faults until `mend`. */
	breakDown(...rules: FaultRule[]): void;
	mend(): void;
}

/** One shop a test file; `aheadBy` turns this server's clock against the platform's. */
export function aShop(options: SandboxOptions = {}): () => Shop {
	let shop: Shop | undefined;
	beforeAll(async () => {
		const box = await startSandbox({
			orders: 60,
			days: 5,
			live: 0,
			seed: 7,
			quota: 1e6,
			...options,
		});
		simulated.begin(box);
		shop = shopOf(box);
	});
	afterAll(async () => {
		simulated.end();
		await shop?.box.close();
	});
	return () => {
		if (!shop) throw new Error('the shop is not open yet');
		return shop;
	};
}

function shopOf(box: Sandbox): Shop {
	const { url: gatewayUrl, appKey, appSecret, shopId, control } = box;
	return {
		box,
		control,
		watch(event, { way, since, options = {}, form = {}, credential = {} } = {}) {
			const startTime =
				since === undefined ? '' : new Date((simulated.now() - since) * 1000).toISOString();
			const startFrom = since === undefined ? 'now' : 'date';
			return new PollStage({
				type: triggerOf(event),
				credential: credentialStore({ appKey, appSecret, shopId, gatewayUrl, ...credential }),
				// Tests look at every column, unless they say otherwise.
				parameters: {
					events: [event],
					startFrom,
					startTime,
					options: { output: 'full', ...options },
					...form,
				},
				way,
			});
		},
		calls: () =>
			control
				.calls()
				.filter(({ method }) => !method.startsWith('token.'))
				.map(({ method, params, code }) => ({ method, params: plain(params), code })),
		breakDown: (...rules) => control.addFaults(rules),
		mend: () => control.clearFaults(),
	};
}

/** The call log keeps numbers as they were written. */
const plain = (params: unknown) =>
	JSON.parse(
		JSON.stringify(params, (_key, value: unknown) =>
			typeof value === 'object' && value !== null && 'digits' in value
				? Number(value.digits)
				: value,
		),
	) as IDataObject;

/** Items of an event, by one column, of as many polls as it takes until one emits nothing. */
export async function allOf(stage: PollStage, column = 'orderId'): Promise<unknown[]> {
	const found: unknown[] = [];
	for (let items = await stage.tick(); items; items = await stage.tick()) {
		found.push(...items.map((item) => item[column]));
	}
	return found;
}

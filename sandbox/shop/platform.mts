/** What all methods of the shop gateway share: the clock, apps, tokens and the shops' worlds. */
import type { Clock } from '../clock.mts';
import type { Decisions } from '../decisions.mts';
import type { App } from './apps.mts';
import type { Cipher } from './cipher.mts';
import type { Moving } from './list-churn.mts';
import type { Quotas } from './quotas.mts';
import type { Tokens } from './tokens.mts';
import type { Life } from './world/simulation.mts';
import type { World } from './world/world.mts';

export interface Platform {
	clock: Clock;
	decisions: Decisions;
	apps: App[];
	tokens: Tokens;
	quotas: Quotas;
	cipher: Cipher;
	/** By shop id; the first is the shop of the command line. */
	worlds: Map<string, World>;
	/** The test shop (测试店铺). */
	testShopId: string;
	/** Only the first shop lives. */
	life: Life;
	moving: Moving;
	/** First results of shipments, by app, shop, method and request_id. */
	shipments: Map<string, object>;
}

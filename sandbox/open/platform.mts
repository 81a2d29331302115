/** What the calls of 抖音开放平台 share: the app, its grants, the accounts, their fans and lives. */
import type { Clock } from '../clock.mts';
import { random } from '../random.mts';
import type { QuotaOverride } from '../shop/quotas.mts';
import { type Account, createAccounts } from './accounts.mts';
import { OpenApp } from './app.mts';
import { ClientTokens } from './client-tokens.mts';
import type { OpenDecisions } from './decisions.mts';
import { Grants } from './grants.mts';
import { Rates } from './rates.mts';
import type { Rooms } from './rooms.mts';
import { Fans } from './world/fans.mts';
import { FanLife } from './world/simulation.mts';
import { remember } from './world/seed-state.mts';

/** Long enough for every figure to be whole at the start. */
const AUTHORISED_BEFORE = 40 * 86_400;

export interface OpenPlatform {
	seed: number;
	clock: Clock;
	decisions: OpenDecisions;
	app: OpenApp;
	/** The operating account, which has the fans, and a private one. */
	accounts: [Account, Account];
	grants: Grants;
	clientTokens: ClientTokens;
	rates: Rates;
	readonly fans: Fans;
	life: FanLife;
	rooms: Rooms;
	/** Uploaded pictures and saved leads cards, by id, as they go over the wire. */
	media: Map<string, { media_id: string; url_list: string[] }>;
	cards: Map<string, object>;
}

export interface OpenSetting {
	seed: number;
	/** Draws tokens and codes; without it `seed` does. */
	tokenSeed?: number;
	clock: Clock;
	decisions: OpenDecisions;
	/** Calls a second, as the shop's quotas may be set. */
	quota: () => QuotaOverride;
	/** Simulated fans. */
	fans: number;
	/** Nothing happens by itself. */
	quiet: boolean;
	rooms: Rooms;
}

export function buildOpen({
	seed,
	clock,
	decisions,
	quota,
	tokenSeed = seed,
	...setting
}: OpenSetting): OpenPlatform {
	const draw = random(seed, 'open');
	const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
	const text = (length: number) => Array.from({ length }, () => draw.pick(letters)).join('');
	const now = clock.now();
	const accounts = createAccounts(random(seed, 'open', 'accounts'), now - AUTHORISED_BEFORE);
	let world: Fans | undefined;
	/** Made at the first question about them: most sandboxes are asked about orders only. */
	const fans = () => {
		if (world !== undefined) return world;
		world = new Fans(seed, setting.fans, accounts[0], decisions);
		remember(world, seed, now);
		return world;
	};
	return {
		seed,
		clock,
		decisions,
		app: new OpenApp(`aw${text(14)}`, text(32)),
		accounts,
		grants: new Grants(clock, random(tokenSeed, 'open', 'grants')),
		clientTokens: new ClientTokens(clock, random(tokenSeed, 'open', 'client tokens')),
		rates: new Rates(quota),
		get fans() {
			return fans();
		},
		life: new FanLife(fans, seed, now, setting.quiet ? 0 : setting.fans),
		rooms: setting.rooms,
		media: new Map(),
		cards: new Map(),
	};
}

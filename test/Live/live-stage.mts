/** The sandbox's lives, and the live node and trigger on them with credentials of their own. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinLive } from '../../nodes/Live/DouyinLive.node';
import { DouyinLiveTrigger } from '../../nodes/Trigger/DouyinLiveTrigger.node';
import type { LiveTruth } from '../../sandbox/live/control.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import {
	credentialStore,
	loadOptionsContext,
	run,
	storeOf,
	type CredentialStore,
	type Run,
} from '../support/engine.mts';
import { PollStage, type Way } from '../support/poll-context.mts';
import { located } from './run-node.mts';

export interface LiveStage {
	readonly sandbox: Sandbox;
	readonly control: Sandbox['control'];
	readonly qianchuan: CredentialStore;
	/** Advertiser and account of the form: the shop's own. */
	readonly who: IDataObject;
	readonly accountId: string;
	/** Runs an operation, such as `room.getAll`. */
	do(operation: string, parameters?: IDataObject): Promise<Run>;
	search(
		name: 'searchAdvertisers' | 'searchAccounts' | 'searchRooms',
		form: IDataObject,
		filter?: string,
	): Promise<Entries>;
	trigger(event: string, options?: IDataObject, way?: Way): PollStage;
	lives(query?: { at?: number; room?: string }): LiveTruth[];
	close(): Promise<void>;
}

type Entries = Array<{ name: string; value: string | number | boolean }>;

let seed = 500;

/** `begin` is called before the first call, for a test that sets the time. */
export async function liveStage(
	options: SandboxOptions = {},
	begin: (sandbox: Sandbox) => void = () => undefined,
): Promise<LiveStage> {
	const sandbox = await startSandbox({
		seed: ++seed,
		orders: 5,
		live: 0,
		lives: 0,
		fans: 10,
		quota: 10_000,
		...options,
	});
	begin(sandbox);
	const { control, url: gatewayUrl } = sandbox;
	const code = (appKey: string) => control.authorization({ appKey, issueCode: true }).code ?? '';
	const { appId, secret } = sandbox.qianchuan;
	const { clientKey, clientSecret } = sandbox.open;
	const qianchuan = storeOf('qianchuanApi', {
		appId,
		secret,
		gatewayUrl,
		authorizationCode: code(appId),
	});
	const open = storeOf('douyinOpenApi', {
		clientKey,
		clientSecret,
		gatewayUrl,
		authorizationCode: code(clientKey),
	});
	const { appKey, appSecret, shopId } = sandbox;
	const shop = credentialStore({ appKey, appSecret, shopId, gatewayUrl });
	const all = { credential: shop, others: [qianchuan, open] };
	const type = new DouyinLive();

	const search: LiveStage['search'] = async (name, form, filter) => {
		const parameters = { resource: 'room', operation: 'getAll', ...form };
		const context = loadOptionsContext({ type, ...all, parameters });
		const { results } = await type.methods.listSearch[name].call(context as never, filter);
		return results;
	};
	const [advertiser] = await search('searchAdvertisers', {});
	const chosen = { advertiser: located(String(advertiser?.value)) };
	const [own] = await search('searchAccounts', chosen);
	const accountId = String(own?.value);
	const who = { ...chosen, account: located(accountId) };

	return {
		sandbox,
		control,
		qianchuan,
		who,
		accountId,
		search,
		async do(name, parameters = {}) {
			const [resource, operation] = name.split('.');
			// Tests look at every column, unless they say otherwise.
			return await run({
				type,
				...all,
				parameters: { resource, operation, output: 'full', ...parameters },
			});
		},
		trigger: (event, more = {}, way = 'classic') =>
			new PollStage({
				type: new DouyinLiveTrigger(),
				...all,
				parameters: { events: [event], ...who, options: { output: 'full', ...more } },
				way,
			}),
		lives: (query = {}) => control.liveTruth(query),
		close: async () => await sandbox.close(),
	};
}

export const jsonOf = ({ items }: Run) => items.map(({ json }) => json);

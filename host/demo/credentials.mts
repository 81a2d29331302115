/** The demo's credentials: one for each platform, and those that its user made for the sandbox. */
import {
	addCredential,
	changeCredential,
	type CredentialData,
	type CredentialRef,
} from '../n8n/credentials.mts';
import type { Rest } from '../n8n/rest.mts';
import type { Sandbox } from '../sandbox.mts';
import { freshCode, sandboxCredentials } from '../sandbox-credentials.mts';
import { CREDENTIAL_TYPE } from '../stage.mts';
import type { Memory } from './memory.mts';

const NAMES: Readonly<Record<string, string>> = {
	[CREDENTIAL_TYPE]: 'Douyin Shop (sandbox)',
	qianchuanApi: 'Qianchuan (sandbox)',
	douyinOpenApi: 'Douyin Open Platform (sandbox)',
};

interface Stored extends CredentialRef {
	readonly type: string;
	readonly data: CredentialData;
}

/** What a person fills in; all else of a credential are tokens, of which a new round knows nothing. */
const FILLED_IN = new Set([
	'appType',
	'appKey',
	'appSecret',
	'shopId',
	'appId',
	'secret',
	'clientKey',
	'clientSecret',
	'requestsPerSecond',
	'allowedHttpRequestDomains',
	'allowedDomains',
]);

/** A sandbox's address: a credential of the real platform is none of the demo's business. */
const isOfSandbox = ({ data }: Stored) =>
	/^http:\/\/127\.0\.0\.1:\d+\/?$/.test(String(data.gatewayUrl));

async function storedOf(rest: Rest): Promise<Stored[]> {
	const all = await rest.call<Stored[]>('GET', '/credentials');
	const ours = all.filter(({ type }) => type in NAMES);
	return await Promise.all(
		ours.map(
			async ({ id }) => await rest.call<Stored>('GET', `/credentials/${id}?includeData=true`),
		),
	);
}

/**
 * One working credential a platform, by type. Nothing is added twice, and what a person filled in stays,
 * also in credentials of their own. But the sandbox begins again at each start: those that are for it get its
 * address and a fresh code. One of the real platform is left alone.
 */
export async function keepCredentials(
	rest: Rest,
	sandbox: Sandbox,
	memory: Memory,
): Promise<Record<string, CredentialRef>> {
	const stored = await storedOf(rest);
	const wanted = await sandboxCredentials(sandbox);
	const own: Record<string, CredentialRef> = {};
	for (const [type, data] of Object.entries(wanted)) {
		const known = stored.find(({ id }) => id === memory.it.credentials[type]);
		// Without a memory: one was added, and the demo killed before it could note it.
		const found = known ?? stored.find((it) => it.type === type && it.name === NAMES[type]);
		const { id, name } = found ?? (await addCredential(rest, NAMES[type] ?? type, type, data));
		own[type] = { id, name };
		memory.change((it) => (it.credentials[type] = id));
		if (found && isOfSandbox(found)) {
			await changeCredential(rest, { id, name }, type, renewedOwn(found, data));
		}
	}
	const ownIds = Object.values(own).map(({ id }) => id);
	const others = stored.filter((it) => !ownIds.includes(it.id) && isOfSandbox(it));
	if (others.length > 0) await renewOthers(rest, sandbox, others);
	return own;
}

const filledIn = ({ data }: Stored): CredentialData =>
	Object.fromEntries(Object.entries(data).filter(([field]) => FILLED_IN.has(field)));

const keyOf = (data: CredentialData) => String(data.appKey ?? data.appId ?? data.clientKey ?? '');

/** Another seed has other apps: then all of it is new. */
function renewedOwn(found: Stored, wanted: CredentialData): CredentialData {
	return keyOf(found.data) === keyOf(wanted) ? { ...wanted, ...filledIn(found) } : wanted;
}

async function renewOthers(rest: Rest, sandbox: Sandbox, others: Stored[]): Promise<void> {
	// On codes of the first apps the demo's own credentials live: another code would end their tokens.
	const keys = sandbox.otherApps.flatMap(({ qianchuan, open }) => [
		qianchuan.appId,
		open.clientKey,
	]);
	for (const credential of others) {
		const { id, name, type, data } = credential;
		const key = keyOf(data);
		const code = keys.includes(key) ? await freshCode(sandbox, key) : undefined;
		await changeCredential(rest, { id, name }, type, {
			...filledIn(credential),
			gatewayUrl: sandbox.url,
			...(code === undefined ? {} : { authorizationCode: code }),
		});
	}
}

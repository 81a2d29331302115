/** A credential of 巨量千川 or 抖音开放平台, the sandbox behind it, and a clock that both see. */
import type { IDataObject } from 'n8n-workflow';

import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox } from '../../sandbox/server.mts';
import { storeOf, type CredentialStore } from '../support/engine.mts';
import { idle } from '../support/idle-time.mts';
import { startProcess } from '../support/process.mts';

let seed = 100;

const KEYS = {
	qianchuanApi: 'appId',
	douyinOpenApi: 'clientKey',
} as const;

export async function openGrant(
	kind: keyof typeof KEYS,
	{ pause, ...options }: SandboxOptions & Pick<CredentialStore, 'pause'> = {},
) {
	// Before the sandbox starts, so that it has this clock from its beginning.
	idle.begin();
	const sandbox = await startSandbox({
		seed: ++seed,
		orders: 5,
		live: 0,
		quota: 10_000,
		...options,
	});
	const { control, url } = sandbox;
	const keys = kind === 'qianchuanApi' ? sandbox.qianchuan : withoutOpenId(sandbox.open);
	const appKey = String(Reflect.get(keys, KEYS[kind]));
	const issue = () => control.authorization({ appKey, issueCode: true }).code ?? '';
	const credential: CredentialStore = {
		...storeOf(kind, { ...keys, gatewayUrl: url, authorizationCode: issue() }),
		...(pause && { pause }),
	};
	return {
		sandbox,
		control,
		credential,
		/** One more process of n8n on the same credential. */
		process: async () => await startProcess(kind, credential),
		/** A new code, as if the owner agreed again, pasted into the credential. */
		authorise() {
			credential.data.authorizationCode = issue();
		},
		revoke: (what: 'access' | 'both') => control.authorization({ appKey, revoke: what }),
		/** Moves the clocks of this server and of the platform. */
		later: idle.pass,
		now: () => Math.floor(idle.now()),
		/** Paths called since the last look. */
		called(): string[] {
			const paths = control.calls().map(({ method }) => method.replace('/open_api/', ''));
			control.clearCalls();
			return paths;
		},
		stored: (): IDataObject => credential.data,
		async close() {
			idle.end();
			jest.restoreAllMocks();
			await sandbox.close();
		},
	};
}

const withoutOpenId = ({
	clientKey,
	clientSecret,
}: {
	clientKey: string;
	clientSecret: string;
}) => ({
	clientKey,
	clientSecret,
});

export type Grant = Awaited<ReturnType<typeof openGrant>>;

/** The error of a call that must fail. */
export async function refusalOf(call: Promise<unknown>): Promise<Error> {
	const error = await call.then(
		() => undefined,
		(it: unknown) => it,
	);
	if (error instanceof Error || (error as Error | undefined)?.message) return error as Error;
	throw new Error('the call did not fail');
}

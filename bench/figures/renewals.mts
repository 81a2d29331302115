/**
 * Forty executions on four workers, whose token was revoked: how often it is renewed and obtained anew. At
 * most once a process, however many executions wait for it.
 */
import { addCredential } from '../../host/n8n/credentials.mts';
import type { Cluster } from '../../host/queue/cluster.mts';
import type { Sandbox } from '../../host/sandbox.mts';
import { publishBehindWebhook } from '../behind-webhook.mts';
import { startBenchCluster, whyNoCluster } from '../cluster.mts';
import { atMost, skipped, type Figure } from '../figure.mts';
import { APPS, type App } from '../renewing-apps.mts';

const WORKERS = 4;
const EXECUTIONS = 40;

/** What of the grant is dead. */
const REVOKED = ['access', 'both'] as const;
type Revoked = (typeof REVOKED)[number];

export default async function* measure(): AsyncGenerator<Figure> {
	const missing = await whyNoCluster();
	if (missing !== undefined) return skipped('renewals', missing);
	const { cluster, sandbox, stop } = await startBenchCluster(
		{ workers: WORKERS, concurrency: EXECUTIONS / WORKERS },
		...['--orders', '20', '--days', '2', '--quota', '1000'],
	);
	try {
		for (const app of APPS) {
			for (const revoked of REVOKED) yield await figureOf(app, revoked, cluster, sandbox);
		}
	} finally {
		await stop();
	}
}

async function figureOf(
	app: App,
	revoked: Revoked,
	cluster: Cluster,
	sandbox: Sandbox,
): Promise<Figure> {
	const appKey = app.key(sandbox);
	const codeOf = async () => {
		const order = { appKey, issueCode: true };
		return (await sandbox.control<{ code?: string }>('POST', 'authorization', order)).code ?? '';
	};
	const parameters = await app.parameters(sandbox, await codeOf());
	const credential = await addCredential(
		cluster.rest,
		`${app.app}, ${revoked}`,
		app.credentialType,
		{ ...app.data(sandbox, await codeOf()), requestsPerSecond: 1000 },
	);
	const address = await publishBehindWebhook(cluster, {
		path: `renewals-${APPS.indexOf(app)}-${revoked}`,
		node: app.node,
		parameters,
		credentialType: app.credentialType,
		credential,
		waits: true,
	});
	const run = async () => (await fetch(address, { method: 'POST' })).ok;
	// Each worker has the token, and its code is compiled.
	const warm = await Promise.all(Array.from({ length: EXECUTIONS }, run));
	if (warm.includes(false)) throw new Error(`${app.app}: fails before anything is revoked`);
	await sandbox.control('POST', 'authorization', { appKey, revoke: revoked });
	const before = await counts(app, sandbox);
	const went = await Promise.all(Array.from({ length: EXECUTIONS }, run));
	const after = await counts(app, sandbox);
	const [renewals, creations] = [
		after.renewals - before.renewals,
		after.creations - before.creations,
	];
	const isHealed = revoked === 'access' || app.heals;
	const succeeded = went.filter(Boolean).length;
	return {
		figure: 'renewals',
		app: app.app,
		revoked: revoked === 'both' ? 'access and refresh token' : 'access token',
		value: renewals,
		unit: 'calls that renew',
		aim: `≤ ${WORKERS}, as many that create, ${isHealed ? 'all' : 'no'} executions succeed`,
		met: renewals <= WORKERS && creations <= WORKERS && succeeded === (isHealed ? EXECUTIONS : 0),
		creations,
		creationsAim: atMost(WORKERS, creations),
		executions: EXECUTIONS,
		succeeded,
		workers: WORKERS,
	};
}

async function counts({ renews, creates }: App, sandbox: Sandbox) {
	const { calls } = await sandbox.control<{ calls: Record<string, number> }>('GET', 'state');
	return { renewals: calls[renews] ?? 0, creations: calls[creates] ?? 0 };
}

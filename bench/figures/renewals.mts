/**
 * Forty executions on four workers, whose token was revoked: how often it is renewed and obtained again. At
 * most once a process, however many executions wait for it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
	addCredential,
	changeCredential,
	storedCredential,
	type CredentialRef,
} from '../../host/n8n/credentials.mts';
import { listExecutions, readExecution } from '../../host/n8n/executions.mts';
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
	const { id, url } = await publishBehindWebhook(cluster, {
		path: `renewals-${APPS.indexOf(app)}-${revoked}`,
		node: app.node,
		parameters,
		credentialType: app.credentialType,
		credential,
	});
	const runAll = async () => await successes(cluster, id, url);
	// Each worker has the token, and its code is compiled.
	if ((await runAll()) < EXECUTIONS) {
		throw new Error(`${app.app}, before anything is revoked: ${await lastError(cluster)}`);
	}
	if (app.isLeftYoung) await makeOlder(cluster, credential, app.credentialType);
	await sandbox.control('POST', 'authorization', { appKey, revoke: revoked });
	const before = await counts(app, sandbox);
	const succeeded = await runAll();
	const after = await counts(app, sandbox);
	const [renewals, creations] = [
		after.renewals - before.renewals,
		after.creations - before.creations,
	];
	const isHealed = revoked === 'access' || app.heals;
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
		// One is like the other.
		...(succeeded < EXECUTIONS && { error: await lastError(cluster) }),
		workers: WORKERS,
	};
}

/** As if the tokens had been given hours ago. */
async function makeOlder(cluster: Cluster, ref: CredentialRef, type: string): Promise<void> {
	const keeper = { userFolder: cluster.folder, command: cluster.command };
	const stored = await storedCredential(keeper, ref.id);
	const accessTokenIssuedAt = Number(stored.accessTokenIssuedAt) - 3 * 3600;
	await changeCredential(cluster.rest, ref, type, { ...stored, accessTokenIssuedAt });
}

async function counts({ renews, creates }: App, sandbox: Sandbox) {
	const { calls } = await sandbox.control<{ calls: Record<string, number> }>('GET', 'state');
	return { renewals: calls[renews] ?? 0, creations: calls[creates] ?? 0 };
}

/** Starts all executions at once; resolves to how many of them ended well. */
async function successes({ database }: Cluster, workflowId: string, url: string): Promise<number> {
	const ended = async () => {
		const [row] = await database.query<{ all: number; well: number }>(
			`SELECT count("stoppedAt")::int AS all, count(*) FILTER (WHERE status = 'success')::int AS well
			FROM execution_entity WHERE "workflowId" = $1`,
			[workflowId],
		);
		return row ?? { all: 0, well: 0 };
	};
	const before = await ended();
	const posts = Array.from(
		{ length: EXECUTIONS },
		async () => await fetch(url, { method: 'POST' }),
	);
	await Promise.all(posts);
	for (;;) {
		const now = await ended();
		if (now.all >= before.all + EXECUTIONS) return now.well - before.well;
		await sleep(100);
	}
}

/** What the user reads. */
async function lastError({ rest }: Cluster): Promise<string> {
	const [newest] = await listExecutions(rest);
	const { error } = await readExecution(rest, newest?.id ?? '');
	return error?.message ?? '';
}

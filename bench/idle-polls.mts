/** Triggers that poll a real n8n while nothing is new, and what CPU each poll takes. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { changeCredential } from '../host/n8n/credentials.mts';
import { publish } from '../host/n8n/publication.mts';
import { addWorkflow, unpublishWorkflow } from '../host/n8n/workflows.mts';
import { projectRoot } from '../host/project.mts';
import { CREDENTIAL_TYPE, credentialData } from '../host/stage.mts';
import { calm, inRealN8n, type RealN8n } from './real-n8n.mts';

const METHOD = 'order.searchList';
/** Several rounds of polls. */
const MEASURED_MS = 30_000;
const CALLS_PER_SECOND = 50;
/** n8n polls once a minute; this has it poll every few seconds. */
const FAST_POLLS = join(projectRoot(), 'host', 'process', 'fast-polls.cjs');

/** @param everySeconds how often a trigger polls */
export async function idlePolls(lazy: boolean, triggers: number, everySeconds: number) {
	const env = {
		N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: String(lazy),
		NODE_OPTIONS: `--require ${FAST_POLLS}`,
		FAST_POLLS_SECONDS: String(everySeconds),
	};
	const shop = ['--orders', '10', '--live', '0', '--quota', String(CALLS_PER_SECOND)];
	return await inRealN8n(env, shop, async (real) => {
		const data = { ...credentialData(real.sandbox), requestsPerSecond: CALLS_PER_SECOND };
		await changeCredential(real.n8n.rest, real.credential, CREDENTIAL_TYPE, data);
		return await cpuOfPolls(real, triggers);
	});
}

/** Milliseconds of CPU a poll, less what n8n uses by itself. */
async function cpuOfPolls(real: RealN8n, triggers: number) {
	const { n8n, credential } = real;
	const id = await addWorkflow(n8n.rest, {
		name: `${triggers} idle`,
		nodes: Array.from({ length: triggers }, (_, at) => ({
			id: `trigger-${triggers}-${at}`,
			name: `Trigger ${at}`,
			type: 'n8n-nodes-douyin-shop.douyinOrderTrigger',
			typeVersion: 1,
			position: [0, 100 * at] as [number, number],
			parameters: {
				events: ['orderCreated'],
				pollTimes: { item: [{ mode: 'everyMinute' }] },
			},
			credentials: { [CREDENTIAL_TYPE]: credential },
		})),
		connections: {},
	});
	await publish(n8n.rest, id);
	// The first rounds obtain the token and compile the code.
	await sleep(MEASURED_MS / 2);
	const polling = await used(real);
	await unpublishWorkflow(n8n.rest, id);
	// Afterwards: in its first minutes n8n uses more by itself.
	await calm(real);
	const alone = await used(real);
	if (polling.calls === 0) throw new Error('no trigger polled');
	return { polls: polling.calls, cpu: (polling.cpu - alone.cpu) / polling.calls };
}

async function used({ cpu, sandbox }: RealN8n) {
	const calls = async () => {
		const { calls: all } = await sandbox.control<{ calls: Record<string, number> }>('GET', 'state');
		return all[METHOD] ?? 0;
	};
	const before = { cpu: cpu(), calls: await calls() };
	await sleep(MEASURED_MS);
	return { cpu: cpu() - before.cpu, calls: (await calls()) - before.calls };
}

/** What a request of fifty messages costs a real n8n: a genuine one, a repeat of it, a forged one. */
import { atMost, rounded, skipped, type Figure } from '../figure.mts';
import { fiftyMessages, post, publishPush } from '../pushes.mts';
import { calm, inRealN8n, whyNoRealN8n, type RealN8n } from '../real-n8n.mts';

const SANDBOX = ['--orders', '10', '--live', '0'];
const REQUESTS = 100;
const ENGINES = [
	{ engine: 'lazy acquire', lazy: 'true', aim: 20 },
	{ engine: 'as n8n sets it', lazy: 'false', aim: 80 },
];

export default async function* measure(): AsyncGenerator<Figure> {
	const missing = whyNoRealN8n();
	if (missing !== undefined) return skipped('push-request', missing);
	for (const { engine, lazy, aim } of ENGINES) {
		const env = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: lazy };
		const { genuine, repeated, forged } = await inRealN8n(env, SANDBOX, costs);
		yield {
			figure: 'push-request',
			...atMost(aim, Math.max(repeated, forged)),
			unit: 'ms of CPU a request of 50 messages',
			engine,
			forged,
			repeated,
			withExecution: genuine,
			requests: REQUESTS,
		};
	}
}

/** Milliseconds of CPU a request of each kind. */
async function costs(real: RealN8n) {
	const { n8n, sandbox, credential } = real;
	const url = `${n8n.url}/${await publishPush(n8n.rest, credential)}`;
	const forger = { ...sandbox, appSecret: 'made up' };
	const cost = async (bodies: readonly string[], app: typeof forger, status: number) => {
		await calm(real);
		const before = real.cpu();
		for (const body of bodies) {
			const got = await post(url, body, app);
			if (got !== status) throw new Error(`a request was answered with ${got}, not ${status}`);
		}
		await calm(real);
		return rounded((real.cpu() - before) / bodies.length, 1);
	};
	const some = (count: number) => Array.from({ length: count }, () => fiftyMessages());
	await cost(some(REQUESTS), sandbox, 200);
	const bodies = some(REQUESTS);
	return {
		genuine: await cost(bodies, sandbox, 200),
		repeated: await cost(bodies, sandbox, 200),
		forged: await cost(some(REQUESTS), forger, 401),
	};
}

/** Faults that befall a cluster while its triggers poll. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Gate } from '../../host/queue/cluster.mts';

/** @returns when it is over and n8n can work again */
export type Strike = (cluster: Cluster) => Promise<void>;

export const cutPostgres: Strike = async ({ postgres }) => await postgres.cut();

const away = async (gate: Gate, seconds: number) => {
	await gate.close();
	await sleep(seconds * 1000);
	await gate.open();
};
export const postgresAway =
	(seconds: number): Strike =>
	async ({ postgres }) =>
		await away(postgres, seconds);
export const redisAway =
	(seconds: number): Strike =>
	async ({ redis }) =>
		await away(redis, seconds);

export const killMain: Strike = async (cluster) => {
	const [main] = cluster.processes('main');
	if (main) await cluster.kill(main);
	await cluster.start('main');
};

/** As Docker does with `restart: unless-stopped`: what ended by itself is started again. */
export async function startWhatEnded(cluster: Cluster): Promise<string[]> {
	const ended = cluster.processes().filter((one) => !cluster.isRunning(one));
	for (const one of ended) {
		await cluster.kill(one);
		await cluster.start(one.kind);
	}
	return ended.map(({ name }) => name);
}

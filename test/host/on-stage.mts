/** A sandbox and a real n8n with the packed package, for all tests of one file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listExecutions } from '../../host/n8n/executions.mts';
import { setStage, type Stage } from '../../host/stage.mts';

/** Installing n8n for the first time takes minutes; `npm test` does that before, in view. */
const START_MS = 15 * 60_000;

export function onStage(...sandboxArgs: string[]): () => Stage {
	let stage: Stage | undefined;
	let folder = '';
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'douyin-shop-host-test-'));
		stage = await setStage({ userFolder: folder, sandboxArgs });
	}, START_MS);
	afterAll(async () => {
		await stage?.stop();
		rmSync(folder, { recursive: true, force: true });
	}, 30_000);
	return () => {
		if (stage === undefined) throw new Error('the stage does not stand yet');
		return stage;
	};
}

/** Everything n8n keeps where an operator or another user may read it: runs, and its logs. */
export async function readable({ n8n }: Stage): Promise<string> {
	const executions = await listExecutions(n8n.rest);
	const runs = await Promise.all(
		executions.map(async ({ id }) =>
			JSON.stringify(await n8n.rest.call<unknown>('GET', `/executions/${id}`)),
		),
	);
	const dataFolder = join(n8n.userFolder, '.n8n');
	const logs = readdirSync(dataFolder).filter((name) => name.endsWith('.log'));
	return [
		...runs,
		n8n.log(),
		...logs.map((name) => readFileSync(join(dataFolder, name), 'utf8')),
	].join();
}

/** Which of the secrets can be read somewhere; named, not shown. */
export async function leaks(stage: Stage, secrets: Record<string, unknown>): Promise<string[]> {
	const text = await readable(stage);
	return Object.entries(secrets)
		.filter(([, secret]) => typeof secret === 'string' && secret !== '' && text.includes(secret))
		.map(([name]) => name);
}

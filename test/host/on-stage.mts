/** A sandbox and a real n8n with the packed package, for all tests of one file. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HEADLESS, LEAN } from '../../host/n8n/environment.mts';
import { listExecutions, storedExecution } from '../../host/n8n/executions.mts';
import { attachN8n, type Address } from '../../host/n8n/server.mts';
import { unpublishWorkflow } from '../../host/n8n/workflows.mts';
import { setStage, setStageOn, type Stage, type StageOptions } from '../../host/stage.mts';

/** Installing n8n for the first time takes minutes; `npm test` does that before, in view. */
const START_MS = 15 * 60_000;

/** On the n8n that all such files share, which polls every few seconds; its workflows are ended. */
export const onStage = (...sandboxArgs: string[]) =>
	stageFor(async (folder) => {
		const address = JSON.parse(process.env.SHARED_N8N ?? '') as Address;
		return await setStageOn(async () => await attachN8n(address), folder, sandboxArgs);
	});

/** On an n8n of its own, for a file that kills it, or that needs the real minute between polls. */
export const onOwnStage = (...sandboxArgs: string[]) => onStageWith({}, ...sandboxArgs);

/** The same with settings of its own. */
export const onStageWith = (
	{ env, hasNeighbour }: Pick<StageOptions, 'env' | 'hasNeighbour'>,
	...sandboxArgs: string[]
) =>
	stageFor(async (userFolder) => {
		const options = { userFolder, sandboxArgs, hasNeighbour };
		return await setStage({ ...options, env: { ...HEADLESS, ...env } });
	});

/** On one with its editor. */
export const onStageWithEditor = (env: NodeJS.ProcessEnv, ...sandboxArgs: string[]) =>
	stageFor(
		async (userFolder) => await setStage({ userFolder, sandboxArgs, env: { ...LEAN, ...env } }),
	);

function stageFor(start: (folder: string) => Promise<Stage>): () => Stage {
	let stage: Stage | undefined;
	let folder = '';
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'douyin-shop-host-test-'));
		stage = await start(folder);
	}, START_MS);
	afterAll(async () => {
		if (stage) await endWorkflows(stage);
		await stage?.stop();
		if ((globalThis as { hasFailed?: boolean }).hasFailed) keepLogs(stage, folder);
		else rmSync(folder, { recursive: true, force: true });
	}, 60_000);
	return () => {
		if (stage === undefined) throw new Error('the stage does not stand yet');
		return stage;
	};
}

/** The shared n8n's log goes with it, so a copy is put beside the sandbox's. */
function keepLogs(stage: Stage | undefined, folder: string): void {
	const log = join(folder, 'n8n.log');
	if (stage && stage.n8n.logFile !== log) copyFileSync(stage.n8n.logFile, log);
	console.error(`a test failed; the logs of n8n and the sandbox: ${folder}`);
}

/** So that nothing of this file polls on, or holds an address, while another file runs. */
async function endWorkflows({ n8n: { rest } }: Stage): Promise<void> {
	for (const id of rest.workflows) await unpublishWorkflow(rest, id).catch(() => {});
}

/** Everything n8n keeps where an operator or another user may read it: runs, and its logs. */
async function readable({ n8n }: Stage): Promise<string> {
	const runs: string[] = [];
	for (const workflow of n8n.rest.workflows) {
		for (const { id } of await listExecutions(n8n.rest, workflow)) {
			runs.push((await storedExecution(n8n.rest, id)).text);
		}
	}
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

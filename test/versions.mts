/**
 * `npm run test:versions`: the packed package in every version of n8n that it supports. `-- 2.4 2.20` runs
 * only these, `-- --list` names them, `-- --write` puts what came out into the documentation.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureN8n } from '../host/install/n8n.mjs';
import { FAST_POLLS } from '../host/process/fast-polls.mts';
import { setStage } from '../host/stage.mts';
import { versions, type Version } from '../host/versions.mts';
import { CHECKS, fittingExamples } from './versions/checks.mts';
import { writeTables, type Column } from './versions/table.mts';

const args = process.argv.slice(2);
const asked = args.filter((it) => !it.startsWith('--'));
const all = versions();
const unknown = asked.filter((name) => !all.some((version) => version.name === name));
if (unknown.length > 0) {
	console.error(
		`No such version: ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}`,
	);
	process.exit(1);
}
const wanted = all.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (args.includes('--list')) {
	console.log(wanted.map(({ name }) => name).join('\n'));
	process.exit();
}

const say = (line: string) => console.error(line);
const seconds = (since: number) => Math.round((Date.now() - since) / 1000);

async function tried({ n8n, source }: Version): Promise<Column> {
	const started = Date.now();
	console.log(`\n── n8n ${n8n}`);
	const installed = await ensureN8n(say, source);
	const node = execFileSync(installed.node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
	const userFolder = mkdtempSync(join(tmpdir(), 'douyin-shop-version-'));
	const results: Column['results'] = {};
	let examples = '';
	const sandboxArgs = ['--orders', '120', '--days', '4', '--seed', '7', '--live', '0'];
	try {
		const env = { ...FAST_POLLS, N8N_EXPRESSION_ENGINE: 'legacy' };
		const stage = await setStage({ userFolder, source, env, sandboxArgs, say });
		try {
			for (const { name, run } of CHECKS) {
				const begun = Date.now();
				const failure = await run(stage).then(
					() => undefined,
					(error: unknown) => (error instanceof Error ? error.message : String(error)),
				);
				results[name] = failure === undefined;
				console.log(`${failure === undefined ? 'passed' : 'FAILED'}  ${seconds(begun)} s  ${name}`);
				if (failure !== undefined) console.log(failure.replace(/^/gm, '        '));
			}
			examples = await fittingExamples(stage);
		} finally {
			await stage.stop();
		}
		rmSync(userFolder, { recursive: true, force: true });
	} catch (error) {
		console.log(`FAILED  n8n ${n8n}: ${String(error)}; its logs: ${userFolder}`);
	}
	console.log(`── n8n ${n8n} after ${seconds(started)} s`);
	return { n8n, node, results, examples };
}

const columns: Column[] = [];
for (const version of wanted) columns.push(await tried(version));
if (args.includes('--write')) writeTables(columns);
const failed = columns.filter(({ results }) => !CHECKS.every(({ name }) => results[name]));
if (failed.length > 0) console.log(`\nNot all right: n8n ${failed.map((it) => it.n8n).join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);

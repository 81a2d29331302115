/**
 * The habits of the repository agree with each other: what the workflows run exists and is all that
 * `npm test` runs, and versions and owner are the same wherever they are named.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import packageJson from '../package.json';
import { PUBLISHING, workflowOf, type Job } from './support/workflow-files.mts';

const ROOT = join(__dirname, '..');
const GITHUB = join(ROOT, '.github');
const text = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

/** That which publishes has a test of its own. */
const files = readdirSync(join(GITHUB, 'workflows')).filter((file) => file !== PUBLISHING);
const workflows = files.map(workflowOf);
const jobs = workflows.flatMap((it) => Object.entries(it.jobs));
const allJobs = [...jobs, ...Object.entries(workflowOf(PUBLISHING).jobs)];
const runsOf = ({ steps }: Job) => steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
const runs = jobs.flatMap(([, job]) => runsOf(job));
const nightly = jobs.filter(([, job]) => job.if?.includes("'schedule'"));

const SCRIPTS: Readonly<Record<string, string>> = packageJson.scripts;
/** `npm test` and `npm run name`, what they pass on, and nothing else. */
const NPM = /^npm (?:run (?<script>[\w:]+)|test)(?: -- (?<rest>[\w .-]+))?$/;
const commandOf = (run: string) => {
	const { script = 'test', rest = '' } = NPM.exec(run)?.groups ?? {};
	return { isKnown: NPM.test(run) && script in SCRIPTS, script, rest };
};

/** Runs a script as far as it says what it would do. */
function listed(script: string, ...args: string[]) {
	const line = ['run', '--silent', script, '--', ...args, '--list'];
	const { status, stdout } = spawnSync('npm', line, { cwd: ROOT, encoding: 'utf8' });
	return { status, names: stdout.trim().split('\n') };
}

it('a schedule starts the nightly jobs', () => {
	expect(workflows.some(({ on }) => on.schedule?.length)).toBe(true);
	expect(nightly.length).toBeGreaterThan(0);
});

it.each(runs)('the step "%s" is a script of the package that can begin', (run) => {
	const { isKnown, script, rest } = commandOf(run);
	expect(isKnown).toBe(true);
	const { status, names } = listed(script, ...rest.split(' ').filter(Boolean));
	expect(status).toBe(0);
	expect(names).not.toContain('');
});

it('the jobs of every push run all that npm test runs', () => {
	const pushed = jobs.filter(([name]) => !nightly.some(([other]) => other === name));
	const steps = pushed
		.flatMap(([, job]) => runsOf(job))
		.map(commandOf)
		.filter(({ script }) => script === 'test')
		.flatMap(({ rest }) => (rest === '' ? listed('test').names : rest.split(' ')));
	expect([...new Set(steps)].sort()).toEqual([...listed('test').names].sort());
});

it('every night the long forms, the other clocks and the other versions are run', () => {
	const scripts = nightly.flatMap(([, job]) => runsOf(job)).map((run) => commandOf(run).script);
	expect(scripts).toEqual(expect.arrayContaining(['test:soak', 'test:calendar', 'test:versions']));
	const files = listed('test:soak').names;
	expect(files).toEqual(expect.arrayContaining(['test/Trigger/day.changes.test.mts']));
	expect(files.length).toBeGreaterThan(8);
});

it('every job takes out the repository and sets up Node before it runs anything', () => {
	for (const [, { steps }] of allJobs) {
		const [checkout, setup] = steps.map(({ uses }) => uses?.replace(/@v\d+$/, ''));
		expect([checkout, setup]).toEqual(['actions/checkout', 'actions/setup-node']);
	}
});

it('the versions of Node agree: engines, .nvmrc, and what the workflows use', () => {
	const least = Number(/^>=(\d+)\./.exec(packageJson.engines.node)?.[1]);
	const own = Number(text('.nvmrc'));
	const matrix = jobs.flatMap(([, job]) => job.strategy?.matrix.node ?? []);
	expect(matrix).toEqual([20, 22, 24]);
	expect(Math.min(...matrix)).toBe(least);
	const used = allJobs
		.flatMap(([, { steps }]) => steps.map((step) => step.with?.['node-version']))
		.filter((version) => typeof version === 'number');
	expect(new Set(used)).toEqual(new Set([own]));
	expect(matrix).toContain(own);
});

it('owner and address are those of package.json', () => {
	const [, owner = '', name = ''] =
		/^git\+https:\/\/github\.com\/([\w-]+)\/([\w-]+)\.git$/.exec(packageJson.repository.url) ?? [];
	expect(name).toBe(packageJson.name);
	expect(packageJson.homepage).toBe(`https://github.com/${owner}/${name}`);
	expect(packageJson.bugs.url).toBe(`${packageJson.homepage}/issues`);
	expect(text('.github', 'CODEOWNERS')).toMatch(new RegExp(`^\\* @${owner}$`, 'm'));
});

it('templates and settings are YAML with what GitHub asks of them', () => {
	const templates = readdirSync(join(GITHUB, 'ISSUE_TEMPLATE')).filter((it) => it !== 'config.yml');
	expect(templates).not.toEqual([]);
	for (const file of templates) {
		expect(parse(text('.github', 'ISSUE_TEMPLATE', file))).toMatchObject({
			name: expect.any(String),
			description: expect.any(String),
			body: expect.any(Array),
		});
	}
	expect(parse(text('.github', 'dependabot.yml'))).toMatchObject({ version: 2 });
});

it('test/README names every harness, and none that is gone', () => {
	const [, named = ''] = text('test', 'README.md').split('## Which harness to take');
	const files = [...named.matchAll(/`(?:support\/)?([\w-]+\.mts)`/g)].map(([, file = '']) => file);
	expect([...new Set(files)].sort()).toEqual(readdirSync(join(ROOT, 'test', 'support')).sort());
});

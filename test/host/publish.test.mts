/** `.github/workflows/publish.yml`, step by step, but for the last one: as far as npm goes without it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.mts';
import packageJson from '../../package.json';
import { PUBLISHING, workflowOf } from '../support/workflow-files.mts';

const workflow = workflowOf(PUBLISHING);
const { steps = [], permissions, env = {} } = workflow.jobs.publish ?? {};
const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
const [testing = '', packing = '', checking = '', publishing = ''] = runs;

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'douyin-shop-publish-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As GitHub runs a step, with what GitHub and the job put into its environment. */
function bash(command: string, extra: NodeJS.ProcessEnv = {}) {
	const GITHUB_REF_NAME = `v${packageJson.version}`;
	return spawnSync('bash', ['-e', '-c', command], {
		cwd: projectRoot(),
		encoding: 'utf8',
		env: { ...process.env, GITHUB_REF_NAME, ...env, PACKED: folder, ...extra },
	});
}

it('starts from a tag of a version, and only its job may ask for a proof of who publishes', () => {
	expect(workflow.on).toEqual({ push: { tags: [expect.stringMatching(/^v/)] } });
	expect(workflow.permissions).toEqual({ contents: 'read' });
	expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
	expect(Object.keys(workflow.jobs)).toEqual(['publish']);
});

it('tests, packs and checks before the last step publishes what was checked', () => {
	expect(runs).toHaveLength(4);
	expect(steps.at(-1)?.run).toBe(publishing);
	expect(testing).toBe('npm test');
	expect(publishing).toMatch(/npm@11 publish \S*"\$PACKED"\S*\.tgz --provenance --access public/);
	expect(runs.filter((it) => it.includes('publish '))).toEqual([publishing]);
});

test('a tag of another version ends it', () => {
	const { status, stderr } = bash(packing, { GITHUB_REF_NAME: 'v0.0.1' });
	expect(status).toBe(1);
	expect(stderr).toContain('The tag is v0.0.1');
	expect(readdirSync(folder)).toEqual([]);
});

test('it packs one file', () => {
	const { status, stderr } = bash(packing);
	expect({ status, stderr }).toEqual({
		status: 0,
		stderr: expect.stringMatching(/\d+ files, \d+ kB packed, \d+ kB unpacked/),
	});
	expect(readdirSync(folder)).toEqual([`${packageJson.name}-${packageJson.version}.tgz`]);
}, 240_000);

test('a fresh n8n loads every node and credential of that file', () => {
	const { status, stdout, stderr } = bash(checking);
	const { nodes, credentials } = packageJson.n8n;
	expect({ status, stderr: status === 0 ? '' : stderr, stdout }).toEqual({
		status: 0,
		stderr: '',
		stdout: `n8n loaded ${nodes.length} nodes, ${credentials.length} credentials\n`,
	});
}, 300_000);

test('the check fails on a file whose nodes n8n cannot load', () => {
	const broken = mkdtempSync(join(folder, 'broken-'));
	const { status, stderr } = bash(
		`tar -xzf "$PACKED"/*.tgz -C ${broken} &&
		echo 'throw new Error("no library");' > ${broken}/package/dist/nodes/kernel/zod.js &&
		tar -czf ${broken}/broken.tgz -C ${broken} package &&
		${checking.replace('"$PACKED"/*.tgz', `${broken}/broken.tgz`)}`,
	);
	expect(status).toBe(1);
	expect(stderr).toContain('n8n has not loaded: n8n-nodes-douyin-shop.douyinFans');
}, 300_000);

/**
 * The commands of docs/install.md as they are written there, with a real npm and a real n8n. Docker
 * cannot be run here: a stand-in runs what is behind `exec`, with the container's folders elsewhere.
 */
import { spawnSync } from 'node:child_process';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { npmEnvironment } from '../../host/install/npm.mjs';
import { LEAN } from '../../host/n8n/environment.mts';
import { loadedTypes } from '../../host/n8n/loaded-types.mts';
import { startN8n, type OwnN8n } from '../../host/n8n/server.mts';
import { packPackage } from '../../host/package.mts';
import { projectRoot } from '../../host/project.mts';
import { readCompose } from '../../host/queue/compose.mts';
import packageJson from '../../package.json';

const { name, version } = packageJson;
const root = projectRoot();

/** Heading → its commands, in the order of the document. */
const commandsOf = (document: string) =>
	readFileSync(join(root, document), 'utf8')
		.split(/^## /m)
		.map((section) => [...section.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, it = '']) => it))
		.filter((blocks) => blocks.length > 0);
const [
	[building = '', fromFile = ''] = [],
	[docker = ''] = [],
	[compose = ''] = [],
	[removal = ''] = [],
] = commandsOf('docs/install.md');

let folder = '';
/** The home of who runs n8n, and of user `node` in a container. */
let home = '';
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'douyin-shop-install-'));
	home = join(folder, 'home');
	mkdirSync(home);
	copyFileSync(await packPackage(), join(folder, `${name}-${version}.tgz`));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sh(command: string, { path = '', cwd = folder } = {}) {
	const env = npmEnvironment({ HOME: home, PATH: `${path}${delimiter}${process.env.PATH}` });
	const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], {
		cwd,
		encoding: 'utf8',
		env,
	});
	return { status, output: `${stdout}${stderr}` };
}
const done = { status: 0, output: expect.any(String) };

const installed = (of = home) => {
	const manifest = join(of, '.n8n', 'nodes', 'node_modules', name, 'package.json');
	return existsSync(manifest)
		? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
		: undefined;
};
const modules = () => join(home, '.n8n', 'nodes', 'node_modules');

it('both languages and the README have the same commands', () => {
	expect(commandsOf('docs/zh-CN/install.md')).toEqual(commandsOf('docs/install.md'));
	for (const readme of ['README.md', 'README.zh-CN.md']) {
		expect(readFileSync(join(root, readme), 'utf8')).toContain(`${building}${fromFile}`);
	}
});

describe('from the file', () => {
	let n8n: OwnN8n | undefined;
	const ours = async () =>
		(await loadedTypes(n8n!, 'nodes')).filter((it) => it.name.startsWith(`${name}.`)).length;
	afterAll(async () => await n8n?.stop());

	test('before n8n’s first start, and n8n loads it without listing it', async () => {
		expect(sh(fromFile)).toEqual(done);
		expect(installed()).toBe(version);
		expect(existsSync(join(modules(), 'n8n-workflow'))).toBe(false);
		n8n = await startN8n({ userFolder: home, isThrownAway: true, env: LEAN });
		expect(await ours()).toBeGreaterThanOrEqual(packageJson.n8n.nodes.length);
		expect(await n8n.rest.call<unknown[]>('GET', '/community-packages')).toEqual([]);
	}, 300_000);

	test('an upgrade takes its place', async () => {
		const next = '99.0.0';
		expect(
			sh(`mkdir new && tar -xzf ${name}-${version}.tgz -C new && cd new/package &&
				sed -i 's/"version": "${version}"/"version": "${next}"/' package.json && cd ../.. &&
				rm *.tgz && tar -czf ${name}-${next}.tgz -C new package`),
		).toEqual(done);
		expect(sh(fromFile)).toEqual(done);
		expect(installed()).toBe(next);
		await n8n!.kill();
		await n8n!.restart();
		expect(await ours()).toBeGreaterThanOrEqual(packageJson.n8n.nodes.length);
	}, 300_000);

	test('it stays when another package is installed, though the file is gone', () => {
		const other = join(folder, 'other');
		mkdirSync(other);
		writeFileSync(join(other, 'package.json'), '{ "name": "n8n-nodes-other", "version": "1.0.0" }');
		expect(sh('npm pack', { cwd: other })).toEqual(done);
		expect(sh(`mv ${name}-*.tgz other`)).toEqual(done);
		const add =
			'npm install --prefix ~/.n8n/nodes --legacy-peer-deps ./other/n8n-nodes-other-1.0.0.tgz';
		expect(sh(add)).toEqual(done);
		expect(installed()).toBe('99.0.0');
		expect(existsSync(join(modules(), 'n8n-nodes-other'))).toBe(true);
		expect(sh(`mv other/${name}-*.tgz .`)).toEqual(done);
	}, 120_000);

	test('after its removal n8n has none of its nodes', async () => {
		expect(sh(removal)).toEqual(done);
		expect(installed()).toBeUndefined();
		expect(existsSync(join(modules(), 'n8n-nodes-other'))).toBe(true);
		await n8n!.kill();
		await n8n!.restart();
		expect(await ours()).toBe(0);
	}, 120_000);
});

describe('Docker', () => {
	/** A container’s folders with user node’s home, and the stand-in on PATH. */
	function run(commands: string) {
		const container = mkdtempSync(join(folder, 'container-'));
		const path = join(container, 'bin');
		for (const it of ['bin', 'tmp', 'home/node/.n8n']) {
			mkdirSync(join(container, it), { recursive: true });
		}
		const standIn = readFileSync(join(__dirname, 'docker-stand-in.sh'));
		writeFileSync(join(path, 'docker'), standIn, { mode: 0o755 });
		const named = join(container, 'named');
		const names = `export PROJECT=${root} CONTAINER=${container} NAMED=${named}\n`;
		const result = sh(`${names}${commands}`, { path });
		return { result, container, named: readFileSync(named, 'utf8').trim().split('\n') };
	}
	beforeAll(async () => {
		sh('rm -f *.tgz');
		copyFileSync(await packPackage(), join(folder, `${name}-${version}.tgz`));
	});

	it('is given the package in the folder of user node', () => {
		const { result, container, named } = run(docker);
		expect(result).toEqual(done);
		expect(installed(join(container, 'home', 'node'))).toBe(version);
		expect(named).toEqual(['n8n', 'n8n', 'n8n']);
	});

	it('Compose: in the volume that all services of n8n share, and all of them start again', () => {
		const { result, container, named } = run(compose);
		expect(result).toEqual(done);
		expect(installed(join(container, 'home', 'node'))).toBe(version);
		const { services } = readCompose();
		const sharing = Object.entries(services)
			.filter(([, { volumes }]) => JSON.stringify(volumes).includes(':/home/node/.n8n"'))
			.map(([service]) => service);
		expect(named).toEqual(['main', 'main', ...sharing]);
		for (const service of named) expect(services).toHaveProperty(service);
	});
});

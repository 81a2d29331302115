/** What `npm run package` packs, and that nothing else packs the clone. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadOutputSchema } from 'n8n-core';

import packageJson from '../package.json';
import { packPackage } from '../host/package.mts';
import { filesOf, sizeOf, unpack } from '../host/packed-files.mts';
import { schemaFiles } from './support/schemas.mts';

const ROOT = join(__dirname, '..');
const folder = (name: string) => mkdtempSync(join(process.env.TEST_FOLDER ?? '', `${name}-`));

let tgz = '';
let unpacked = '';
beforeAll(async () => {
	tgz = await packPackage();
	unpacked = unpack(tgz, process.env.TEST_FOLDER);
}, 240_000);

it('has the output schemas where n8n looks for them, by the version of the node', () => {
	const files = schemaFiles();
	const packed = filesOf(unpacked).filter((file) => file.includes('__schema__'));
	expect(packed).toEqual([...files.keys()].map((path) => `dist/${path}`).sort());
	for (const [path, text] of files) {
		const [, node = '', , , resource, file = ''] = path.split('/');
		const nodeDir = join(unpacked, 'dist/nodes', node);
		const operation = file.replace('.json', '');
		const found = loadOutputSchema({ nodeDir, version: 1, resource, operation });
		expect(found).toEqual(JSON.parse(text));
	}
});

it('holds the code, icons and texts that n8n shows, and nothing else', () => {
	const files = filesOf(unpacked);
	const [top, inside] = [true, false].map((isTop) =>
		files.filter((file) => file.startsWith('dist/') !== isTop),
	);
	expect(top).toEqual(['LICENSE', 'README.md', 'package.json']);
	const odd =
		/^dist\/(?:(?:nodes|credentials)\/.*\.js|nodes\/.*\.node\.json|nodes\/\w+\/__schema__\/.*\.json|icons\/[\w.-]+\.svg)$/;
	expect(inside?.filter((file) => !odd.test(file))).toEqual([]);
	expect(files.filter((file) => /\.map$|\.d\.ts$|\.test\./.test(file))).toEqual([]);
	expect(files).toEqual(
		expect.arrayContaining([...packageJson.n8n.nodes, ...packageJson.n8n.credentials]),
	);
});

it('names no place of this machine, and stays small', () => {
	const found = filesOf(unpacked).filter((file) =>
		readFileSync(join(unpacked, file), 'utf8').includes(ROOT),
	);
	expect(found).toEqual([]);
	const { packed, unpacked: size } = sizeOf(tgz, unpacked);
	expect(packed).toBeGreaterThan(100);
	expect(packed).toBeLessThan(800);
	expect(size).toBeLessThan(3000);
});

describe('its README', () => {
	const readme = () => readFileSync(join(unpacked, 'README.md'), 'utf8');
	const targets = () => [...readme().matchAll(/\]\(([^)\s]+)\)/g)].map(([, it = '']) => it);

	it('has at most 20 kB', () => {
		expect(Buffer.byteLength(readme())).toBeLessThanOrEqual(20_000);
	});

	it('has absolute addresses, of the version and repository of package.json', () => {
		expect(targets().filter((it) => !/^(https:\/\/|#)/.test(it))).toEqual([]);
		const { homepage, version } = packageJson;
		const pictures = homepage.replace('//github.com/', '//raw.githubusercontent.com/');
		expect(targets()).toContain(`${homepage}/blob/v${version}/docs/credentials.md`);
		expect(readme()).toContain(`](${pictures}/v${version}/docs/editor.png)`);
	});

	it('is that of the clone otherwise', () => {
		const relative = (text: string) =>
			text.replace(/\]\(https:\/\/[\w.]+\/[\w-]+\/[\w-]+(?:\/blob)?\/v[\d.]+\//g, '](');
		expect(relative(readme())).toBe(readFileSync(join(ROOT, 'README.md'), 'utf8'));
	});
});

describe('npm in the clone', () => {
	/** As a clone is: without dist and packages; or with a dist that somebody built. */
	const clone = (isBuilt: boolean) => {
		const target = folder('clone');
		for (const name of ['.npmrc', '.npmignore', 'package.json', 'README.md', 'LICENSE']) {
			cpSync(join(ROOT, name), join(target, name), { recursive: true });
		}
		if (isBuilt) {
			mkdirSync(join(target, 'dist'));
			writeFileSync(join(target, 'dist', 'old.js'), '');
		}
		return target;
	};
	const npm = (cwd: string, ...args: string[]) =>
		spawnSync('npm', args, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: cwd } });

	it.each([
		['without dist', false, ['pack']],
		['with a dist of some build', true, ['pack']],
		['to another folder', false, ['pack', '--pack-destination', '..']],
		['without writing', false, ['pack', '--dry-run']],
		['with scripts', false, ['pack', '--ignore-scripts=false']],
		['to the registry', true, ['publish', '--dry-run']],
	] as const)('packs nothing %s', (_, isBuilt, args) => {
		const { status, stdout } = npm(clone(isBuilt), ...args);
		expect(status).not.toBe(0);
		expect(stdout).toBe('');
	});

	it('packs nothing from elsewhere', () => {
		const { status } = npm(folder('elsewhere'), 'pack', clone(true));
		expect(status).not.toBe(0);
	});

	it('would pack a clone without code but for the folder .npmignore', () => {
		const target = clone(false);
		rmSync(join(target, '.npmignore'), { recursive: true });
		const { status, stderr } = npm(target, 'pack', '--dry-run');
		expect(status).toBe(0);
		expect(stderr).toContain('total files: 3');
	});
});

it('n8n’s scan, as npm run scan calls it, finds what n8n forbids', () => {
	const target = folder('forbidden');
	mkdirSync(join(target, 'dist'));
	cpSync(join(unpacked, 'package.json'), join(target, 'package.json'));
	writeFileSync(join(target, 'dist', 'timer.js'), 'setTimeout(() => console.log(process.env), 9);');
	const code = `import { analyzePackage } from '@n8n/scan-community-package/scanner/scanner.mjs';
		console.log(JSON.stringify(await analyzePackage(${JSON.stringify(target)})));`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
		cwd: ROOT,
		encoding: 'utf8',
	});
	const { passed, details } = JSON.parse(stdout) as { passed: boolean; details: string };
	expect(passed).toBe(false);
	expect(details).toContain('timer.js');
	expect(details).toContain("'setTimeout'");
	expect(details).toContain("'process'");
});

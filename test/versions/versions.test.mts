/** What is cheap to look at of `npm run test:versions` and of the installation: lists and lock files. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DEMO } from '../../host/dependencies.mjs';
import { LEFT_OUT } from '../../host/install/left-out.mjs';
import { nameOf, reached, readLock } from '../../host/install/locked.mjs';
import { projectRoot } from '../../host/project.mts';
import { versions } from '../../host/versions.mts';
import { rowsIn } from './table.mts';

const root = projectRoot();
const all = versions();
const named = all.map(({ name, source }) => [name, source] as const);

it('the versions are those that people run, the oldest first', () => {
	expect(named.map(([name]) => name)).toEqual(['1.123', '2.4', '2.20', '2.30', '2.40']);
});

it.each(named)('the lock file of %s is whole, and names no registry', (_, source) => {
	const lock = readLock(join(source, 'package-lock.json'));
	const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
	const { '': own, ...packages } = lock;
	expect(own).toMatchObject({ dependencies: manifest.dependencies });
	expect(packages['node_modules/n8n']?.version).toBe(manifest.dependencies.n8n);
	const odd = Object.entries(packages).filter(
		([, { integrity = '', resolved }]) => !/^sha\d+-/.test(integrity) || resolved !== undefined,
	);
	expect(odd).toEqual([]);
});

it('what is left out of n8n is in its lock file', () => {
	const lock = Object.entries(readLock(join(root, 'host', 'package-lock.json')));
	const names = new Set(lock.map(([path, locked]) => nameOf(path, locked)));
	expect(LEFT_OUT.filter((name) => !names.has(name))).toEqual([]);
});

it('all that the demo needs is reached, and not much more', () => {
	const lock = readLock(join(root, 'package-lock.json'));
	const paths = Object.keys(reached(lock, DEMO));
	expect(DEMO.filter((name) => !paths.includes(`node_modules/${name}`))).toEqual([]);
	expect(
		paths.filter((path) => /node_modules\/(jest|n8n-core|@n8n\/node-cli)$/.test(path)),
	).toEqual([]);
});

it.each(['docs/versions.md', 'docs/zh-CN/versions.md'])('%s has a row of each version', (file) => {
	const rows = rowsIn(readFileSync(join(root, file), 'utf8'));
	expect(rows.map(([n8n]) => n8n)).toEqual(all.map(({ n8n }) => n8n));
	expect(rows.filter((cells) => cells.includes('✗'))).toEqual([]);
});

it('a version that is not there is refused, and those that are there are named', () => {
	const { status, stderr } = spawnSync('npm', ['run', '-s', 'test:versions', '--', '0.1'], {
		cwd: root,
		encoding: 'utf8',
	});
	expect([status, stderr]).toEqual([1, expect.stringContaining('2.30, 2.40')]);
});

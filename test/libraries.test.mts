/**
 * Node resolves a library from the folder of community packages before n8n's own, so that another
 * package's zod or luxon would become ours. The packed package holds its own, and asks for none.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import packageJson from '../package.json';
import { packPackage } from '../host/package.mts';
import { filesOf, unpack } from '../host/packed-files.mts';

const { name, n8n } = packageJson;
const ROOT = join(__dirname, '..');
const modules = (...path: string[]) => join(ROOT, 'node_modules', ...path);

let unpacked = '';
beforeAll(async () => {
	unpacked = unpack(await packPackage(), process.env.TEST_FOLDER);
}, 240_000);

/** n8n's folder of community packages with ours and the libraries that another one brought. */
function communityFolder(libraries: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? '', 'nodes-'));
	const at = (library: string) => join(folder, 'node_modules', library);
	mkdirSync(at(''));
	cpSync(unpacked, at(name), { recursive: true });
	symlinkSync(modules('n8n-workflow'), at('n8n-workflow'));
	for (const [library, source] of Object.entries(libraries)) symlinkSync(source, at(library));
	return at(name);
}

/** A library that cannot be loaded at all. */
function broken(library: string): string {
	const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? '', `${library}-`));
	writeFileSync(join(folder, 'package.json'), '{ "version": "broken" }');
	writeFileSync(join(folder, 'index.js'), 'throw new Error("not loaded by us");');
	return folder;
}

interface Seen {
	/** What `require` finds from inside the package. */
	readonly versions: readonly string[];
	readonly loaded: number;
	readonly complaint: string;
	readonly moment: string;
	/** The stored place of a poll, read and stored again. */
	readonly place: unknown;
}

const PLACE = {
	v: 1,
	cursor: 1_764_000_000,
	from: 1_763_999_000,
	back: 1_763_999_100,
	swept: 1_763_999_500,
	seen: { '2': 'AAAAAAAAAA' },
	since: 1_763_990_000,
	begun: {},
	trail: [{ cursor: 1_764_000_000, ended: 1_764_000_001 }],
};

const PROBE = `
const { n8n } = require('./package.json');
const kernel = (file) => require('./dist/nodes/kernel/' + file);
const loaded = [...n8n.nodes, ...n8n.credentials].map((file) => {
	const [Class] = Object.values(require('./' + file));
	return new Class();
});
const { positionSchema, storedForm } = kernel('poll/cursor.js');
const { error } = kernel('form/numbers.js').anyNumber.safeParse('many');
console.log(JSON.stringify({
	versions: ['zod', 'luxon'].map((it) => require(it + '/package.json').version),
	loaded: loaded.length,
	complaint: error.issues[0].message,
	moment: kernel('form/dates.js').momentOf('2026-11-23 08:00'),
	place: storedForm(positionSchema.parse(${JSON.stringify(PLACE)})),
}));`;

function probe(folder: string) {
	writeFileSync(join(folder, 'probe.cjs'), PROBE);
	const { stdout, stderr } = spawnSync(process.execPath, ['probe.cjs'], {
		cwd: folder,
		encoding: 'utf8',
	});
	return { seen: stdout === '' ? undefined : (JSON.parse(stdout) as Seen), stderr };
}

const OURS = {
	loaded: n8n.nodes.length + n8n.credentials.length,
	complaint: 'must be a number',
	moment: '2026-11-23T00:00:00.000Z',
};

it.each([
	{
		brought: 'zod 4 and luxon 1',
		zod: modules('zod-4'),
		luxon: modules('luxon-1'),
		versions: [/^4\./, /^1\./],
	},
	{
		brought: 'libraries that do not load',
		zod: broken('zod'),
		luxon: broken('luxon'),
		versions: [/^broken$/, /^broken$/],
	},
])('beside a package with $brought nothing changes', ({ zod, luxon, versions }) => {
	const { seen, stderr } = probe(communityFolder({ zod, luxon }));
	expect(stderr).toBe('');
	expect(seen).toMatchObject(OURS);
	expect(seen?.place).toEqual(PLACE);
	expect(seen?.versions).toEqual(versions.map((it) => expect.stringMatching(it)));
});

it('with the zod that another package brings, complaints would not be ours', () => {
	const folder = communityFolder({ zod: modules('zod-4'), luxon: modules('luxon-1') });
	const file = join(folder, 'dist', 'nodes', 'kernel', 'zod.js');
	writeFileSync(file, "exports.z = require('zod').z;");
	const { seen, stderr } = probe(folder);
	expect([seen?.complaint === OURS.complaint, stderr]).not.toEqual([true, '']);
});

it('what is packed asks for nothing but n8n-workflow and Node’s crypto', () => {
	const asked = filesOf(join(unpacked, 'dist'))
		.filter((file) => file.endsWith('.js'))
		.flatMap((file) => {
			const code = readFileSync(join(unpacked, 'dist', file), 'utf8');
			return [...code.matchAll(/\brequire\(\s*["'`]([^"'`]*)/g)].map(([, it = '']) => it);
		})
		.filter((it) => !it.startsWith('.'));
	expect([...new Set(asked)].sort()).toEqual(['crypto', 'n8n-workflow']);
});

it.each(['zod', 'luxon'])('the licence and the locked version of %s are packed with it', (it) => {
	const code = readFileSync(join(unpacked, 'dist', 'nodes', 'kernel', `${it}.js`), 'utf8');
	expect(code).toMatch(/Copyright.*\n[^]*Permission is hereby granted/);
	const { version } = JSON.parse(readFileSync(modules(it, 'package.json'), 'utf8')) as {
		version: string;
	};
	expect((packageJson.devDependencies as Record<string, string>)[it]).toBe(version);
});

/** The package as its users get it: built, then packed by npm. Done again only after a change. */
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { npm, npmEnvironment } from './install/npm.mjs';
import { makeOnce } from './make-once.mts';
import { publishedReadme, type Manifest } from './package-readme.mts';
import { run } from './process/run.mjs';
import { projectRoot } from './project.mts';

const README = 'README.md';

/** Whatever the packed package is made of. */
const SOURCES = [
	'nodes',
	'credentials',
	'icons',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
	README,
	'LICENSE',
];

/** Holds what was packed, and beside it what npm made of that. */
export const packageCache = () =>
	join(projectRoot(), 'node_modules', '.cache', 'douyin-shop-package');

/**
 * Works on a copy: `dist/` of the clone is left alone, so that a demo, the tests and somebody's own
 * build can go on side by side, and what is packed is what was looked at.
 */
export async function packPackage(say?: (line: string) => void): Promise<string> {
	const root = projectRoot();
	const packed = fileOf(root);
	if (existsSync(packed)) return packed;
	const copy = mkdtempSync(join(tmpdir(), 'douyin-shop-build-'));
	try {
		for (const source of SOURCES) {
			if (existsSync(join(root, source))) {
				cpSync(join(root, source), join(copy, source), { recursive: true });
			}
		}
		const tgz = fileOf(copy);
		writeFileSync(join(copy, README), contentOf(copy, README));
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
		await makeOnce(
			tgz,
			// The copy may lie on another disk.
			async (draft) =>
				cpSync(await buildAndPack(copy, join(packageCache(), 'pack.log'), say), draft),
			() => say?.('waiting for another process that packs the package'),
		);
		return tgz;
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

async function buildAndPack(cwd: string, logFile: string, say?: (line: string) => void) {
	const packed = join(cwd, 'packed');
	mkdirSync(packed);
	const step = async (title: string, ...args: string[]) =>
		await run({ title, command: npm(...args), cwd, env: npmEnvironment(), logFile, say });
	await step('building the package', 'run', 'build');
	await step('packing it', 'pack', '--pack-destination', packed);
	const [name] = readdirSync(packed);
	if (name === undefined) throw new Error('npm pack wrote no file');
	return join(packed, name);
}

/** Named by what goes into it. */
function fileOf(root: string): string {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap((source) => filesIn(root, source))) {
		hash.update(`${path}\0`).update(contentOf(root, path));
	}
	const name = `n8n-nodes-douyin-shop-${hash.digest('hex').slice(0, 12)}.tgz`;
	return join(packageCache(), name);
}

/** As it is packed: the README is another one there. */
function contentOf(root: string, path: string): Buffer | string {
	const content = readFileSync(join(root, path));
	if (path !== README) return content;
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
	return publishedReadme(content.toString(), manifest);
}

function filesIn(root: string, path: string): string[] {
	if (!existsSync(join(root, path))) return [];
	if (statSync(join(root, path)).isFile()) return [path];
	return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
		.filter((it) => it.isFile())
		.map((it) => relative(root, join(it.parentPath, it.name)))
		.sort();
}

/** The package as its users get it: built, then packed by npm. Done again only after a change. */
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, npmEnvironment } from './install/npm.mjs';
import { publishedReadme, type Manifest } from './package-readme.mts';
import { run } from './process/run.mjs';
import { projectRoot } from './project.mts';

/** Whatever the packed package is made of. */
const SOURCES = [
	'nodes',
	'credentials',
	'icons',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
	'README.md',
	'LICENSE',
];

/**
 * Works on a copy: `dist/` of the clone is left alone, so that a demo, the tests and somebody's own
 * build can go on side by side, and what is packed is what was looked at.
 */
export async function packPackage(say?: (line: string) => void): Promise<string> {
	const root = projectRoot();
	const cache = join(root, 'node_modules', '.cache', 'douyin-shop-package');
	mkdirSync(cache, { recursive: true });
	const copy = mkdtempSync(join(tmpdir(), 'douyin-shop-build-'));
	try {
		for (const source of SOURCES) {
			if (existsSync(join(root, source))) {
				cpSync(join(root, source), join(copy, source), { recursive: true });
			}
		}
		writeReadme(copy);
		const tgz = join(cache, `n8n-nodes-douyin-shop-${contentHash(copy)}.tgz`);
		if (!existsSync(tgz)) {
			symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
			const packed = await buildAndPack(copy, join(cache, 'pack.log'), say);
			// In two steps, because the copy may lie on another disk, and nobody must find half a file.
			cpSync(packed, `${tgz}.${process.pid}`);
			renameSync(`${tgz}.${process.pid}`, tgz);
		}
		return tgz;
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

function writeReadme(folder: string): void {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
	const readme = join(folder, 'README.md');
	writeFileSync(readme, publishedReadme(readFileSync(readme, 'utf8'), manifest));
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

function contentHash(root: string): string {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const path of filesIn(root, source)) {
			hash.update(`${path}\0`).update(readFileSync(join(root, path)));
		}
	}
	return hash.digest('hex').slice(0, 12);
}

const filesIn = (root: string, path: string): string[] => {
	if (!existsSync(join(root, path))) return [];
	if (statSync(join(root, path)).isFile()) return [path];
	const entries = readdirSync(join(root, path)).sort();
	return entries.flatMap((name) => filesIn(root, join(path, name)));
};

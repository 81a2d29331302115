/** The package as its users get it: built, then packed by npm. Done again only after a change. */
import { createHash } from 'node:crypto';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { join } from 'node:path';
import { npmEnvironment } from './process/environment.mts';
import { npm, run } from './process/run.mts';
import { projectRoot } from './project.mts';

/** Whatever the packed package is made of. */
const SOURCES = ['nodes', 'credentials', 'icons', 'package.json', 'tsconfig.json', 'gulpfile.js'];

export async function packPackage(say?: (line: string) => void): Promise<string> {
	const root = projectRoot();
	const cache = join(root, 'node_modules', '.cache', 'douyin-shop-package');
	const tgz = join(cache, `n8n-nodes-douyin-shop-${contentHash(root)}.tgz`);
	if (existsSync(tgz)) return tgz;

	mkdirSync(cache, { recursive: true });
	const work = mkdtempSync(join(cache, 'packing-'));
	const step = (title: string, ...args: string[]) =>
		run({
			title,
			command: npm(...args),
			cwd: root,
			env: npmEnvironment(),
			logFile: join(cache, 'pack.log'),
			say,
		});
	try {
		await step('building the package', 'run', 'build');
		await step('packing it', 'pack', '--pack-destination', work);
		const [packed] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
		if (packed === undefined) throw new Error('npm pack wrote no file');
		renameSync(join(work, packed), tgz);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
	return tgz;
}

function contentHash(root: string): string {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const path of filesIn(root, source))
			hash.update(`${path}\0`).update(readFileSync(join(root, path)));
	}
	return hash.digest('hex').slice(0, 12);
}

const filesIn = (root: string, path: string): string[] => {
	if (!existsSync(join(root, path))) return [];
	if (statSync(join(root, path)).isFile()) return [path];
	const entries = readdirSync(join(root, path)).sort();
	return entries.flatMap((name) => filesIn(root, join(path, name)));
};

/** Puts a packed package where n8n looks for community packages. */
import {
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { npm, npmEnvironment } from '../install/npm.mjs';
import { makeOnce } from '../make-once.mts';
import { packageCache } from '../package.mts';
import { run } from '../process/run.mjs';

const NAME = 'n8n-nodes-douyin-shop';

/**
 * `<user folder>/.n8n/nodes` is where n8n's own "install community package" puts them. Others that are
 * there stay.
 */
export async function addPackage(userFolder: string, tgz: string): Promise<void> {
	const cwd = nodesFolder(userFolder);
	mkdirSync(cwd, { recursive: true });
	const manifest = join(cwd, 'package.json');
	// Without one npm would look for a package further up, and find this project.
	if (!existsSync(manifest)) {
		writeFileSync(manifest, '{ "name": "installed-nodes", "private": true }\n');
	}
	if (isInstalled(cwd, tgz)) return;
	await run({
		title: 'installing the packed package into n8n',
		command: npm(
			'install',
			'--ignore-scripts',
			'--legacy-peer-deps',
			'--no-audit',
			'--no-fund',
			tgz,
		),
		cwd,
		env: npmEnvironment(),
		logFile: join(userFolder, 'install-package.log'),
	});
}

/**
 * The same for an n8n that is thrown away: npm installs each packed package once, and what it made is
 * taken again. Npm itself could not go on with that, as it names its file from another place.
 */
export async function addPackageCopy(userFolder: string, tgz: string): Promise<void> {
	const isKept = dirname(tgz) === packageCache();
	if (!isKept || existsSync(nodesFolder(userFolder))) return await addPackage(userFolder, tgz);
	const kept = `${tgz}.installed`;
	await makeOnce(kept, async (draft) => await install(tgz, draft));
	link(kept, nodesFolder(userFolder));
}

/** The files of a folder under second names: nothing writes into them, and a copy takes half a second. */
function link(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const it of readdirSync(from, { withFileTypes: true })) {
		const [one, other] = [join(from, it.name), join(to, it.name)];
		if (it.isDirectory()) link(one, other);
		else linkOrCopy(one, other);
	}
}

function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		// On another disk, or one that has no second names.
		cpSync(from, to);
	}
}

async function install(tgz: string, to: string): Promise<void> {
	const place = mkdtempSync(join(tmpdir(), 'douyin-shop-installing-'));
	try {
		await addPackage(place, tgz);
		cpSync(nodesFolder(place), to, { recursive: true });
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}

const nodesFolder = (userFolder: string) => join(userFolder, '.n8n', 'nodes');

/** The name of the file says what is in it, and npm writes its own list last. */
function isInstalled(cwd: string, tgz: string): boolean {
	const listed = join(cwd, 'node_modules', '.package-lock.json');
	if (!existsSync(listed) || !existsSync(join(cwd, 'node_modules', NAME, 'package.json'))) {
		return false;
	}
	const { packages } = JSON.parse(readFileSync(listed, 'utf8')) as {
		packages?: Record<string, { resolved?: string }>;
	};
	const resolved = packages?.[`node_modules/${NAME}`]?.resolved ?? '';
	return resolved.startsWith('file:') && basename(resolved) === basename(tgz);
}

// @ts-check
/** The Node.js that n8n runs on: npm has it as a package, whose binary is made for glibc. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { libc } from './locked.mjs';
import { Trouble } from './trouble.mjs';

const WANTED = 24;

/** @param {string} modules the folder `node_modules` */
export function nodeIn(modules) {
	const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	const pinned = join(modules, `${prefix}-${process.platform}-${process.arch}`, 'bin', 'node');
	if (libc() !== 'musl' && existsSync(pinned)) return pinned;
	const { node: version } = process.versions;
	if (Number.parseInt(version, 10) >= WANTED) return process.execPath;
	throw new Trouble(
		`n8n needs Node.js ${WANTED}, which is not packaged for ${process.platform} ${process.arch} ${libc()}, ` +
			`and the one on this machine is ${version}: install Node.js ${WANTED}, and start again.`,
	);
}

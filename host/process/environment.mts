/**
 * The environment that everything started here gets: what a machine needs, and nothing of whichever user
 * started it. A developer's own `N8N_*`, jest's `NODE_ENV` or npm's settings must not change a run.
 */
import { delimiter } from 'node:path';

const KEPT = [
	'HOME',
	'USER',
	'LOGNAME',
	'SHELL',
	'LANG',
	'LC_ALL',
	'TMPDIR',
	'NODE_EXTRA_CA_CERTS',
	'NODE_COMPILE_CACHE',
	// A process at a set time has its children run at the same.
	'CLOCK_SHIFT_MS',
];

export function cleanEnvironment(extra: NodeJS.ProcessEnv = {}, firstOnPath?: string) {
	const env: NodeJS.ProcessEnv = {};
	for (const name of KEPT) if (process.env[name] !== undefined) env[name] = process.env[name];
	const path = process.env.PATH ?? '';
	env.PATH = firstOnPath === undefined ? path : `${firstOnPath}${delimiter}${path}`;
	return { ...env, ...extra };
}

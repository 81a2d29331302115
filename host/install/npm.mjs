// @ts-check
/** How npm is started from here. */
import { basename } from 'node:path';

/**
 * The npm that started us if one did, so that its version and settings are kept; else the one on PATH.
 *
 * @param {string[]} args
 */
export function npm(...args) {
	const started = process.env.npm_execpath;
	return started !== undefined && basename(started) === 'npm-cli.js'
		? [process.execPath, started, ...args]
		: ['npm', ...args];
}

/**
 * npm keeps the user's settings (registry, proxy, cache), but not what an outer `npm run` says about
 * its own package: with `npm_config_local_prefix` set, an inner npm would work in the wrong folder.
 *
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(extra = {}) {
	const foreign =
		/^(npm_config_(local_prefix|global_prefix)|npm_(package|lifecycle)_|INIT_CWD$|NODE_ENV$)/;
	const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
	return { ...Object.fromEntries(kept), ...extra };
}

// @ts-check
/**
 * `npm start`: installs what is missing, then hands over to the demo. See `demo.mts`. At the first start
 * n8n is fetched while the package is built.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DEMO, ensureDependencies, root } from './dependencies.mjs';
import { hostLocation } from './install/location.mjs';
import { ensureN8n, isInstalled } from './install/n8n.mjs';
import { assertNode } from './install/needs.mjs';
import { Trouble } from './install/trouble.mjs';

const say = (/** @type {string} */ line) => console.error(line);

/** @param {string} file @param {string[]} args */
const start = (file, ...args) =>
	spawn(process.execPath, ['--import', 'tsx', join(root, 'host', file), ...args], {
		cwd: root,
		stdio: 'inherit',
	});

async function installAll() {
	assertNode();
	const isThere = isInstalled(hostLocation());
	const pack = async () => {
		await ensureDependencies(say, DEMO);
		if (isThere) return;
		const [status] = await once(start('build-ahead.mts'), 'exit');
		if (status !== 0) process.exit(status ?? 1);
	};
	await Promise.all([pack(), ensureN8n(say)]);
}

try {
	await installAll();
} catch (error) {
	say(error instanceof Trouble ? error.message : String(/** @type {Error} */ (error).stack));
	process.exit(1);
}

const demo = start('demo.mts', ...process.argv.slice(2));
// Ctrl+C reaches both; the demo needs a moment to stop n8n, and says when it is done.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));

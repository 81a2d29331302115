// @ts-check
/** `npm start`: installs what is missing, then hands over to the demo. See `demo.mts`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();

const demo = spawn(
	process.execPath,
	['--import', 'tsx', join(root, 'host', 'demo.mts'), ...process.argv.slice(2)],
	{ cwd: root, stdio: 'inherit' },
);
// Ctrl+C reaches both; the demo needs a moment to stop n8n, and says when it is done.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));

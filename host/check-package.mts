/**
 * `npm run package:check -- FILE`: installs the packed package into a fresh n8n, and asks n8n whether it
 * has loaded every node and credential that the package has.
 */
import { readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LEAN } from './n8n/environment.mts';
import { loadedTypes } from './n8n/loaded-types.mts';
import { startN8n } from './n8n/server.mts';
import { unpack } from './packed-files.mts';

const [file] = process.argv.slice(2);
if (file === undefined) {
	console.error('Which file? npm run package prints it.');
	process.exit(1);
}
// npm runs this in the clone's folder, wherever it was typed.
const packageTgz = resolve(process.env.INIT_CWD ?? '.', file);
const unpacked = unpack(packageTgz);
const { name, n8n: contents } = JSON.parse(
	readFileSync(join(unpacked, 'package.json'), 'utf8'),
) as { name: string; n8n: { nodes: string[]; credentials: string[] } };
rmSync(dirname(unpacked), { recursive: true });

/** `dist/nodes/Order/DouyinOrder.node.js` is `douyinOrder`. */
const typeOf = (path: string) =>
	basename(path)
		.replace(/\..*/, '')
		.replace(/^./, (it) => it.toLowerCase());

const n8n = await startN8n({
	packageTgz,
	isThrownAway: true,
	env: LEAN,
	say: (line) => console.error(line),
});
try {
	const loaded = [...(await loadedTypes(n8n, 'nodes')), ...(await loadedTypes(n8n, 'credentials'))];
	const names = new Set(loaded.map((it) => it.name));
	const missing = [
		...contents.nodes.map((it) => `${name}.${typeOf(it)}`),
		...contents.credentials.map(typeOf),
	].filter((it) => !names.has(it));
	if (missing.length > 0) {
		console.error(`n8n has not loaded: ${missing.join(', ')}\n${n8n.log()}`);
		process.exitCode = 1;
	} else {
		console.log(
			`n8n loaded ${contents.nodes.length} nodes, ${contents.credentials.length} credentials`,
		);
	}
} finally {
	await n8n.stop();
}

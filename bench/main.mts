/**
 * `npm run bench`: prints one line of JSON a figure. `npm run bench -- parse sign` measures only
 * these. A missed aim is said in its line and fails nothing; a figure that breaks does.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from './shipped.mts';

const folder = join(import.meta.dirname, 'figures');
const figures = readdirSync(folder).map((file) => basename(file, '.mts'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !figures.includes(name));
if (unknown.length > 0) {
	console.error(`No such figure: ${unknown.join(', ')}. There are: ${figures.join(', ')}`);
	process.exit(1);
}

build();
// n8n-core writes its settings when it is loaded: not into the user's own folder.
const userFolder = mkdtempSync(join(tmpdir(), 'douyin-shop-bench-'));
const env = { ...process.env, N8N_USER_FOLDER: userFolder };
Reflect.deleteProperty(env, 'N8N_ENCRYPTION_KEY');
const broken = (asked.length > 0 ? asked : figures).filter((name) => {
	console.error(`measuring ${name} …`);
	// Each in a process of its own: one figure's garbage and warm code are not another's.
	const run = [join(import.meta.dirname, 'run.mts'), join(folder, `${name}.mts`)];
	const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', ...run], {
		stdio: 'inherit',
		env,
	});
	return status !== 0;
});
rmSync(userFolder, { recursive: true, force: true });
process.exit(broken.length > 0 ? 1 : 0);

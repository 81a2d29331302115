/** Puts the packages of a lock file into a folder, as a process of its own: `putting.mts DIR LOCK`. */
import { readFileSync } from 'node:fs';
import { putPackages } from '../../host/install/packages.mjs';
import { progressOf } from '../../host/install/progress.mjs';
import { withLock } from '../../host/install/lock.mjs';

const [dir = '', file = ''] = process.argv.slice(2);
const say = (line: string) => console.log(line);

try {
	await withLock(
		`${dir}.lock`,
		() => say('waiting'),
		async () => {
			await putPackages({
				dir,
				packages: JSON.parse(readFileSync(file, 'utf8')),
				isWhole: false,
				progress: progressOf('packages', say),
			});
		},
	);
} catch (error) {
	say(`${(error as Error).name}: ${(error as Error).message}`);
	process.exitCode = 1;
}

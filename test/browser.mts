/**
 * `npm run test:browser`: jobs and forms in n8n's editor, in the Chromium of this machine, else in one
 * that npm brings. Without either it fails; with `-- --if-there`, as `npm test` runs it, it says that it
 * did not run, and why. `-- clicking` runs only the files whose path contains it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { chromiumIfThere, NO_CHROMIUM } from '../host/browser.mts';
import { fetchChromium } from '../host/chromium/own.mts';
import { sayLeftOut } from '../host/left-out.mts';
import { projectRoot } from '../host/project.mts';

const args = process.argv.slice(2);
if (chromiumIfThere() === undefined) {
	await fetchChromium((line) => console.error(line)).catch((error: unknown) => {
		const [what, reason = what] = String(error).split('\n');
		const why = `${NO_CHROMIUM}\nNor could one be fetched: ${reason}`;
		const isLeftOut = args.includes('--if-there');
		if (isLeftOut) sayLeftOut('browser', why);
		else console.error(`Not possible: the tests in a browser.\n${why}`);
		process.exit(isLeftOut ? 0 : 1);
	});
}

const root = projectRoot();
const paths = args.filter((it) => !it.startsWith('--'));
// One file after the other: each has an n8n and a browser of its own.
const jest = ['--selectProjects', 'browser', '--runInBand'];
if (paths.length > 0) jest.push('--testPathPatterns', `browser/.*(${paths.join('|')})`);
const { status } = spawnSync(
	process.execPath,
	[join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...jest],
	{ cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);

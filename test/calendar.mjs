// @ts-check
/**
 * `npm run test:calendar`: the unit tests under other clocks and time zones, since a suite that is
 * run on one day says nothing about the next. Only `Date` and `TZ` differ. `-- new-year` runs that
 * clock alone; `TEST_PATH=Order npm run test:calendar` only the tests of that path; `-- --list` names
 * the clocks.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const BEIJING = 'Asia/Shanghai';

/** @type {Record<string, { at: string, zone: string }>} */
const CLOCKS = {
	'before-midnight': { at: '2026-12-04T23:59:00+08:00', zone: BEIJING },
	'after-midnight': { at: '2026-12-05T00:01:00+08:00', zone: BEIJING },
	'early-morning': { at: '2026-12-05T03:00:00+08:00', zone: 'UTC' },
	'end-of-february': { at: '2027-02-28T20:00:00+08:00', zone: BEIJING },
	'leap-day': { at: '2028-02-29T23:58:00+08:00', zone: 'UTC' },
	'new-year': { at: '2026-12-31T23:59:00+08:00', zone: BEIJING },
	'summer-time': { at: '2027-03-14T01:59:00-05:00', zone: 'America/New_York' },
	'winter-time': { at: '2027-11-07T01:59:00-04:00', zone: 'America/New_York' },
	'ten-years-ahead': { at: '2036-11-28T09:30:00+08:00', zone: 'Australia/Lord_Howe' },
};

const args = process.argv.slice(2);
const asked = args.filter((it) => it !== '--list');
const unknown = asked.filter((name) => !Object.hasOwn(CLOCKS, name));
if (unknown.length > 0) {
	console.error(
		`No such clock: ${unknown.join(', ')}. There are: ${Object.keys(CLOCKS).join(', ')}`,
	);
	process.exit(1);
}

const wanted = Object.entries(CLOCKS).filter(
	([name]) => asked.length === 0 || asked.includes(name),
);
if (args.includes('--list')) {
	console.log(wanted.map(([name]) => name).join('\n'));
	process.exit();
}

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const paths = process.env.TEST_PATH ? ['--testPathPatterns', process.env.TEST_PATH] : [];
const results = wanted.map(([name, { at, zone }]) => {
	console.log(`\n── ${name}: ${at}, ${zone}`);
	const started = performance.now();
	const { status } = spawnSync(
		process.execPath,
		[jest, '--selectProjects', 'unit', '--maxWorkers=100%', '--silent', ...paths],
		{ cwd: root, stdio: 'inherit', env: { ...process.env, TEST_CLOCK: at, TZ: zone } },
	);
	return {
		name,
		passed: status === 0,
		seconds: Math.round((performance.now() - started) / 1000),
	};
});

console.log('');
for (const { name, passed, seconds } of results) {
	console.log(`${passed ? 'passed' : 'FAILED'}  ${String(seconds).padStart(4)} s  ${name}`);
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);

/**
 * Before a run of jest: one temporary folder for all that it writes, and the moment at which its
 * clocks begin. `npm run test:calendar` runs the unit tests at other moments, in other time zones.
 */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const AFTERNOON_IN_BEIJING = '2026-11-25T14:00:00+08:00';

module.exports = () => {
	process.env.TEST_FOLDER ??= mkdtempSync(join(tmpdir(), 'douyin-shop-test-'));
	// What one n8n has compiled, the next one need not: each start takes a second less.
	process.env.NODE_COMPILE_CACHE ??= join(process.env.TEST_FOLDER, 'compiled');
	process.env.TEST_CLOCK ??= AFTERNOON_IN_BEIJING;
	const shift = Date.parse(process.env.TEST_CLOCK) - Date.now();
	if (Number.isNaN(shift)) throw new Error(`TEST_CLOCK: ${process.env.TEST_CLOCK} is no time`);
	// For the host tests: n8n, sandbox and test share one clock for the whole run.
	process.env.CLOCK_SHIFT_MS = String(shift);
};

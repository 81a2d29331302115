/** Every test file has a clock of its own: it begins at `TEST_CLOCK`, whatever the day outside. */
process.env.CLOCK_SHIFT_MS = String(Date.parse(process.env.TEST_CLOCK) - Date.now());
require('../../host/process/shifted-clock.cjs');

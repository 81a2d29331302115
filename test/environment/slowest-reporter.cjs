/**
 * Says how far a run of jest is, and names its ten slowest tests at the end, so that slow ones are
 * seen when they come. `npm test` names a file for them, and shows those of all its steps together.
 */
const { appendFileSync } = require('node:fs');
const { relative } = require('node:path');

const SHOWN = 10;
const STEPS = 10;

const slowest = (tests) => tests.sort((one, other) => other.ms - one.ms).slice(0, SHOWN);

module.exports = class SlowestReporter {
	started = Date.now();

	onTestResult(_test, _result, { numTotalTestSuites: all, ...so }) {
		const done = so.numFailedTestSuites + so.numPassedTestSuites + so.numPendingTestSuites;
		const isStep = Math.floor((done * STEPS) / all) > Math.floor(((done - 1) * STEPS) / all);
		if (all < STEPS || !isStep) return;
		const seconds = Math.round((Date.now() - this.started) / 1000);
		console.log(`… ${done} of ${all} files, ${seconds} s`);
	}

	onRunComplete(_contexts, { testResults: files }) {
		const tests = slowest(
			files.flatMap(({ testFilePath, testResults }) =>
				testResults
					.filter(({ duration }) => duration > 1000)
					.map(({ fullName, duration: ms }) => ({
						ms,
						name: `${relative(process.cwd(), testFilePath)}  ${fullName.slice(0, 80)}`,
					})),
			),
		);
		const { TEST_SLOWEST: file } = process.env;
		if (file) appendFileSync(file, tests.map((test) => `${JSON.stringify(test)}\n`).join(''));
		else if (tests.length > 0) console.log(`\n${SlowestReporter.table(tests)}`);
	}

	static table(tests) {
		const lines = slowest(tests).map(
			({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`,
		);
		return ['slowest tests', ...lines].join('\n');
	}
};

/**
 * Says how far a run of jest is, and at the end which tests failed and which ten were slowest.
 * `npm test` names a file for both, so that it can show those of all its steps together.
 */
const { appendFileSync } = require('node:fs');
const { relative } = require('node:path');
const { stripVTControlCharacters } = require('node:util');

/**
 * @typedef {{ failed: string, project: string, file: string, why: string }} Failure
 * @typedef {{ ms: number, name: string }} SlowTest
 */

const SHOWN = 10;
const STEPS = 10;

const slowest = (tests) => tests.sort((one, other) => other.ms - one.ms).slice(0, SHOWN);
const pathOf = (file) => relative(process.cwd(), file);

/** The first lines of a message: what was wrong, without where. */
const reasonOf = (message = '') =>
	stripVTControlCharacters(message)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('at '))
		.slice(0, 6)
		.join(' | ')
		.slice(0, 400);

const failuresOf = ({ testFilePath, displayName, testResults, testExecError, failureMessage }) => {
	const at = { project: displayName?.name ?? '', file: pathOf(testFilePath) };
	const failed = testResults
		.filter(({ status }) => status === 'failed')
		.map(({ fullName, failureMessages }) => ({
			...at,
			failed: fullName,
			why: reasonOf(failureMessages[0]),
		}));
	if (failed.length > 0 || !testExecError) return failed;
	return [{ ...at, failed: 'the file as a whole', why: reasonOf(failureMessage ?? '') }];
};

const slowOf = ({ testFilePath, testResults }) =>
	testResults
		.filter(({ duration }) => duration > 1000)
		.map(({ fullName, duration: ms }) => ({
			ms,
			name: `${pathOf(testFilePath)}  ${fullName.slice(0, 80)}`,
		}));

module.exports = class SummaryReporter {
	started = Date.now();

	onTestResult(_test, _result, { numTotalTestSuites: all, ...so }) {
		const done = so.numFailedTestSuites + so.numPassedTestSuites + so.numPendingTestSuites;
		const isStep = Math.floor((done * STEPS) / all) > Math.floor(((done - 1) * STEPS) / all);
		if (all < STEPS || !isStep) return;
		const seconds = Math.round((Date.now() - this.started) / 1000);
		console.log(`… ${done} of ${all} files, ${seconds} s`);
	}

	onRunComplete(_contexts, { testResults: files }) {
		const found = [...files.flatMap(failuresOf), ...slowest(files.flatMap(slowOf))];
		const { TEST_SUMMARY: file } = process.env;
		if (file) appendFileSync(file, found.map((it) => `${JSON.stringify(it)}\n`).join(''));
		else if (found.length > 0) console.log(`\n${SummaryReporter.text(found)}`);
	}

	/** @param {(Failure | SlowTest)[]} found */
	static text(found) {
		const failed = found
			.filter((it) => 'failed' in it)
			.flatMap(({ file, failed, why }) => [`  ${file}  ${failed}`, `    ${why}`]);
		const slow = slowest(found.filter((it) => 'ms' in it)).map(
			({ ms, name }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`,
		);
		return [
			...(failed.length > 0 ? ['failed tests', ...failed, ''] : []),
			...(slow.length > 0 ? ['slowest tests', ...slow] : []),
		].join('\n');
	}
};

/** At the end of a run of jest: its ten slowest tests, so that slow ones are seen when they come. */
const SHOWN = 10;

module.exports = class SlowestReporter {
	onRunComplete(_contexts, { testResults }) {
		const tests = testResults.flatMap(({ testFilePath, testResults: results }) =>
			results.map(({ fullName, duration }) => ({ fullName, duration, file: testFilePath })),
		);
		const slowest = tests
			.filter(({ duration }) => duration > 1000)
			.sort((one, other) => other.duration - one.duration)
			.slice(0, SHOWN);
		if (slowest.length === 0) return;
		console.log('\nslowest tests');
		for (const { duration, file, fullName } of slowest) {
			const seconds = (duration / 1000).toFixed(1).padStart(6);
			console.log(
				`${seconds} s  ${file.replace(`${process.cwd()}/`, '')}  ${fullName.slice(0, 80)}`,
			);
		}
	}
};

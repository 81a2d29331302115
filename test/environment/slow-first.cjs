/**
 * Files that take long come first, so that none of them is left alone at the end. Jest knows how long
 * they took the last time; in a new clone it knows nothing, and goes by their size. There the longest
 * time that a file allows itself says more.
 */
const { readFileSync } = require('node:fs');
const { default: TestSequencer } = require('@jest/test-sequencer');

/** Of all numbers like `600_000`, ms. */
const allowed = ({ path }) => {
	const numbers = readFileSync(path, 'utf8').match(/\b\d+_000\b/g) ?? [];
	return Math.max(0, ...numbers.map((text) => Number(text.replaceAll('_', ''))));
};

module.exports = class SlowFirst extends TestSequencer {
	sort(tests) {
		const sorted = super.sort(tests);
		if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
		const rank = new Map(sorted.map((test) => [test, allowed(test)]));
		return sorted.sort((one, other) => rank.get(other) - rank.get(one));
	}
};

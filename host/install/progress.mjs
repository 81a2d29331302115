// @ts-check
/** Says what goes on, and about how much is left, now and then. */

/** @typedef {(line: string) => void} Say */
/**
 * @typedef {object} Progress
 * @property {(packages: number) => void} begin
 * @property {(bytes: number) => void} step one package is in its place; its size as fetched
 */

const EVERY_MS = 5000;
/** Below this share only the large packages have arrived, which say nothing about the rest. */
const MIN_SHARE = 0.1;

/**
 * @param {string} what
 * @param {Say} say
 * @returns {Progress}
 */
export function progressOf(what, say) {
	const started = performance.now();
	let all = 0;
	let done = 0;
	let bytes = 0;
	let last = { at: started, done: 0 };

	const sayHowFar = (/** @type {number} */ now) => {
		const left = Math.ceil(((now - last.at) / (done - last.done) / 1000) * (all - done));
		const time = done / all < MIN_SHARE ? '' : `, about ${left} s left`;
		say(`${what}: ${done} of ${all} packages, ${megabytes(bytes)} MB${time}`);
		last = { at: now, done };
	};
	return {
		begin(packages) {
			all = packages;
			say(`${what}: fetching ${all} packages …`);
		},
		step(size) {
			done++;
			bytes += size;
			const now = performance.now();
			const seconds = Math.round((now - started) / 1000);
			if (done === all) say(`${what}: ${all} packages, ${megabytes(bytes)} MB, ${seconds} s`);
			else if (now - last.at >= EVERY_MS) sayHowFar(now);
		},
	};
}

const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / 1e6);

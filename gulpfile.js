/**
 * Builds `dist/`: the compiler writes the code, gulp adds what a compiler does not copy.
 *
 * `npm run build` runs this file itself: gulp's command line would write a cache into the user's home.
 */
const { execFile } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

const compile = (done) =>
	execFile(process.execPath, [require.resolve('typescript/bin/tsc')], (error, stdout) => {
		process.stdout.write(stdout);
		done(error);
	});

/** Icons are bytes: without `encoding: false` gulp would read them as UTF-8 text. */
const assets = () =>
	src(['icons/*.svg', 'nodes/**/*.node.json'], { base: '.', encoding: false }).pipe(dest('dist'));

exports.build = series(clean, parallel(compile, assets));
exports.default = exports.build;

if (require.main === module) {
	exports.build((error) => {
		if (error) process.exitCode = 1;
	});
}

/**
 * Builds `dist/`: the compiler writes the code, gulp adds what a compiler does not copy, and esbuild
 * puts the libraries in that the nodes import.
 *
 * `npm run build` runs this file itself: gulp's command line would write a cache into the user's home.
 */
const { execFile } = require('node:child_process');
const { readFile, rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dirname, join } = require('node:path');
const { dest, parallel, series, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

const compile = (done) =>
	execFile(process.execPath, [require.resolve('typescript/bin/tsc')], (error, stdout) => {
		process.stdout.write(stdout);
		done(error);
	});

const ASSETS = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/*/__schema__/**/*.json'];

/** Icons are bytes: without `encoding: false` gulp would read them as UTF-8 text. */
const assets = () => src(ASSETS, { base: '.', encoding: false }).pipe(dest('dist'));

/**
 * Node resolves a library from the folder of community packages before n8n's own. So what another
 * package brings there, such as zod 4, would become ours. Each of these modules holds its library.
 */
const library = async (name) => {
	await build({
		entryPoints: [`nodes/kernel/${name}.ts`],
		outdir: 'dist/nodes/kernel',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		// Otherwise the comments hold where node_modules really lies on this machine.
		preserveSymlinks: true,
		banner: { js: `/*!\n${await readFile(licenseOf(name), 'utf8')}*/` },
	});
};

const licenseOf = (name) => join(dirname(require.resolve(`${name}/package.json`)), LICENSES[name]);

const LICENSES = { zod: 'LICENSE', luxon: 'LICENSE.md' };

const libraries = () => Promise.all(Object.keys(LICENSES).map(library));

exports.build = series(clean, parallel(compile, assets), libraries);
exports.default = exports.build;

if (require.main === module) {
	exports.build((error) => {
		if (error) process.exitCode = 1;
	});
}

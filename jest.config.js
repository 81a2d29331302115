/** Everything that ships is `.ts`; everything that stays at home, tests too, is `.mts`. */
const { realpathSync } = require('node:fs');
const { join } = require('node:path');

// The compiler unpacks itself on its first run: here, not into the user's own cache. It follows no link.
process.env.SWC_NATIVE_BINDING_CACHE ??= join(
	realpathSync(join(__dirname, 'node_modules')),
	'.cache',
	'swc',
);

const base = {
	runtime: '<rootDir>/test/environment/runtime.cjs',
	testEnvironment: '<rootDir>/test/environment/one-realm.cjs',
	globalSetup: '<rootDir>/test/environment/begin.cjs',
	globalTeardown: '<rootDir>/test/environment/end.cjs',
	setupFilesAfterEnv: ['<rootDir>/test/environment/jest-timeout.mts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
	transform: {
		'\\.(m?ts|mjs)$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
			},
		],
	},
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/host/node_modules/'],
};

module.exports = {
	testSequencer: '<rootDir>/test/environment/slow-first.cjs',
	reporters: ['default', '<rootDir>/test/environment/summary-reporter.cjs'],
	projects: [
		{
			...base,
			displayName: 'unit',
			setupFiles: [
				'<rootDir>/test/environment/own-n8n-folder.cjs',
				'<rootDir>/test/environment/test-clock.cjs',
			],
			testMatch: ['<rootDir>/test/**/*.test.mts'],
			testPathIgnorePatterns: [
				'/node_modules/',
				'<rootDir>/test/host/',
				'<rootDir>/test/queue/',
				'<rootDir>/test/browser/',
			],
		},
		{
			...base,
			displayName: 'host',
			testEnvironment: '<rootDir>/test/host/environment.cjs',
			globalSetup: '<rootDir>/test/host/begin.cjs',
			globalTeardown: '<rootDir>/test/host/end.cjs',
			setupFiles: [
				'<rootDir>/test/environment/own-n8n-folder.cjs',
				'<rootDir>/host/process/shifted-clock.cjs',
			],
			testMatch: ['<rootDir>/test/host/**/*.test.mts'],
		},
		{
			...base,
			displayName: 'browser',
			testEnvironment: '<rootDir>/test/host/environment.cjs',
			setupFiles: [
				'<rootDir>/test/environment/own-n8n-folder.cjs',
				'<rootDir>/host/process/shifted-clock.cjs',
			],
			testMatch: ['<rootDir>/test/browser/**/*.test.mts'],
		},
		{
			...base,
			displayName: 'queue',
			testEnvironment: '<rootDir>/test/host/environment.cjs',
			globalSetup: '<rootDir>/test/queue/begin.cjs',
			globalTeardown: '<rootDir>/test/queue/end.cjs',
			setupFiles: [
				'<rootDir>/test/environment/own-n8n-folder.cjs',
				'<rootDir>/host/process/shifted-clock.cjs',
			],
			testMatch: ['<rootDir>/test/queue/**/*.test.mts'],
		},
	],
};

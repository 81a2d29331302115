/**
 * Lints what stays at home (`.mts`). What ships (`.ts`) is linted by n8n's own rules, whose
 * configuration `eslint.config.mjs` must stay as n8n wrote it.
 */
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['**/node_modules/', 'dist/', 'test/fixtures/'] },
	{
		files: ['**/*.mts'],
		extends: [js.configs.recommended, tseslint.configs.recommended],
		languageOptions: {
			parserOptions: { project: './tsconfig.tools.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			// A promise that nobody waits for fails in silence, or after its test.
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/await-thenable': 'error',
			// TypeScript knows which names exist.
			'no-undef': 'off',
			// A leading underscore says that a name is there for its place only.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
			],
		},
	},
	{
		// Tests write such numbers on purpose: that they lose digits is what is tested.
		files: ['test/**/*.mts'],
		rules: { 'no-loss-of-precision': 'off' },
	},
);

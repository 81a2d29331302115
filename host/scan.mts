/**
 * `npm run scan`: n8n's scan of community packages, with its own function and rules, on what the clone
 * and the packed package hold. n8n's command reads both from the registry and from GitHub, which is
 * possible only after publication; it also asks for provenance there, which nothing has before.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { packPackage } from './package.mts';
import { unpack } from './packed-files.mts';
import { projectRoot } from './project.mts';

interface Verdict {
	readonly passed: boolean;
	readonly message?: string;
	readonly details?: string;
}
interface Scanner {
	/** Lints the files of a folder that match the patterns; by default all code and JSON. */
	analyzePackage(folder: string, patterns?: readonly string[]): Promise<Verdict>;
	/** The patterns for a source checkout. */
	readonly SOURCE_FILE_PATTERNS: readonly string[];
}

// It has no types.
const path: string = '@n8n/scan-community-package/scanner/scanner.mjs';
const { analyzePackage, SOURCE_FILE_PATTERNS } = (await import(path)) as Scanner;

const packed = unpack(await packPackage((line) => console.error(line)));
const verdicts = {
	source: await analyzePackage(projectRoot(), SOURCE_FILE_PATTERNS),
	packed: await analyzePackage(packed),
};
rmSync(dirname(packed), { recursive: true });
for (const [what, { passed, message = '', details = '' }] of Object.entries(verdicts)) {
	console.log(`n8n's scan, ${what}: ${passed ? 'clean' : message}\n${details}`.trimEnd());
	if (!passed || message) process.exitCode = 1;
}

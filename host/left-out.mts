/** A step of `npm test` that could not run on this machine: it does not fail, and is not passed over. */
import { appendFileSync } from 'node:fs';

/** @param why one line for each thing that is missing, with what helps */
export function sayLeftOut(step: string, why: string): void {
	console.error(`LEFT OUT: ${step}.\n${why}`);
	const { TEST_SUMMARY: file } = process.env;
	if (file) appendFileSync(file, `${JSON.stringify({ leftOut: step, why })}\n`);
}

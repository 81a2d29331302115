/**
 * The long and the short form of one test. `npm test` proves the promise on fewer rows and hours;
 * `npm run test:soak` runs the files that import this with their full numbers.
 */
export const isSoak = process.env.TEST_SOAK === '1';

export const longOrShort = <Size,>(long: Size, short: Size): Size => (isSoak ? long : short);

/** A number that the environment may say for either form: `TEST_ORDERS=50000`. */
export const numberFrom = (variable: string, otherwise: number): number => {
	const text = process.env[variable] ?? '';
	if (text === '') return otherwise;
	if (!/^[1-9]\d*$/.test(text)) throw new Error(`${variable} is no number: ${text}`);
	return Number(text);
};

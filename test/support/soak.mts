/**
 * The long and the short form of one test. `npm test` proves the promise on fewer rows and hours;
 * `npm run test:soak` runs the files that import this with their full numbers.
 */
export const isSoak = process.env.TEST_SOAK === '1';

export const longOrShort = <Size,>(long: Size, short: Size): Size => (isSoak ? long : short);

/**
 * What the 抖店 gateway can answer, and what to do about each: one row a code, the same for all
 * methods. https://op.jinritemai.com/docs/guide-docs/212/1427
 */
import type { CodeRow } from '../../error-table';
import { ACCESS_CODES } from './access';
import { AVAILABILITY_CODES } from './availability';
import { REQUEST_CODES } from './request';
import { TOKEN_CODES } from './token';

export const CODES: readonly CodeRow[] = [
	...AVAILABILITY_CODES,
	...ACCESS_CODES,
	...REQUEST_CODES,
	...TOKEN_CODES,
];

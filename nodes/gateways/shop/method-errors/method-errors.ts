/**
 * The numbers behind `isv.business-failed:` and `isp.service-error:`. They belong to a method: the
 * same number means different things elsewhere. Sources: the error tables of the methods' pages,
 * https://op.jinritemai.com/docs/api-docs
 */

import { AUTHORISE } from '../gateway-errors/remedies';
import type { Failure } from '../../../kernel/errors';
import { asRecord, asText } from '../../../kernel/exact-json';
import { AFTER_SALE_METHODS } from './after-sale';
import { CHANNEL_METHODS } from './channel';
import { ORDER_METHODS } from './order';
import { PRODUCT_METHODS } from './product';
import { SHIPPING_METHODS } from './shipping';
import { WAYBILL_METHODS } from './waybill';
import type { Numbers } from './numbers';

const TOKEN: Numbers = {
	retry: [31012],
	refusals: { 31009: `The refresh token is unknown to the platform|${AUTHORISE}` },
};

const BY_METHOD: Readonly<Record<string, Numbers>> = {
	...ORDER_METHODS,
	...SHIPPING_METHODS,
	...WAYBILL_METHODS,
	...PRODUCT_METHODS,
	...CHANNEL_METHODS,
	...AFTER_SALE_METHODS,
	'token.create': TOKEN,
	'token.refresh': TOKEN,
};

const PASSING = 'Run it again later.';

/** Whether an answer is a partial failure whose reply the operation inspects. */
export const isPartial = (method: string, ...numbers: number[]) =>
	numbers.some((number) => BY_METHOD[method]?.partial?.includes(number));

/** Whether a call with this idempotency key came before, for methods that have one. */
export function isRepeated(method: string, subCode: string) {
	const numbers = BY_METHOD[method]?.repeated;
	return numbers !== undefined && (subCode === KEY_EXISTS || numbers.includes(numberIn(subCode)));
}

const KEY_EXISTS = 'isv.idempotent-id-existed';

/** The number behind the colon of a sub-code; NaN when there is none. */
export const numberIn = (subCode: string) => Number(/:\s*(-?\d+)$/.exec(subCode)?.[1]);

/** Whether a refusal is about what was sent, so that less of it may pass. */
export const isAboutContent = ({ code, cause }: Failure) =>
	ABOUT_CONTENT.test(code) && cause !== 'temporarily-unavailable';

const ABOUT_CONTENT =
	/^(isv\.(business-failed|parameter-invalid|missing-parameter|parameter-missing)|isp\.service-error|custom_err)(:|$)/;

/** Methods that report a result inside `data` as well: the codes that mean success. */
const INNER_SUCCESS: Readonly<Record<string, RegExp>> = {
	// The example of the page shows 1000001 for 100000.
	'order.getSettleBillDetailV3': /^(100000\d?)?$/,
};

/** The number inside `data` by which a method failed although its envelope says success. */
export function innerNumber(method: string, data: unknown): string | undefined {
	const success = INNER_SUCCESS[method];
	const code = asText(asRecord(data).code);
	return success === undefined || success.test(code) ? undefined : code;
}

/** What a number of a method means; `undefined` when no source documents it. */
export function businessMeaning(method: string, number: number) {
	const { retry = [], refusals = {} } = BY_METHOD[method] ?? {};
	const [message, remedy] = refusals[number]?.split('|') ?? [];
	if (retry.includes(number)) return { retry: true, message, remedy: remedy ?? PASSING };
	return message === undefined ? undefined : { retry: false, message, remedy };
}

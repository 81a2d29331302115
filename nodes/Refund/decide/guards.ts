/** Whether an after-sale is such that a decision about it may be sent. Pure. */
import { isoTime, numberOrNull } from '../../values/cells';
import { unixSeconds } from '../../kernel/form/dates';
import { GatewayError } from '../../kernel/errors';
import { asRecord, asRecords, type JsonRecord } from '../../kernel/exact-json';
import { AFTER_SALE_TYPE, DETAIL_STATUS } from '../../records/refund/status-texts';
import { MOVES_GOODS } from './states';
import type { Decision } from './decision';
import { detailInfo } from '../api/detail';
import { unquoted } from '../../records/refund/line-row';

export interface Guards {
	/** The most that may be at stake, in fen; no limit when undefined. */
	readonly maximumYuan?: number;
	readonly unchangedSince?: Date;
}

/** What a decision depends on, out of the detail of an after-sale. */
export interface AfterSaleState {
	readonly refundId: string;
	readonly orderId: string | null;
	readonly type: number;
	readonly state: number;
	/** Unix seconds; null where the platform did not say. */
	readonly updateTime: number | null;
	/** What is refunded, postage included, or what the buyer paid for goods that are exchanged; fen. */
	readonly stake: number | null;
	readonly detail: JsonRecord;
}

export function stateOf(refundId: string, detail: JsonRecord): AfterSaleState {
	const info = detailInfo(detail);
	const order = asRecord(detail.order_info);
	const type = numberOrNull(info.after_sale_type) ?? NaN;
	const paid = asRecords(order.sku_order_infos).map((line) => numberOrNull(line.pay_amount));
	return {
		refundId,
		orderId: unquoted(order.shop_order_id) || null,
		type,
		state: numberOrNull(info.after_sale_status) ?? NaN,
		updateTime: numberOrNull(info.update_time),
		stake: MOVES_GOODS.includes(type) ? sum(paid) : numberOrNull(info.refund_total_amount),
		detail,
	};
}

const sum = (amounts: ReadonlyArray<number | null>) =>
	amounts.length > 0 ? amounts.reduce((a, b) => (a === null || b === null ? null : a + b)) : null;

export const stateText = ({ state }: AfterSaleState) => DETAIL_STATUS[state] ?? `state ${state}`;
export const typeText = ({ type }: AfterSaleState) => AFTER_SALE_TYPE[type] ?? `type ${type}`;

/** Whether the decision, or what follows from it, has been taken already. */
export const isDone = ({ type, state }: AfterSaleState, { types, done }: Decision) =>
	fits(types, type) && done.includes(state);

/** The same of an after-sale that this decision may have given another type. */
export const hasTaken = (now: AfterSaleState, decision: Decision) =>
	isDone(now, decision) ||
	(decision.becomes?.includes(now.type) === true && decision.done.includes(now.state));

/**
 * The decision among several that is for the type of the after-sale.
 *
 * @throws GatewayError when none is
 */
export function decisionFor<D extends Decision>(
	standing: AfterSaleState,
	choices: readonly D[],
): D {
	const found = choices.find(({ types }) => fits(types, standing.type));
	if (found) return found;
	throw ofAnotherType(
		standing,
		choices.flatMap(({ types }) => types),
	);
}

/**
 * Lets pass what may be decided.
 *
 * @throws GatewayError that says which guard refused, and why
 */
export function guard(standing: AfterSaleState, { types, from }: Decision, guards: Guards) {
	const { type, state, updateTime, stake } = standing;
	const { unchangedSince, maximumYuan: most } = guards;
	if (!fits(types, type)) throw ofAnotherType(standing, types);
	if (unchangedSince && (updateTime === null || updateTime > unixSeconds(unchangedSince))) {
		const since = isoTime(unixSeconds(unchangedSince));
		throw refusal(
			'changed',
			`it changed since it was read: Unchanged Since says ${since}, the platform ${isoTime(updateTime) ?? 'names no time'}`,
			'Read it again, check it, and decide then.',
		);
	}
	if (!from.includes(state)) {
		const wanted = from.map((it) => DETAIL_STATUS[it] ?? it).join(' or ');
		throw refusal('state', `its state is ${stateText(standing)}`, `This is for: ${wanted}.`);
	}
	if (most !== undefined && (stake === null || stake > most)) {
		const amount = stake === null ? 'an amount that the platform does not name' : yuanText(stake);
		throw refusal(
			'amount',
			`it is about ${amount}, and Maximum Amount is ${yuanText(most)}`,
			'Have a person look at it, or raise Maximum Amount.',
		);
	}
}

const fits = (types: readonly number[], type: number) => types.length === 0 || types.includes(type);

const ofAnotherType = (standing: AfterSaleState, types: readonly number[]) =>
	refusal(
		'type',
		`it is of another type: ${typeText(standing)}`,
		`This is for: ${types.map((type) => AFTER_SALE_TYPE[type] ?? type).join(' or ')}. For others see the other operations, and Other Operation by Number.`,
	);

const yuanText = (fen: number) => `¥${(fen / 100).toFixed(2)}`;

/** Nothing was decided: the guard, and no platform, refused. */
const refusal = (guardName: string, why: string, remedy: string) =>
	new GatewayError({
		code: `guard:${guardName}`,
		message: `The after-sale was not decided, because ${why}`,
		remedy,
		cause: 'configuration-invalid',
	});

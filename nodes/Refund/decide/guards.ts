/** Whether an after-sale is such that a decision about it may be sent. Pure. */
import { isoTime } from '../../values/cells';
import { unixSeconds } from '../../kernel/form/dates';
import { HeldBack } from '../../kernel/errors';
import { said } from '../../kernel/language/said';
import { AFTER_SALE_TYPE, DETAIL_STATUS } from '../../records/refund/status-texts';
import type { Decision, KnownDecision } from './decision';
import { DECISIONS } from './decisions';
import {
	standingRow,
	stateText,
	typeText,
	yuanText,
	type AfterSaleState,
} from './after-sale-state';

/** An error of the item, or an item of the second output. */
export type NotDecided = 'error' | 'secondOutput';

export interface Guards {
	/** The most that may be at stake, in fen; no limit when undefined. */
	readonly maximumYuan?: number;
	readonly unchangedSince?: Date;
	/** What happens to an after-sale that a guard holds back; an error when left out. */
	readonly notDecided?: NotDecided;
	/** The field of this form that lets pass an after-sale of another type, where there is one. */
	readonly remedyFor?: (standing: AfterSaleState) => string | undefined;
}

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
 * @throws HeldBack when none is
 */
export function decisionFor<D extends Decision>(
	standing: AfterSaleState,
	choices: readonly D[],
	guards: Guards,
): D {
	const found = choices.find(({ types }) => fits(types, standing.type));
	if (found) return found;
	const types = choices.flatMap((choice) => choice.types);
	throw ofAnotherType(standing, types, guards);
}

/**
 * Lets pass what may be decided.
 *
 * @throws HeldBack that says which guard holds, and why
 */
export function guard(standing: AfterSaleState, { types, from }: Decision, guards: Guards) {
	const { type, state, updateTime, stake } = standing;
	const { unchangedSince, maximumYuan: most } = guards;
	if (!fits(types, type)) throw ofAnotherType(standing, types, guards);
	if (unchangedSince && (updateTime === null || updateTime > unixSeconds(unchangedSince))) {
		const since = isoTime(unixSeconds(unchangedSince));
		throw heldBack(standing, guards, {
			name: 'changed',
			why: `it changed since it was read: Unchanged Since says ${since}, the platform ${isoTime(updateTime) ?? 'names no time'}`,
			remedy: 'Read it again, check it, and decide then.',
		});
	}
	if (!from.includes(state)) {
		const wanted = from.map((it) => DETAIL_STATUS[it] ?? it).join(' or ');
		throw heldBack(standing, guards, {
			name: 'state',
			why: `its state is ${stateText(standing)}`,
			remedy: `This is for: ${wanted}. ${possibleNow(standing)}`,
		});
	}
	if (most !== undefined && (stake === null || stake > most)) {
		const amount = stake === null ? 'an amount that the platform does not name' : yuanText(stake);
		throw heldBack(standing, guards, {
			name: 'amount',
			why: `it is about ${amount}, and Maximum Amount is ${yuanText(most)}`,
			remedy: 'Have a person look at it, or raise Maximum Amount.',
		});
	}
}

const fits = (types: readonly number[], type: number) => types.length === 0 || types.includes(type);

const ofAnotherType = (standing: AfterSaleState, types: readonly number[], guards: Guards) =>
	heldBack(standing, guards, {
		name: 'type',
		why: `it is of another type: ${typeText(standing)}`,
		remedy:
			guards.remedyFor?.(standing) ??
			`This is for: ${types.map((type) => AFTER_SALE_TYPE[type] ?? type).join(' or ')}. ${possibleNow(standing)}`,
	});

/** What the table of decisions has for an after-sale as it is. */
function possibleNow({ type, state }: AfterSaleState): string {
	const possible = Object.values<KnownDecision>(DECISIONS)
		.filter(({ types, from }) => fits(types, type) && from.includes(state))
		.map(({ text, number }) => `${text}, ${number}`);
	return possible.length > 0
		? `Now possible: ${possible.join('; ')}.`
		: 'No decision about it is known now; Other Operation by Number sends one of your own.';
}

interface Reason {
	/** Of the guard: `type`, `state`, `changed` or `amount`. */
	readonly name: string;
	readonly why: string;
	readonly remedy: string;
}

/** Nothing was decided: the guard, and no platform, refused. */
export const heldBack = (
	standing: AfterSaleState,
	{ notDecided }: Guards,
	{ name, why, remedy }: Reason,
) =>
	new HeldBack(
		{
			code: `guard:${name}`,
			message: `The after-sale was not decided, because ${why}`,
			remedy,
			cause: 'configuration-invalid',
		},
		{ ...standingRow(standing), guard: name, reason: said(why), remedy: said(remedy) },
		notDecided === 'secondOutput',
	);

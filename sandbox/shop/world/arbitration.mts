/**
 * Arbitration (仲裁): the buyer calls customer service, which hears the merchant and decides. Status
 * as afterSale.List takes it: 1 being handled, 2 ended for the buyer, 3 ended for the merchant, 4
 * waiting for the merchant's evidence, 5 negotiation, 255 cancelled.
 */
import type { AfterSale, AfterSalePatch } from './aftersale.mts';

export type ArbitrationStatus = 1 | 2 | 3 | 4 | 5 | 255;

export interface Evidence {
	readonly images: readonly string[];
	readonly comment: string;
}

export interface Arbitration {
	readonly id: string;
	readonly status: ArbitrationStatus;
	readonly createTime: number;
	readonly updateTime: number;
	/** By when evidence is wanted; 0 if none is. */
	readonly deadline: number;
	readonly evidence: Evidence | undefined;
}

/** What buyer and customer service can do; the merchant submits evidence. */
export const ARBITRATION_ACTS = [
	'arbitrate',
	'demandEvidence',
	'negotiate',
	'forBuyer',
	'forMerchant',
	'cancelArbitration',
] as const;
export type ArbitrationAct = (typeof ARBITRATION_ACTS)[number];

const LEADS_TO: Record<ArbitrationAct, ArbitrationStatus> = {
	arbitrate: 1,
	demandEvidence: 4,
	negotiate: 5,
	forBuyer: 2,
	forMerchant: 3,
	cancelArbitration: 255,
};

/** UNVERIFIED: how long the merchant has; here a day. */
const EVIDENCE_SECONDS = 86_400;

export function isDisputed({ state: { arbitration } }: AfterSale): boolean {
	return arbitration !== undefined && [1, 4, 5].includes(arbitration.status);
}

/** Only one at a time; the other acts need one that is under way. */
export function canArbitrate(afterSale: AfterSale, act: ArbitrationAct): boolean {
	return act === 'arbitrate' ? !isDisputed(afterSale) : isDisputed(afterSale);
}

export function arbitrated(afterSale: AfterSale, act: ArbitrationAct, at: number): Arbitration {
	const before = act === 'arbitrate' ? undefined : afterSale.state.arbitration;
	return {
		id: before?.id ?? `${afterSale.id.slice(0, 11)}${String(at).slice(-8)}`,
		status: LEADS_TO[act],
		createTime: before?.createTime ?? at,
		updateTime: at,
		deadline: act === 'demandEvidence' ? at + EVIDENCE_SECONDS : 0,
		evidence: before?.evidence,
	};
}

/** Evidence is in: customer service goes on. */
export function heard(before: Arbitration, evidence: Evidence, at: number): AfterSalePatch {
	return { arbitration: { ...before, status: 1, updateTime: at, deadline: 0, evidence } };
}

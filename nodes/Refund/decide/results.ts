/** The result of each decision in a call, and its output row. */
import { UNEXPLAINED } from '../../gateways/error-table';
import type { IDataObject } from 'n8n-workflow';

import { yuan } from '../../values/cells';
import { businessMeaning } from '../../gateways/shop/method-errors/method-errors';
import type { Failure } from '../../kernel/errors';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { DecisionJob } from './job';
import {
	standingRow,
	stateText,
	typeText,
	yuanText,
	type AfterSaleState,
} from './after-sale-state';

export interface Outcome {
	readonly failure?: Failure;
	/** Whether the platform said nothing of it, or that it should be tried again. */
	readonly isOpen?: boolean;
	readonly message?: string;
}

/** One for each job, in their order. */
export function outcomesOf(method: string, jobs: readonly DecisionJob[], data: unknown): Outcome[] {
	const items = asRecords(asRecord(data).items);
	const [only] = items;
	const byId = new Map(items.map((item) => [asText(item.aftersale_id), item]));
	return jobs.map(({ standing }) => {
		const isOnly = jobs.length === 1 && items.length === 1;
		return outcomeOf(method, byId.get(standing.refundId) ?? (isOnly ? only : undefined));
	});
}

function outcomeOf(method: string, item: JsonRecord | undefined): Outcome {
	if (!item) return { failure: SILENT, isOpen: true };
	const code = numberOf(item.status_code ?? 0) ?? NaN;
	const words = asText(item.status_msg);
	if (code === 0) return { message: words };
	const meaning = businessMeaning(method, code);
	const message = meaning?.message ?? 'The platform refused this decision';
	return {
		isOpen: meaning?.retry === true,
		failure: {
			code: `status_code:${code}`,
			message: words ? `${message}: ${words}` : message,
			remedy: meaning?.remedy ?? UNEXPLAINED,
			cause: 'configuration-invalid',
		},
	};
}

const SILENT: Failure = {
	code: 'no-result',
	message: 'The platform gave no result for this after-sale',
	remedy: 'Run it again: what was decided meanwhile is recognised.',
};

/** A decision that would be sent: what it would do in words, and the call. */
export const dryRunRow = (
	standing: AfterSaleState,
	wouldDo: string,
	call: IDataObject,
): IDataObject => ({
	...standingRow(standing),
	dryRun: true,
	wouldDo: standing.stake === null ? wouldDo : `${wouldDo}: ${yuanText(standing.stake)}`,
	call,
});

interface DecisionRowOptions {
	/** It was so when it was read, or a call whose answer was lost had done it. */
	readonly alreadyDone: boolean;
	/** The platform's own words. */
	readonly message?: string;
}

/** A decision that was taken; the state is the one before, or the one that shows it was taken. */
export const decisionRow = (
	standing: AfterSaleState,
	operationNumber: number | null,
	{ alreadyDone, message }: DecisionRowOptions,
): IDataObject => ({
	refundId: standing.refundId,
	orderId: standing.orderId,
	operationNumber,
	refundType: standing.type,
	refundTypeText: typeText(standing),
	stateSeen: standing.state,
	stateSeenText: stateText(standing),
	amountYuan: yuan(standing.stake),
	alreadyDone,
	message: message ?? null,
	success: true,
});

/** Failures are values inside; here, at the edge, and only here, they become n8n errors. */
import type { Failure as HostFailure, IDataObject, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { said } from './language/said';
import { cleanText } from './exact-json';

/** Why a call failed, in n8n's own words, for whatever reads errors by machine. */
export type Cause = HostFailure['cause'];

/** What a gateway said went wrong. Never holds a secret, a token or personal data. */
export interface Failure {
	/** The platform's code, as precise as it gave it, e.g. `isv.business-failed:60110`. */
	readonly code: string;
	/** One plain sentence: what happened. */
	readonly message: string;
	/** One plain sentence: what to do about it. */
	readonly remedy?: string;
	/** The platform's trace id (log_id), which its support asks for. */
	readonly logId?: string;
	readonly cause?: Cause;
	/** Whether the platform may still have carried the call out. */
	readonly doubtful?: boolean;
}

export class GatewayError extends Error {
	readonly failure: Failure;

	constructor(failure: Failure) {
		super(`${said(failure.message)} (${failure.code})`);
		this.name = 'GatewayError';
		this.failure = failure;
	}
}

/** With its remedy in the message: where a credential or a list of a form fails, n8n shows nothing else. */
export class CredentialError extends GatewayError {
	constructor(failure: Failure) {
		super(failure);
		if (failure.remedy) this.message = said(`${this.message}. ${failure.remedy}`);
	}
}

/**
 * A guard that the user set held something back: nothing was sent. Where the form asks for it, that is
 * an outcome and goes to the second output, as these columns; elsewhere it is an error like any other.
 */
export class HeldBack extends GatewayError {
	readonly columns: IDataObject;
	readonly isOutcome: boolean;

	constructor(failure: Failure, columns: IDataObject, isOutcome: boolean) {
		super(failure);
		this.name = 'HeldBack';
		this.columns = columns;
		this.isOutcome = isOutcome;
	}
}

/** What is shown of an error: a value that a user gave may be of any length. */
const LONGEST = 500;

/** At most so many characters, of which the last says that there are more. */
export function shortened(text: string, most = LONGEST): string {
	if (text.length <= most) return text;
	const isCut = /[\ud800-\udbff]$/.test(text.slice(0, most - 1));
	return `${text.slice(0, isCut ? most - 2 : most - 1)}…`;
}

/** An input that is refused before any call. The message names the field, in 500 characters at most. */
export class InputError extends Error {
	constructor(message: string) {
		super(shortened(said(cleanText(message))));
		this.name = 'InputError';
	}
}

/** Makes the error that n8n shows and stores, and ties it to the item that caused it. */
export function toNodeError(node: INode, error: unknown, itemIndex?: number) {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	if (error instanceof GatewayError) return toApiError(node, error.failure, itemIndex);
	const options = { itemIndex };
	if (error instanceof InputError) return new NodeOperationError(node, error.message, options);
	return new NodeOperationError(node, error instanceof Error ? error : String(error), options);
}

function toApiError(node: INode, failure: Failure, itemIndex?: number) {
	const { code, remedy, logId, cause } = failure;
	const message = said(failure.message);
	const details: JsonObject = { message, reason: code, ...(logId && { log_id: logId }) };
	return new NodeApiError(node, details, {
		itemIndex,
		message: `${message} (${code})`,
		description: said([remedy, logId && `log_id: ${logId}`].filter(Boolean).join(' ')),
		...(cause && { failure: { cause } }),
	});
}

/**
 * The same as columns of an item, for a node that continues on fail. An item that carried the error
 * itself as well would lose all columns but `error`: n8n writes them again.
 */
export const errorColumns = (error: unknown): JsonObject => ({
	error: messageOf(error),
	...detailsOf(error),
});

/** The same for n8n's error branch, into which goes what has these columns and no others. */
export const errorForBranch = (error: unknown): JsonObject => ({
	error: messageOf(error),
	details: detailsOf(error),
});

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function detailsOf(error: unknown): JsonObject {
	if (!(error instanceof GatewayError)) return {};
	const { code, remedy, logId } = error.failure;
	return { errorCode: code, ...(remedy && { remedy: said(remedy) }), ...(logId && { logId }) };
}

/** What an operation is, and the port through which it speaks to a gateway. */
import type { IDataObject } from 'n8n-workflow';

import type { LabelledColumns } from './column-names';
import type { Field, InputOf } from './form/field';
import type { JsonRecord } from './exact-json';
import type { WorkflowStore } from './workflow-store';

export interface SendOptions {
	/**
	 * Whether the platform recognises a repeat of this very call, by an idempotency key in it or
	 * because the call sets a value. Only then is it sent again after a doubtful answer.
	 */
	readonly repeatable: boolean;
	/** What shows whether it was done, such as "the order": the user is sent there after a doubt. */
	readonly lookAt?: string;
}

/** A signed, rate-limited connection to one gateway. */
export interface Api {
	/** Calls a method that only reads; resolves to the `data` of the reply. Repeated as needed. */
	read(method: string, params: JsonRecord): Promise<unknown>;
	/** Calls a method that writes. */
	send(method: string, params: JsonRecord, options: SendOptions): Promise<unknown>;
	/** How many calls of a method may usefully be under way at once: quota times latency. */
	concurrency(method: string): number;
	/** Shows a hint next to the node's output. Duplicate messages are dropped. */
	addHint(message: string): void;
	/** Notes what was not as documented; one hint reports all of it when the run ends. */
	reportSchemaDrift(what: string): void;
	flush(): void;
	/** Unix milliseconds. */
	now(): number;
	/** What makes an idempotency key of this shop unlike another's: app and shop, by public ids. */
	readonly account: string;
	/**
	 * Whose data this connection reads and writes: gateway, app, fingerprint of the secret, shop or
	 * authorisation. What a process remembers is keyed by it.
	 */
	readonly identity: string;
	/**
	 * What makes an idempotency key of this item unlike another's: execution, node and run, and for
	 * an operation that does items one by one the item. The same when n8n tries them again.
	 */
	readonly run: string;
	/** What is kept from one run to the next; none where a connection keeps nothing. */
	readonly kept?: WorkflowStore;
}

interface OperationBase<F extends readonly Field[]> {
	readonly resource: string;
	readonly value: string;
	readonly name: string;
	/** Sentence case, as n8n lists it among a node's actions. */
	readonly action: string;
	readonly description: string;
	/** Which of the node's connections it works with, where the node has several. */
	readonly platform?: string;
	/** Platform methods called, for the documentation of permission packages. */
	readonly methods: readonly string[];
	readonly fields: F;
	/** A dry run reads what the outcome depends on, and stops at the first call that writes. */
	readonly readsInDryRun?: boolean;
	/** The columns of its output, for Chinese headings; undefined where the input asks for raw records. */
	columns?(input: InputOf<F>): LabelledColumns | undefined;
	/** What is wrong with fields that are fine one by one; names the field. */
	check?(input: InputOf<F>): string | undefined;
}

/** One operation of the editor: its labels, its fields, and what it does for one input item. */
export interface ItemOperation<
	F extends readonly Field[] = readonly Field[],
> extends OperationBase<F> {
	run(input: InputOf<F>, api: Api): AsyncIterable<IDataObject>;
}

/** One input item of a batch: `index` ties its results to it. */
export interface BatchItem<I> {
	readonly index: number;
	readonly input: I;
}

/** A result of a batch: output of an item, or why that item failed. */
export type BatchResult =
	| { readonly index: number; readonly json: IDataObject }
	| { readonly index: number; readonly error: unknown };

/** An operation that does all input items together, where the platform takes many in one call. */
export interface BatchOperation<
	F extends readonly Field[] = readonly Field[],
> extends OperationBase<F> {
	runBatch(items: ReadonlyArray<BatchItem<InputOf<F>>>, api: Api): AsyncIterable<BatchResult>;
}

export type Operation = ItemOperation | BatchOperation;

/** Types the input of `run` from `fields`. */
export function defineOperation<const F extends readonly Field[]>(
	operation: ItemOperation<F>,
): ItemOperation {
	return operation as ItemOperation<readonly Field[]>;
}

/** Types the inputs of `runBatch` from `fields`. */
export function defineBatch<const F extends readonly Field[]>(
	operation: BatchOperation<F>,
): BatchOperation {
	return operation as BatchOperation<readonly Field[]>;
}

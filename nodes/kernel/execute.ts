/** Runs the operation that each item selects, and pairs every output item with its input item. */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { said } from './language/said';
import { createRenamers } from './column-names';
import { dryApi, isDryRun, DryRunPlan } from './dry-run';
import { errorColumns, errorForBranch, HeldBack, InputError, toNodeError } from './errors';
import { inputOf } from './form/parse-input';
import { manyItems } from './many-items';
import type { Api, BatchItem, BatchOperation, Operation } from './operation';

type Input = Record<string, unknown>;
type Call = { readonly index: number; readonly operation: Operation; readonly input: Input };

/** Connects to the platform that an operation names; asked once for each. */
export type Connect = (context: IExecuteFunctions, platform?: string) => Promise<Api>;

/**
 * All inputs are checked before the first call is made. A failing item ends the run, or, when the
 * node continues on fail, becomes an item with `error` while the others go on. An item that is run
 * dry becomes what it would have sent. What a guard held back goes to a second output, if the form
 * says so.
 */
export async function execute(
	context: IExecuteFunctions,
	operations: readonly Operation[],
	connect: Connect,
): Promise<INodeExecutionData[][]> {
	const results: INodeExecutionData[][] = [];
	const heldBack: INodeExecutionData[][] = [];
	const failed =
		context.getNode().onError === 'continueErrorOutput' ? errorForBranch : errorColumns;
	const fail = (index: number, error: unknown) => {
		if (error instanceof DryRunPlan) return plan(index, error);
		if (error instanceof HeldBack && error.isOutcome) return emit(index, error.columns, heldBack);
		if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, index);
		emit(index, failed(error));
	};
	const emit = (index: number, json: IDataObject, output = results) => {
		(output[index] ??= []).push({ json, pairedItem: { item: index } });
	};
	const planned = new Map<DryRunPlan, number>();
	const plan = (index: number, call: DryRunPlan) => {
		const first = planned.get(call);
		emit(index, call.columns(first));
		if (first === undefined) planned.set(call, index);
	};

	const calls = callsOf(context, operations, fail);
	const renamerOf = createRenamers();
	const renames = new Map(calls.map((call) => [call.index, renamerOf(call)]));
	const emitRow = (index: number, row: IDataObject) =>
		emit(index, renames.get(index)?.(row) ?? row);
	const connections = new Map<string | undefined, Api>();
	try {
		for (const run of groupsOf(calls)) {
			const { platform } = run[0].operation;
			const api = connections.get(platform) ?? (await connect(context, platform));
			connections.set(platform, api);
			await perform(run, api, emitRow, fail);
		}
		for (const api of connections.values()) api.flush();
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
	const items = results.flat();
	const hint = manyItems(items.length);
	if (hint) context.addExecutionHints({ message: said(hint), location: 'outputPane' });
	return heldBack.length > 0 ? [items, heldBack.flat()] : [items];
}

type Emit = (index: number, json: IDataObject) => void;
type Fail = (index: number, error: unknown) => void;

async function perform(run: readonly [Call, ...Call[]], online: Api, emit: Emit, fail: Fail) {
	const [{ operation, input: first }] = run;
	const api = isDryRun(first) ? dryApi(online, operation.readsInDryRun) : online;
	if ('runBatch' in operation) return await performBatch(operation, run, api, emit, fail);
	for (const { index, input } of run) {
		const own = { ...api, run: `${api.run} ${index}` };
		try {
			for await (const json of operation.run(input, own)) emit(index, json);
		} catch (error) {
			fail(index, error);
		}
	}
}

/** A batch that breaks fails the items it has not answered yet: none is left without a result. */
async function performBatch(
	operation: BatchOperation,
	items: ReadonlyArray<BatchItem<Input>>,
	api: Api,
	emit: Emit,
	fail: Fail,
) {
	const unanswered = new Set(items.map(({ index }) => index));
	try {
		for await (const result of operation.runBatch(items, api)) {
			if ('json' in result) emit(result.index, result.json);
			else fail(result.index, result.error);
			// Not before: an error that ends the run must find its item among the unanswered.
			unanswered.delete(result.index);
		}
	} catch (error) {
		for (const index of unanswered) fail(index, error);
	}
}

/** Neighbours of one operation go together, those that are run dry by themselves. */
function groupsOf(calls: readonly Call[]): Array<[Call, ...Call[]]> {
	const groups: Array<[Call, ...Call[]]> = [];
	for (const call of calls) {
		const last = groups.at(-1);
		const [previous] = last ?? [];
		const isAlike =
			previous?.operation === call.operation && isDryRun(previous.input) === isDryRun(call.input);
		if (last && isAlike) last.push(call);
		else groups.push([call]);
	}
	return groups;
}

function callsOf(context: IExecuteFunctions, operations: readonly Operation[], fail: Fail): Call[] {
	const calls: Call[] = [];
	for (const index of context.getInputData().keys()) {
		try {
			const operation = operationAt(context, operations, index);
			const input = inputOf<Input>(context, operation.fields, index);
			const complaint = operation.check?.(input);
			if (complaint) throw new InputError(complaint);
			calls.push({ index, operation, input });
		} catch (error) {
			fail(index, error);
		}
	}
	return calls;
}

function operationAt(context: IExecuteFunctions, operations: readonly Operation[], index: number) {
	const resource = context.getNodeParameter('resource', index);
	const value = context.getNodeParameter('operation', index);
	const found = operations.find((it) => it.resource === resource && it.value === value);
	if (!found) throw new InputError(`There is no operation ${value} of resource ${resource}`);
	return found;
}

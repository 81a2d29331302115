/** Shows what an operation would send, without calling the platform. */
import type { IDataObject } from 'n8n-workflow';

import { said } from './language/said';
import { yesOrNo } from './form/choices';
import { field } from './form/field';
import { isRecord, type JsonRecord } from './exact-json';
import type { Api, Operation } from './operation';

/** The switch in the form of every operation that writes. The kernel acts on it by this name. */
export const dryRun = field(
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description:
			'Whether to return what would be sent instead of sending it. The platform is not called at all; IDs are shown as text.',
	},
	yesOrNo,
);

/** The same for operations whose request depends on data of the platform: that is still read. */
export const dryRunAfterReading = field(
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: false,
		description:
			'Whether to read and check, then return what would be sent instead of sending it. Nothing changes on the platform.',
	},
	yesOrNo,
);

/** Every operation that writes offers a dry run, and no other does. */
export const isWriting = ({ fields }: Pick<Operation, 'fields'>) =>
	fields.some(({ ui }) => ui.name === dryRun.ui.name);

export const isDryRun = (input: JsonRecord) => input.dryRun === true;

/** Thrown in place of the first call of a dry run: what it would have been. */
export class DryRunPlan extends Error {
	readonly method: string;
	readonly params: JsonRecord;
	readonly writes: boolean;

	constructor(method: string, params: JsonRecord, writes: boolean) {
		super(`A dry run does not call ${method}`);
		this.name = 'Planned';
		this.method = method;
		this.params = params;
		this.writes = writes;
	}

	/**
	 * As columns of an item; for those that go in the same call as another item, without repeating
	 * it. What follows a question to the platform depends on its answer.
	 */
	columns(sameAsItem?: number): IDataObject {
		const { method } = this;
		if (sameAsItem !== undefined) {
			const note = said(`This goes in the same call as item ${sameAsItem}.`);
			return { dryRun: true, note, call: { method } };
		}
		const note = said('This is only read. What would be written depends on the answer.');
		return { dryRun: true, ...(!this.writes && { note }), call: this.call() };
	}

	/** The call as an item can hold it, or one that sends only a part of it. */
	call(part: JsonRecord = {}): IDataObject {
		return { method: this.method, params: shown({ ...this.params, ...part }) as IDataObject };
	}
}

/** An `Api` that goes no further than the first call, or the first one that writes. */
export const dryApi = (api: Api, reads = false): Api => ({
	...api,
	concurrency: (method) => (reads ? api.concurrency(method) : 1),
	read: async (method, params) =>
		reads ? await api.read(method, params) : await plan(method, params, false),
	send: async (method, params) => await plan(method, params, true),
});

const plan = async (method: string, params: JsonRecord, writes: boolean) =>
	await Promise.reject<never>(new DryRunPlan(method, params, writes));

/** Without what is left out when sent; a `bigint`, which an item cannot hold, as its digits. */
function shown(value: unknown): unknown {
	if (typeof value === 'bigint') return String(value);
	if (Array.isArray(value)) return value.map(shown);
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, member]) => member !== undefined)
			.map(([key, member]) => [key, shown(member)]),
	);
}

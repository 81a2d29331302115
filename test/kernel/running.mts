/** A node of two operations, run through n8n-core: one does items one by one, one together. */
import type { INodeExecutionData, INodeType } from 'n8n-workflow';

import { propertiesOf } from '../../nodes/kernel/form/properties';
import { execute } from '../../nodes/kernel/execute';
import { GatewayError } from '../../nodes/kernel/errors';
import { field } from '../../nodes/kernel/form/field';
import { digits } from '../../nodes/kernel/form/schemas';
import {
	defineBatch,
	defineOperation,
	type Api,
	type Operation,
} from '../../nodes/kernel/operation';
import { credentialStore, executeContext } from '../support/engine.mts';
import { listApi } from '../support/list-api.mts';

const id = field(
	{ displayName: 'Order ID', name: 'id', type: 'string', default: '', description: 'Which order' },
	digits,
);

const labels = { name: 'Do', action: 'Do it', description: 'Does it', methods: ['a.b'] };
const refusal = new GatewayError({ code: 'isv.no', message: 'It was refused', remedy: 'Ask.' });

/** Twice the item, unless it ends in 9, which fails after the first. */
const twice = defineOperation({
	...labels,
	resource: 'order',
	value: 'twice',
	fields: [id],
	check: ({ id: of }) => (of === '13' ? 'Order ID: must not be 13' : undefined),
	async *run({ id: of }, api) {
		yield { id: of, n: 1, run: api.run };
		if (of.endsWith('9')) throw refusal;
		yield { id: of, n: 2, run: api.run };
	},
});

/** The ids of each batch that was run. */
export const batches: string[][] = [];
const together = defineBatch({
	...labels,
	resource: 'order',
	value: 'together',
	fields: [id],
	async *runBatch(items) {
		batches.push(items.map(({ input }) => input.id));
		for (const { index, input } of items) {
			if (input.id.endsWith('8')) throw new Error('all broke');
			if (input.id.endsWith('9')) yield { index, error: refusal };
			else yield { index, json: { id: input.id } };
		}
	},
});

/** As many rows as the id says. */
const many = defineOperation({
	...labels,
	resource: 'order',
	value: 'many',
	fields: [id],
	async *run({ id: count }) {
		for (let n = 0; n < Number(count); n++) yield { n };
	},
});

const operations: Operation[] = [twice, together, many];

interface Options {
	readonly continueOnFail?: boolean | 'branch';
	readonly connect?: () => Promise<Api>;
	/** Gets what n8n would show beside the output. */
	readonly onHint?: (message: string) => void;
}

/** How often a run came to its end. */
export const finished = { times: 0 };

/** Runs an operation for items of these ids; each result with the item it is paired with. */
export async function run(
	operation: string,
	ids: readonly string[],
	{ continueOnFail, connect, onHint }: Options = {},
) {
	const type: INodeType = {
		description: {
			displayName: 'Test',
			name: 'test',
			group: ['input'],
			version: 1,
			description: '',
			defaults: { name: 'Test' },
			inputs: ['main'],
			outputs: ['main'],
			properties: propertiesOf([{ name: 'Order', value: 'order' }], operations),
		},
	};
	const items: INodeExecutionData[] = ids.map((it) => ({ json: { id: it } }));
	const parameters = {
		resource: 'order',
		operation,
		id: '={{ $json.id }}',
	};
	const credential = credentialStore({});
	const context = executeContext({ type, credential, parameters, items, continueOnFail });
	const api = { ...listApi({ rows: [] }), flush: () => void finished.times++ };
	const [output] = await execute(
		context,
		operations,
		connect ?? (async () => await Promise.resolve(api)),
	);
	for (const { message } of context.hints) onHint?.(message);
	return (output ?? []).map(({ json, pairedItem }) => [json, pairedItem] as const);
}

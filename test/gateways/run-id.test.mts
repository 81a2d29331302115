/** The id of one run of a node, which stays the same when n8n retries that run. */
import type { IExecuteFunctions, IPollFunctions } from 'n8n-workflow';

import { runOf } from '../../nodes/gateways/http/run-id';

interface Run {
	readonly execution?: string;
	readonly began?: number;
	readonly node?: string;
	readonly index?: number;
	readonly items?: object[];
}

const context = ({ execution = '7', began = 1, node = 'n', index = 0, items = [{ a: 1 }] }: Run) =>
	({
		getWorkflow: () => ({ id: 'w', name: '', active: true }),
		getNode: () => ({ id: node }),
		getWorkflowDataProxy: () => ({ $runIndex: index }),
		getExecutionContext: () => (began === 0 ? undefined : { establishedAt: began }),
		getExecutionId: () => execution,
		getInputData: () => items.map((json) => ({ json })),
	}) as unknown as IExecuteFunctions;

const run = (it: Run = {}) => runOf(context(it));

it('stays when an execution is retried, which gives it another id', () => {
	expect(run({ execution: '8' })).toBe(run());
});

it.each<[string, Run]>([
	['another beginning', { began: 2 }],
	['another node', { node: 'm' }],
	['another round of a loop', { index: 1 }],
	['another first item, begun in the same millisecond', { items: [{ a: 2 }] }],
	['more items', { items: [{ a: 1 }, {}] }],
])('differs for %s', (_name, other) => expect(run(other)).not.toBe(run()));

it('goes by the id of the execution where n8n does not say when it began', () => {
	expect(run({ began: 0 })).toBe(run({ began: 0 }));
	expect(run({ began: 0, execution: '8' })).not.toBe(run({ began: 0 }));
});

it('is nothing where nothing is run', () => {
	expect(runOf({ getNode: () => ({}) } as unknown as IPollFunctions)).toBe('');
});

/**
 * What a node keeps from one run to the next, in the data that n8n stores with the workflow. n8n
 * stores it when a run of the published workflow ends, so it says nothing of test runs, of a run
 * that a crash cut short, or of one that another process is still doing.
 */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** Small, plain JSON by name; shared by all nodes of the workflow. */
export interface WorkflowStore {
	get(name: string): unknown;
	set(name: string, value: object): void;
}

/** Triggers that leave nothing there which a run could take back. */
const STATELESS_TRIGGERS = new Set([
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-base.scheduleTrigger',
	'n8n-nodes-base.formTrigger',
	'n8n-nodes-base.executeWorkflowTrigger',
]);

/**
 * Nothing is kept behind another trigger: n8n stores the data of a workflow as a whole, as it was
 * when the run began. A run that stored it would take the trigger back to a place it had left, and
 * what came since would come again.
 */
export function workflowStore(context: IExecuteFunctions): WorkflowStore | undefined {
	const before = context.getParentNodes(context.getNode().name);
	const isBehindPlace = before.some(
		({ type }) => /trigger$/i.test(type) && !STATELESS_TRIGGERS.has(type),
	);
	if (isBehindPlace) return undefined;
	const store = context.getWorkflowStaticData('global');
	return {
		get: (name) => store[name],
		set: (name, value) => {
			store[name] = value as IDataObject;
		},
	};
}

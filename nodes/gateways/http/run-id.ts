/** Identifies one run of a node. It stays the same when n8n retries that run. */
import { createHash } from 'crypto';
import type { IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';

/**
 * Retry On Fail keeps the execution's id. Retrying a failed execution gives it a new id, but hands
 * on the moment at which the first one began; that moment may be shared by another execution, so the
 * first item is taken into account as well.
 */
export function runOf(context: IExecuteFunctions | IPollFunctions | ILoadOptionsFunctions): string {
	if (!('getWorkflowDataProxy' in context)) return '';
	const began =
		typeof context.getExecutionContext === 'function'
			? context.getExecutionContext()?.establishedAt
			: undefined;
	const items = context.getInputData();
	const parts = [
		context.getWorkflow().id,
		context.getNode().id,
		context.getWorkflowDataProxy(0).$runIndex,
		began ?? context.getExecutionId(),
		items.length,
		items[0]?.json,
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

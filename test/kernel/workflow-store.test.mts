/** What a node keeps in the data of its workflow, in n8n-core's own context. */
import { ExecuteContext } from 'n8n-core';
import { Workflow, type INode } from 'n8n-workflow';

import { workflowStore } from '../../nodes/kernel/workflow-store';
import { offlineApi } from '../../nodes/kernel/offline-api';

const nodeOf = (name: string, type: string): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

/** A trigger, something between, and the node that keeps. */
function contextBehind(trigger: string) {
	const nodes = [
		nodeOf('Start', trigger),
		nodeOf('Between', 'n8n-nodes-base.set'),
		nodeOf('Keeper', 'keeper'),
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const workflow = new Workflow({
		nodes,
		connections: { Start: to('Between'), Between: to('Keeper') },
		active: true,
		nodeTypes: {
			getByName: () => ({ description: { properties: [] } }) as never,
			getByNameAndVersion: () => ({ description: { properties: [] } }) as never,
			getKnownTypes: () => ({}),
		},
		staticData: {},
	});
	const context = new ExecuteContext(
		workflow,
		nodes[2]!,
		{} as never,
		'trigger',
		{ resultData: { runData: {} } } as never,
		0,
		[],
		{ main: [[]] },
		{ node: nodes[2], data: { main: [[]] }, source: null } as never,
		[],
	);
	return { workflow, context };
}

it.each([
	'n8n-nodes-base.scheduleTrigger',
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-base.webhook',
])('behind %s it is stored with the workflow', (trigger) => {
	const { workflow, context } = contextBehind(trigger);
	const kept = workflowStore(context);
	expect(kept?.get('counts')).toBeUndefined();
	expect(workflow.staticData.__dataChanged).toBe(false);
	kept?.set('counts', { a: 1 });
	expect(workflowStore(context)?.get('counts')).toEqual({ a: 1 });
	// n8n stores it when this is set.
	expect(workflow.staticData.__dataChanged).toBe(true);
});

it.each([
	'n8n-nodes-douyin-shop.douyinOrderTrigger',
	'n8n-nodes-douyin-shop.douyinPushTrigger',
	'n8n-nodes-base.gmailTrigger',
])('behind %s nothing is: it would take the trigger back', (trigger) => {
	const { workflow, context } = contextBehind(trigger);
	expect(workflowStore(context)).toBeUndefined();
	expect(workflow.staticData.__dataChanged).toBe(false);
});

it('where no platform is connected, none can be called, and what is said is said once', async () => {
	const { context } = contextBehind('n8n-nodes-base.manualTrigger');
	const api = offlineApi(context);
	await expect(api.read('order.searchList', {})).rejects.toThrow(/no platform is connected/);
	await expect(api.send('/im/send/msg/', {}, { repeatable: false })).rejects.toThrow(/connected/);
	api.addHint('twice');
	api.addHint('twice');
	api.flush();
	expect(context.hints).toMatchObject([{ message: 'twice' }]);
});

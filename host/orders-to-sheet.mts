/** The example *orders of the last 24 hours → sheet*, put into an n8n and run. */
import { join } from 'node:path';
import { addExample } from './example.mts';
import { findTable, tableRows, type Row } from './n8n/tables.mts';
import { runWorkflow, type Workflow } from './n8n/workflows.mts';
import type { Execution } from './n8n/executions.mts';
import type { Stage } from './stage.mts';

const TABLE = 'Douyin orders';

export interface SheetRun {
	execution: Execution;
	/** Orders that the node read in this run. */
	orders: number;
	/** All rows of the sheet after it. */
	rows: Row[];
}

export interface OrdersToSheet {
	workflowId: string;
	workflow: Workflow;
	csv: string;
	excel: string;
	/** Where a person sees them. */
	workflowUrl: string;
	tableUrl(): Promise<string>;
	run(): Promise<SheetRun>;
}

export async function addOrdersToSheet({ n8n, credential }: Stage): Promise<OrdersToSheet> {
	const { id, workflow } = await addExample(n8n, credential, 'orders-to-sheet');
	const table = async () => await findTable(n8n.rest, TABLE);

	const run = async (): Promise<SheetRun> => {
		const execution = await runWorkflow(n8n.rest, id, 'Run now');
		if (execution.error !== undefined) {
			const { message, description } = execution.error;
			throw new Error(`the workflow failed: ${message}\n${description ?? ''}`.trim());
		}
		return {
			execution,
			orders: execution.items('Orders of the last 24 hours').length,
			rows: await tableRows(n8n.rest, await table()),
		};
	};
	return {
		workflowId: id,
		workflow,
		csv: join(n8n.filesFolder, 'douyin-orders.csv'),
		excel: join(n8n.filesFolder, 'douyin-orders.xlsx'),
		workflowUrl: `${n8n.url}/workflow/${id}`,
		tableUrl: async () => {
			const { id: tableId, projectId } = await table();
			return `${n8n.url}/projects/${projectId}/datatables/${tableId}`;
		},
		run,
	};
}

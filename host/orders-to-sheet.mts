/** The example *orders of the last 24 hours → sheet*, put into an n8n and run. */
import { join } from 'node:path';
import { addExample } from './example.mts';
import { findTable, tableRows, type Row } from './n8n/tables.mts';
import { runWorkflow, type Workflow } from './n8n/workflows.mts';
import type { Execution } from './n8n/executions.mts';
import type { N8n } from './n8n/server.mts';
import type { Stage } from './stage.mts';

const TABLE = 'Douyin orders';
const READS = 'Orders of the last 24 hours';

export interface SheetRun {
	execution: Execution;
	/** IDs of the orders that the node read in this run, and how many they are. */
	read: string[];
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
	return ordersToSheet(n8n, id, workflow);
}

/** One that is in this n8n already. */
export function ordersToSheet(n8n: N8n, id: string, workflow: Workflow): OrdersToSheet {
	const table = async () => await findTable(n8n.rest, TABLE);
	const run = async (): Promise<SheetRun> => {
		const execution = await runWorkflow(n8n.rest, id, 'Run now');
		if (execution.error !== undefined) {
			const { message, description } = execution.error;
			throw new Error(`${message}\n${description ?? ''}`.trim());
		}
		const read = execution.items(READS).map(({ json }) => String(json.orderId));
		return { execution, read, orders: read.length, rows: await tableRows(n8n.rest, await table()) };
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

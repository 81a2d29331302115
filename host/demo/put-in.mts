/** Fills the demo's n8n: credentials, examples and what they work on; what is there already stays. */
import { deleteExecutions } from '../n8n/executions.mts';
import type { CredentialRef } from '../n8n/credentials.mts';
import { CREDENTIAL_TYPE } from '../stage.mts';
import { ordersToSheet, type OrdersToSheet } from '../orders-to-sheet.mts';
import { keepCredentials } from './credentials.mts';
import {
	demoWorkflow,
	exampleNames,
	isUntouched,
	keepExamples,
	RUN_AT_ONCE,
	workflowId,
} from './examples.mts';
import { addChannelProducts, keepErpTable, liveChoice } from './inputs.mts';
import type { Memory } from './memory.mts';
import type { Language } from './notes.mts';
import type { DemoStage } from './stage.mts';
import type { Shown } from './texts.mts';

/** The example that the demo itself runs. */
const SHOWN = 'orders-to-sheet';

export interface PutIn {
	readonly example: OrdersToSheet;
	/** Of the shop. */
	readonly credential: CredentialRef;
	/** Whether the example is still the demo's: what its user changed is run by nobody else. */
	mayRun(): Promise<boolean>;
	/** One more run; returns how many orders are in the sheet. Of such runs n8n lists the last one only. */
	runAgain(): Promise<number>;
	shown(): Promise<Shown>;
}

export async function putIn(
	{ n8n, sandbox }: Pick<DemoStage, 'n8n' | 'sandbox'>,
	memory: Memory,
	language: Language,
): Promise<PutIn> {
	const { rest } = n8n;
	const credentials = await keepCredentials(rest, sandbox, memory);
	const { qianchuanApi, [CREDENTIAL_TYPE]: credential } = credentials;
	if (!qianchuanApi || !credential) throw new Error('the sandbox has too few apps');
	await addChannelProducts(sandbox);
	await keepErpTable(rest, sandbox, memory);
	const live = await liveChoice(rest, sandbox, qianchuanApi);
	const make = (name: string) => demoWorkflow(name, n8n, credentials, live, language);
	await keepExamples(n8n, memory, make);

	const example = ordersToSheet(n8n, workflowId(SHOWN), make(SHOWN));
	let before: string | undefined;
	return {
		example,
		credential,
		mayRun: async () => await isUntouched(rest, memory, SHOWN),
		runAgain: async () => {
			const { execution, rows } = await example.run();
			// Each holds all orders of a day: of hundreds the database would get large.
			if (before !== undefined) await deleteExecutions(rest, [before]);
			before = execution.id;
			return rows.length;
		},
		shown: async () => ({
			workflowUrl: example.workflowUrl,
			// It is there once the workflow has run.
			tableUrl: await example.tableUrl().catch(() => `${n8n.url}/home/datatables`),
			csv: example.csv,
			excel: example.excel,
			count: exampleNames().length,
			runAtOnce: Object.keys(RUN_AT_ONCE).map((name) => make(name).name),
		}),
	};
}

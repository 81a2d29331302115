/** The examples that keep order lines in PostgreSQL, on the cluster's own database. */
import { createHash } from 'node:crypto';
import { exampleFile, fitted } from '../../host/example.mts';
import { addCredential } from '../../host/n8n/credentials.mts';
import { addWorkflow, nodeNamed, readWorkflow } from '../../host/n8n/workflows.mts';
import type { OrderTruth } from '../../sandbox/control/truth.mts';
import type { QueueStage } from './on-cluster.mts';

type Settings = Readonly<Record<string, string | number>>;

/** The example with its settings changed, and its schedule, if there is one, at every few seconds. */
export async function addBackfill(
	{ cluster, credential }: QueueStage,
	name: string,
	settings: Settings,
	secondsInterval?: number,
): Promise<string> {
	const { rest, rowsCredential, folder } = cluster;
	const postgres = await addCredential(rest, 'Rows', 'postgres', rowsCredential);
	const example = readWorkflow(exampleFile(name));
	const workflow = fitted(example, { filesFolder: folder }, credential, { postgres });
	const { assignments } = nodeNamed(workflow, 'Settings').parameters.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	for (const each of assignments) each.value = settings[each.name] ?? each.value;
	if (secondsInterval !== undefined) {
		const rule = { interval: [{ field: 'seconds', secondsInterval }] };
		nodeNamed(workflow, 'Every minute').parameters = { rule };
	}
	return await addWorkflow(rest, workflow);
}

export interface SavedLine {
	line_id: string;
	order_id: string;
	line_quantity: number;
	line_pay_amount_yuan: string;
}

const DAY = 86_400;
/** The truth about a million orders is too long for one reply. */
const PART = DAY / 4;
/** Rows at once. */
const PAGE = 50_000;

/** Every line of the shop as a text, in the order of ids: what the table has to agree with. */
export async function linesInShop({ sandbox }: QueueStage, days: number): Promise<string[]> {
	const lines: string[] = [];
	const now = Math.floor(Date.now() / 1000);
	for (let from = now - (days + 1) * DAY; from <= now; from += PART) {
		const path = `orders?from=${from}&to=${from + PART}`;
		for (const order of await sandbox.control<OrderTruth[]>('GET', path)) {
			for (const { skuOrderId, num, payAmount } of order.lines) {
				lines.push(textOf(skuOrderId, order.orderId, num, payAmount));
			}
		}
	}
	return lines.sort();
}

const textOf = (line: string, order: string, quantity: number, fen: number) =>
	[line, order, quantity, (fen / 100).toFixed(2)].join(' ');

export async function linesInTable({ cluster }: QueueStage): Promise<string[]> {
	const lines: string[] = [];
	for (let after = ''; ;) {
		const rows = await cluster.rows.query<SavedLine>(
			`SELECT line_id, order_id, line_quantity, line_pay_amount_yuan FROM order_lines
			WHERE line_id > $1 ORDER BY line_id LIMIT ${PAGE}`,
			[after],
		);
		for (const row of rows) {
			const fen = Number(row.line_pay_amount_yuan) * 100;
			lines.push(textOf(row.line_id, row.order_id, row.line_quantity, fen));
		}
		if (rows.length < PAGE) return lines.sort();
		after = rows.at(-1)?.line_id ?? '';
	}
}

export function digestOf(lines: readonly string[]): string {
	const hash = createHash('sha256');
	for (const line of lines) hash.update(line).update('\n');
	return hash.digest('hex');
}

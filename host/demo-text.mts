/** What the demo says. */
import type { OrdersToSheet, SheetRun } from './orders-to-sheet.mts';
import { textTable } from './print.mts';
import type { Stage } from './stage.mts';

const SHOWN = ['orderId', 'createTime', 'orderStatusText', 'payAmountYuan', 'products'];

export function rowsText({ orders, rows }: SheetRun, seconds: number): string {
	const newest = rows
		.map((row) => ({ ...row, createTime: shopTime(row.createTime), products: short(row.products) }))
		.sort((a, b) => (a.createTime < b.createTime ? 1 : -1))
		.slice(0, 8);
	return [
		'',
		`${orders} orders of the last 24 hours are in the sheet, ${seconds} s after the start. The newest:`,
		'',
		textTable(newest, SHOWN),
	].join('\n');
}

export async function whereText({ n8n }: Stage, example: OrdersToSheet): Promise<string> {
	return [
		'',
		`  the workflow  ${example.workflowUrl}`,
		`  log in with   ${n8n.owner.email}   ${n8n.owner.password}`,
		`  the sheet     ${await example.tableUrl()}`,
		`  as files      ${example.csv}`,
		`                ${example.excel}`,
		'',
		'Orders keep arriving in the sandbox. Ctrl+C ends everything.',
	].join('\n');
}

export function newsText(rows: number, before: number): string {
	const count = rows - before;
	const news = count === 0 ? 'no new order' : count === 1 ? '1 new order' : `${count} new orders`;
	return `${shopTime(new Date().toISOString()).slice(11)}  ${news}; ${rows} in the sheet`;
}

/** `2026-01-31 20:15:00` in the shop's time zone, whatever this machine's is. */
const shopTime = (value: unknown): string =>
	new Date(Date.parse(String(value)) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const short = (value: unknown): string => {
	const text = [...String(value ?? '')];
	return text.length > 24 ? `${text.slice(0, 23).join('')}…` : text.join('');
};

/** Changes to the shop: stock from a table, refunds under guards. */
import { addRows, addTable } from '../../../host/n8n/tables.mts';
import { addBehind, addFirst, runToGreen } from '../hand/canvas.mts';
import {
	addOption,
	choose,
	chooseMode,
	close,
	express,
	leave,
	openAgain,
	pick,
	toggle,
	write,
} from '../hand/form.mts';
import type { Place } from '../place.mts';

export async function setStockFromTable({ page, stage }: Place): Promise<void> {
	const { n8n, sandbox } = stage;
	const stock = async () =>
		await sandbox.control<Array<{ productId: string; code: string; stock: number }>>(
			'GET',
			'stock',
		);
	const products = await sandbox.control<Array<{ productId: string; status: number }>>(
		'GET',
		'products',
	);
	const onSale = new Set(
		products.filter(({ status }) => status === 0).map(({ productId }) => productId),
	);
	const rows = (await stock())
		.filter(({ productId }) => onSale.has(productId))
		.slice(0, 60)
		.map(({ code }, at) => ({ merchantCode: code, stock: 100 + at }));
	const table = await addTable(n8n.rest, 'ERP', { merchantCode: 'string', stock: 'number' });
	await addRows(n8n.rest, table, rows);

	await addFirst(page, ['manual', 'Trigger manually']);
	const start = 'When clicking ‘Execute workflow’';
	await addBehind(page, start, ['data table', 'Data table'], 'Get row(s)');
	await pick(page, 'dataTableId', 'ERP');
	await toggle(page, 'returnAll');
	await close(page);
	const set = 'Set many stocks in pieces';
	await addBehind(page, 'Get row(s)', ['douyin product', 'Douyin Product'], set);
	await express(page, 'quantity', '{{ $json.stock }}');
	await chooseMode(page, 'sku', 'By Code');
	await write(page, 'sku', '{{ $json.merchantCode }}');
	await close(page);
	const run = await runToGreen(page, n8n.rest);

	expect(run.items(set)).toHaveLength(rows.length);
	const now = new Map((await stock()).map((sku) => [sku.code, sku.stock]));
	expect(rows.map(({ merchantCode }) => now.get(merchantCode))).toEqual(
		rows.map((row) => row.stock),
	);
}

export async function approveUnderGuards({ page, stage }: Place): Promise<void> {
	const { n8n, sandbox } = stage;
	interface Refund {
		afterSaleId: string;
		status: number;
	}
	const wishes = [{ amount: 1000 }, { amount: 2000 }, { amount: 6000 }];
	const { applyFor } = await sandbox.control<{ applyFor: string[] }>('POST', 'life', {
		applyFor: wishes.map((wish) => ({ type: 1, ...wish })),
	});
	const refunded = async () =>
		(await sandbox.control<Refund[]>('GET', 'aftersales'))
			.filter(({ afterSaleId, status }) => applyFor.includes(afterSaleId) && status === 12)
			.map(({ afterSaleId }) => afterSaleId);

	await addFirst(page, ['manual', 'Trigger manually']);
	const start = 'When clicking ‘Execute workflow’';
	const list = 'Get many after-sales';
	await addBehind(page, start, ['douyin refund', 'Douyin Refund'], list);
	await addOption(page, 'Status');
	await choose(page, 'status', 'Waiting for the merchant (待商家同意)');
	await close(page);
	const approve = 'Approve a refund (moves money)';
	await addBehind(page, list, ['douyin refund', 'Douyin Refund'], approve);
	await write(page, 'maximumYuan', '50');
	await toggle(page, 'dryRun');
	await choose(page, 'notDecided', 'Second Output');
	await close(page);
	const tried = await runToGreen(page, n8n.rest);
	expect(tried.items(approve)).toHaveLength(2);
	expect(await refunded()).toEqual([]);

	await openAgain(page);
	await toggle(page, 'dryRun');
	await leave(page);
	const run = await runToGreen(page, n8n.rest);
	expect(run.items(approve).map(({ json }) => json.refundId)).toEqual(
		expect.arrayContaining(applyFor.slice(0, 2)),
	);
	expect(run.items(approve, 1).map(({ json }) => json.refundId)).toContain(applyFor[2]);
	expect((await refunded()).sort()).toEqual(applyFor.slice(0, 2).sort());
}

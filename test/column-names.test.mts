/** Column Names of every operation that reads: the rows have the columns of its table, and no others. */
import type { IDataObject, INodeType } from 'n8n-workflow';

import { DouyinFans } from '../nodes/Fans/DouyinFans.node';
import { operations as fans } from '../nodes/Fans/operations';
import { execute } from '../nodes/kernel/execute';
import type { LabelledColumns } from '../nodes/kernel/column-names';
import type { Operation } from '../nodes/kernel/operation';
import { DouyinLive } from '../nodes/Live/DouyinLive.node';
import { operations as live } from '../nodes/Live/operations';
import { DouyinOrder } from '../nodes/Order/DouyinOrder.node';
import { operations as orders } from '../nodes/Order/operations';
import { DouyinProduct } from '../nodes/Product/DouyinProduct.node';
import { operations as products } from '../nodes/Product/operations';
import { DouyinRefund } from '../nodes/Refund/DouyinRefund.node';
import { operations as refunds } from '../nodes/Refund/operations';
import { DouyinWaybill } from '../nodes/Waybill/DouyinWaybill.node';
import { operations as waybills } from '../nodes/Waybill/operations';
import { credentialStore, executeContext } from './support/engine.mts';
import { oddConnection, wrapped } from './support/odd-replies.mts';
import { READS, type Read } from './support/reads.mts';

const NODES: Readonly<Record<string, { type: INodeType; operations: readonly Operation[] }>> = {
	order: { type: new DouyinOrder(), operations: orders },
	product: { type: new DouyinProduct(), operations: products },
	refund: { type: new DouyinRefund(), operations: refunds },
	waybill: { type: new DouyinWaybill(), operations: waybills },
	live: { type: new DouyinLive(), operations: live },
	fans: { type: new DouyinFans(), operations: fans },
};

const nodeOf = ({ node }: Read) => {
	const found = NODES[node];
	if (!found) throw new Error(`no node ${node}`);
	return found;
};

const operationOf = (read: Read) => {
	const [resource, value] = read.name.split('.');
	const found = nodeOf(read).operations.find(
		(it) => it.resource === resource && it.value === value,
	);
	if (!found) throw new Error(`no operation ${read.name}`);
	return found;
};

const hasOutput = (read: Read) => operationOf(read).fields.some(({ ui }) => ui.name === 'output');

async function itemsOf(read: Read, parameters: IDataObject, onError?: true) {
	const platform =
		read.platform ?? (read.node === 'live' ? 'qianchuan' : read.node === 'fans' ? 'open' : 'shop');
	const answers: Readonly<Record<string, unknown>> = read.data;
	const { api, heard } = oddConnection(platform, ({ method }) =>
		onError ? '{}' : wrapped(platform, answers[method] ?? Object.values(answers)[0]),
	);
	const { type, operations } = nodeOf(read);
	const [resource, operation] = read.name.split('.');
	const context = executeContext({
		type,
		credential: credentialStore({ appKey: '1', appSecret: 's', shopId: '2' }),
		parameters: { resource, operation, ...read.parameters, ...parameters },
		...(onError && { continueOnFail: true }),
	});
	const [output = []] = await execute(context, operations, async () => await Promise.resolve(api));
	return { output, drifts: heard.drifts };
}

const strangersIn = (row: IDataObject, columns: LabelledColumns): string[] =>
	Object.entries(row).flatMap(([name, value]) => {
		const column = columns[name];
		if (!column) return [name];
		const inside = column.columns;
		if (!inside || !Array.isArray(value)) return [];
		return (value as IDataObject[]).flatMap((it) => strangersIn(it, inside));
	});

const reads = READS.filter(({ node }) => node !== 'event');

describe.each(reads.map((read) => [read.name, read] as const))('%s', (_name, read) => {
	const { fields, columns } = operationOf(read);

	it('offers both, and has a table', () => {
		expect(fields.filter(({ ui }) => ui.name === 'columnNames')).toHaveLength(1);
		const labels = Object.values(columns?.({ output: 'rows' }) ?? {}).map(({ label }) => label);
		expect(labels.length).toBeGreaterThan(0);
		expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
	});

	it('puts out the columns of the table, and nothing of another type', async () => {
		const { output, drifts } = await itemsOf(read, {});
		const table = columns?.({ output: 'rows' }) ?? {};
		expect(output.length).toBeGreaterThan(0);
		expect(output.flatMap(({ json }) => strangersIn(json, table))).toEqual([]);
		expect(drifts.filter((it) => / has .* as /.test(it))).toEqual([]);
	});

	it('gives the same cells under Chinese headings', async () => {
		const { output: plain } = await itemsOf(read, {});
		const { output } = await itemsOf(read, { columnNames: 'chinese' });
		const names = output.flatMap(({ json }) => Object.keys(json));
		expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([]);
		const scalars = ({ json }: { json: IDataObject }) =>
			Object.values(json).map((it) => (Array.isArray(it) ? it.length : it));
		expect(output.map(scalars)).toEqual(plain.map(scalars));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(plain.map((it) => it.pairedItem));
	});

	if (hasOutput(read)) {
		it('leaves raw records as they are', async () => {
			const { output: plain } = await itemsOf(read, { output: 'raw' });
			const { output } = await itemsOf(read, { output: 'raw', columnNames: 'chinese' });
			expect(output).toEqual(plain);
		});
	}
});

it('leaves the columns of an error as they are', async () => {
	const [read] = reads;
	if (!read) throw new Error('there is a read');
	const { output } = await itemsOf(read, { columnNames: 'chinese', filters: 7 }, true);
	expect(Object.keys(output[0]?.json ?? {})).toContain('error');
});

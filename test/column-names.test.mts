/**
 * Output and Column Names of every operation that reads: the rows have the columns of the table of
 * their shape, in its order, and no others.
 */
import type { IDataObject, INodePropertyOptions, INodeType } from 'n8n-workflow';

import { DouyinFans } from '../nodes/Fans/DouyinFans.node';
import { operations as fans } from '../nodes/Fans/operations';
import { execute } from '../nodes/kernel/execute';
import type { LabelledColumns } from '../nodes/kernel/column-names';
import type { Operation } from '../nodes/kernel/operation';
import type { Columns } from '../nodes/values/columns';
import { MOST_SIMPLIFIED } from '../nodes/values/output';
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
import { misfitsOf, objectOf } from './support/schemas.mts';

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

const outputOf = (read: Read) => operationOf(read).fields.find(({ ui }) => ui.name === 'output');

/** The values of Output but raw; one without a name where nothing is asked. */
const shapesOf = (read: Read): string[] => {
	const options = (outputOf(read)?.ui.options ?? []) as INodePropertyOptions[];
	const shapes = options.map(({ value }) => String(value)).filter((it) => it !== 'raw');
	return shapes.length > 0 ? shapes : [''];
};

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

const isOffered = (read: Read, shape: string) =>
	((outputOf(read)?.ui.options ?? []) as INodePropertyOptions[]).some(
		({ value }) => value === shape,
	);

const byPlaceIn = (table: LabelledColumns) => {
	const names = Object.keys(table);
	return (a: string, b: string) => names.indexOf(a) - names.indexOf(b);
};

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

	const shapes = shapesOf(read);
	const hasFigures = fields.some(({ ui }) => ui.name === 'metrics');
	const tableOf = (output: string) => columns?.({ output }) ?? {};

	it('offers Simplified first where Full has more columns than that, and nowhere else', () => {
		const options = (outputOf(read)?.ui.options ?? []) as INodePropertyOptions[];
		const isLarge = Object.keys(tableOf('full')).length > MOST_SIMPLIFIED;
		expect(options.some(({ value }) => value === 'simplified')).toBe(isLarge);
		if (options.length > 0) {
			const expected = isLarge ? 'simplified' : 'full';
			expect([options[0]?.value, outputOf(read)?.ui.default]).toEqual([expected, expected]);
		}
	});

	if (shapes.includes('simplified')) {
		it('has at most 15 columns when Simplified, each with its name and value in Full', async () => {
			const { output } = await itemsOf(read, { output: 'simplified' });
			const { output: full } = await itemsOf(read, { output: 'full' });
			expect(output).toHaveLength(full.length);
			for (const [at, { json }] of output.entries()) {
				expect(Object.keys(json).length).toBeLessThanOrEqual(MOST_SIMPLIFIED);
				expect(full[at]?.json).toMatchObject(json);
			}
			const labels = Object.entries(tableOf('simplified')).map(([name, { label }]) => [
				name,
				label,
			]);
			const inFull = tableOf('full');
			expect(labels).toEqual(labels.map(([name = '']) => [name, inFull[name]?.label]));
		});
	}

	it('has cells of the types that its output schema says', async () => {
		for (const shape of shapes) {
			const { output } = await itemsOf(read, shape ? { output: shape } : {});
			const schema = objectOf(tableOf(shape) as Columns);
			expect(output.flatMap(({ json }) => misfitsOf(json, schema))).toEqual([]);
		}
	});

	it('is Simplified by default, and when the parameter is missing', async () => {
		const { output } = await itemsOf(read, {});
		const [first = ''] = read.parameters?.output ? [String(read.parameters.output)] : shapes;
		expect(output).toEqual((await itemsOf(read, first ? { output: first } : {})).output);
	});

	describe.each(shapes)('as %s', (shape) => {
		const as: IDataObject = shape ? { output: shape } : {};
		const table = tableOf(shape);

		it('offers both languages, and has a table', () => {
			expect(fields.filter(({ ui }) => ui.name === 'columnNames')).toHaveLength(1);
			const labels = Object.values(table).map(({ label }) => label);
			expect(labels.length).toBeGreaterThan(0);
			expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
		});

		it('puts out the columns of the table in its order, and nothing of another type', async () => {
			const { output, drifts } = await itemsOf(read, as);
			expect(output.length).toBeGreaterThan(0);
			expect(output.flatMap(({ json }) => strangersIn(json, table))).toEqual([]);
			for (const { json } of output) {
				const names = Object.keys(json);
				// Full has figures in the order in which they were chosen.
				if (shape === 'full' && hasFigures) names.sort(byPlaceIn(table));
				expect(names).toEqual(Object.keys(table).filter((name) => names.includes(name)));
			}
			expect(drifts.filter((it) => / has .* as /.test(it))).toEqual([]);
		});

		it('gives the same cells under Chinese headings', async () => {
			const { output: plain } = await itemsOf(read, as);
			const { output } = await itemsOf(read, { ...as, columnNames: 'chinese' });
			const names = output.flatMap(({ json }) => Object.keys(json));
			expect(names.filter((name) => /^[a-z]/.test(name))).toEqual([]);
			const scalars = ({ json }: { json: IDataObject }) =>
				Object.values(json).map((it) => (Array.isArray(it) ? it.length : it));
			expect(output.map(scalars)).toEqual(plain.map(scalars));
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual(plain.map((it) => it.pairedItem));
		});
	});

	if (isOffered(read, 'raw')) {
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

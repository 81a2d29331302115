/** What the examples do with words of buyers, by the expressions in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeType } from 'n8n-workflow';

import { projectRoot } from '../host/project.mts';
import { credentialStore, executeContext } from './support/engine.mts';

interface ExampleNode {
	readonly name: string;
	readonly parameters: IDataObject;
}
interface Example {
	readonly nodes: readonly ExampleNode[];
	readonly connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

const example = (name: string): Example =>
	JSON.parse(readFileSync(join(projectRoot(), 'examples', `${name}.json`), 'utf8')) as Example;

const parametersOf = ({ nodes }: Example, name: string) =>
	nodes.find((node) => node.name === name)?.parameters ?? {};

/** A node of one parameter, of whatever type. */
const type: INodeType = {
	description: {
		displayName: 'Value',
		name: 'value',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Value' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Value', name: 'value', type: 'string', default: '' }],
	},
};

/** What n8n makes of an expression for the first of these items. */
const valueOf = (expression: unknown, items: readonly IDataObject[]) =>
	executeContext({
		type,
		credential: credentialStore({}),
		parameters: { value: expression as string },
		items: items.map((json) => ({ json })),
	}).getNodeParameter('value', 0);

describe('orders-to-sheet', () => {
	const workflow = example('orders-to-sheet');
	const { assignments } = parametersOf(workflow, 'No formulas').assignments as {
		assignments: Array<{ name: string; value: string }>;
	};

	it('its CSV goes through the step that knows no formulas', () => {
		const into = Object.entries(workflow.connections).filter(([, { main }]) =>
			main.flat().some(({ node }) => node === 'CSV'),
		);
		expect(into.map(([from]) => from)).toEqual(['No formulas']);
	});

	it.each(assignments.map(({ name, value }) => [name, value]))('%s', (name, expression) => {
		for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) {
			const words = `${start}HYPERLINK("https://example.com")`;
			expect(valueOf(expression, [{ [name]: words }])).toBe(`'${words}`);
		}
		for (const words of ['尽快发货', '1-2 days', 'a=b', '']) {
			expect(valueOf(expression, [{ [name]: words }])).toBe(words);
		}
		expect(valueOf(expression, [{ [name]: null }])).toBe('');
	});

	it('guards what buyers and creators write', () => {
		const guarded = assignments.map(({ name }) => name);
		expect(guarded).toEqual(
			expect.arrayContaining(['buyerWords', 'sellerWords', 'products', 'receiverNameMasked']),
		);
	});
});

it.each([
	'after-sales-to-group-chat',
	'low-stock-to-group-chat',
	'refund-before-shipping',
	'ship-paid-orders',
])('%s lets no words call everybody in the group', (name) => {
	const { jsonBody } = parametersOf(example(name), 'Send to the group');
	const body = valueOf(jsonBody, [{ text: '原因：<at user_id="all">所有人</at>' }]);
	expect(JSON.parse(String(body))).toEqual({
		msg_type: 'text',
		content: { text: '原因：＜at user_id="all">所有人＜/at>' },
	});
});

describe('return-to-stock', () => {
	const workflow = example('return-to-stock');
	const { conditions } = parametersOf(workflow, 'No other with its number').conditions as {
		conditions: Array<{ leftValue: string; rightValue: number }>;
	};

	it('goes on where one after-sale names the parcel, and stops where several do', () => {
		const [condition] = conditions;
		const one = { refundId: '1', returnTrackingNumber: 'SF1' };
		expect(valueOf(condition?.leftValue, [one])).toBe(condition?.rightValue);
		expect(valueOf(condition?.leftValue, [one, { ...one, refundId: '2' }])).toBe(2);
		const [yes = [], no = []] = workflow.connections['No other with its number']?.main ?? [];
		expect(yes.map(({ node }) => node)).toEqual(['Its goods']);
		expect(no.map(({ node }) => node)).toEqual(['Have a person look']);
		const { errorMessage } = parametersOf(workflow, 'Have a person look');
		expect(valueOf(errorMessage, [one])).toMatch(/^Several after-sales name the parcel SF1\./);
	});
});

/** How a table of operations becomes the form of the editor. */
import { z } from 'zod';

import { propertiesOf } from '../../../nodes/kernel/form/properties';
import { field } from '../../../nodes/kernel/form/field';
import { defineOperation } from '../../../nodes/kernel/operation';

const limit = field(
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		default: 50,
		displayOptions: { show: { returnAll: [false] }, hide: { other: [1] } },
	},
	z.number(),
);

const operation = (resource: string, value: string) =>
	defineOperation({
		resource,
		value,
		name: `Do ${value}`,
		action: `Do ${value} now`,
		description: `Does ${value}`,
		methods: [],
		fields: [limit],
		async *run() {
			yield {};
		},
	});

const resources = [
	{ name: 'Order', value: 'order' },
	{ name: 'Shipment', value: 'shipment' },
];

const properties = propertiesOf(resources, [
	operation('order', 'get'),
	operation('order', 'list'),
	operation('shipment', 'get'),
]);

it('begins with the resource, whose first is chosen', () => {
	expect(properties[0]).toMatchObject({
		name: 'resource',
		type: 'options',
		default: 'order',
		options: resources,
	});
});

it('offers each resource its own operations', () => {
	const pickers = properties.filter(({ name }) => name === 'operation');
	expect(pickers.map(({ displayOptions, options }) => [displayOptions, options])).toEqual([
		[
			{ show: { resource: ['order'] } },
			[
				{ name: 'Do get', value: 'get', action: 'Do get now', description: 'Does get' },
				{ name: 'Do list', value: 'list', action: 'Do list now', description: 'Does list' },
			],
		],
		[
			{ show: { resource: ['shipment'] } },
			[{ name: 'Do get', value: 'get', action: 'Do get now', description: 'Does get' }],
		],
	]);
});

it('shows a field for its operation only, with its own conditions kept', () => {
	const fields = properties.filter(({ name }) => name === 'limit');
	expect(fields.map(({ displayOptions }) => displayOptions)).toEqual(
		[
			['order', 'get'],
			['order', 'list'],
			['shipment', 'get'],
		].map(([resource, value]) => ({
			show: { resource: [resource], operation: [value], returnAll: [false] },
			hide: { other: [1] },
		})),
	);
});

it('ends each form in one order, and leaves its own fields where they are', () => {
	const named = (name: string) =>
		field({ displayName: name, name, type: 'string', default: '' }, z.string());
	const fields = ['options', 'order', 'dryRun', 'limit', 'carrier', 'filters'].map(named);
	const [, , ...form] = propertiesOf(resources.slice(0, 1), [
		defineOperation({ ...operation('order', 'get'), fields }),
	]);
	expect(form.map(({ name }) => name)).toEqual([
		'limit',
		'order',
		'filters',
		'dryRun',
		'carrier',
		'options',
	]);
});

it('says of each date in which zone it is read, in a collection too', () => {
	const date = { displayName: 'At', name: 'at', type: 'dateTime', default: '' } as const;
	const fields = [
		field({ ...date, description: 'When' }, z.string()),
		field(
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [{ ...date, description: 'When' }],
			},
			z.object({}),
		),
	];
	const [, , at, more] = propertiesOf(resources.slice(0, 1), [
		defineOperation({ ...operation('order', 'get'), fields }),
	]);
	const described = 'When. Without a time zone: Beijing time (UTC+8).';
	expect(at).toMatchObject({ description: described });
	expect(more).toMatchObject({ options: [{ description: described }] });
});

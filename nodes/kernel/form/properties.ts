/** Projects a table of operations into the form that n8n's editor shows. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { isWriting } from '../dry-run';
import type { Operation } from '../operation';

/** Resource, Operation, then the fields of each operation. */
export function propertiesOf(
	resources: readonly INodePropertyOptions[],
	operations: readonly Operation[],
	defaultResource = resources[0]?.value,
): INodeProperties[] {
	return [
		picker({ displayName: 'Resource', name: 'resource' }, resources, defaultResource),
		...resources.map(({ value }) => {
			const own = operations.filter(({ resource }) => resource === value);
			return picker(
				{
					displayName: 'Operation',
					name: 'operation',
					displayOptions: { show: { resource: [value] } },
				},
				own.map(optionOf),
				readingOne(own)?.value,
			);
		}),
		...operations.flatMap(fieldsOf),
	];
}

/**
 * What a node that was only dropped does, also as a tool of an agent: it reads. Where all operations
 * write, none is chosen yet.
 */
const readingOne = (operations: readonly Operation[]): Operation | undefined =>
	operations.find(({ value }) => value === 'getAll') ??
	operations.find(({ value }) => value.startsWith('get')) ??
	operations.find((operation) => !isWriting(operation));

function picker(
	labels: Pick<INodeProperties, 'displayName' | 'name' | 'displayOptions'>,
	options: readonly INodePropertyOptions[],
	chosen: INodeProperties['default'] = '',
): INodeProperties {
	return {
		...labels,
		type: 'options',
		noDataExpression: true,
		options: [...options],
		default: chosen,
		...(chosen === '' && { required: true }),
	};
}

const optionOf = ({ name, value, action, description }: Operation): INodePropertyOptions => ({
	name,
	value,
	action,
	description,
});

/** What many forms have, in the order in which a user finds it in each of them. */
const USUAL = [
	'returnAll',
	'limit',
	'output',
	'filters',
	'sort',
	'columnNames',
	'additional',
	'dryRun',
	'options',
];

/** These fields change places among themselves; all others stay where they are. */
function inUsualOrder(fields: Operation['fields']): Operation['fields'] {
	const rank = ({ ui }: Operation['fields'][number]) => USUAL.indexOf(ui.name);
	const usual = fields.filter((it) => rank(it) >= 0).sort((a, b) => rank(a) - rank(b));
	return fields.map((it) => (rank(it) >= 0 ? (usual.shift() ?? it) : it));
}

const fieldsOf = ({ resource, value, fields }: Operation): INodeProperties[] =>
	inUsualOrder(fields).map(({ ui }) => ({
		...shown(ui),
		displayOptions: {
			...ui.displayOptions,
			show: { resource: [resource], operation: [value], ...ui.displayOptions?.show },
		},
	}));

/** What `momentOf` makes of a value; n8n's own rule would be the time zone of the workflow. */
const ZONE = 'Without a time zone: Beijing time (UTC+8).';

/** A field as the editor shows it: a date says in which time zone it is read, in a collection too. */
export function shown(ui: INodeProperties): INodeProperties {
	if (ui.type === 'dateTime') {
		return { ...ui, description: [ui.description?.replace(/\.?$/, '.'), ZONE].join(' ') };
	}
	if (ui.type !== 'collection') return ui;
	return { ...ui, options: ui.options?.map((it) => ('type' in it ? shown(it) : it)) };
}

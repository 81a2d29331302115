/**
 * The output schemas of all operations, as n8n shows them before a node has run: `__schema__` beside the
 * node, `v<version>/<resource>/<operation>.json`. Made from the columns of the default output.
 */
import { operations as fans } from '../../nodes/Fans/operations';
import { operations as live } from '../../nodes/Live/operations';
import { operations as orders } from '../../nodes/Order/operations';
import { operations as products } from '../../nodes/Product/operations';
import { operations as refunds } from '../../nodes/Refund/operations';
import { operations as waybills } from '../../nodes/Waybill/operations';
import type { Operation } from '../../nodes/kernel/operation';
import type { Column, Columns, Kind } from '../../nodes/values/columns';

const NODES: Readonly<Record<string, readonly Operation[]>> = {
	Fans: fans,
	Live: live,
	Order: orders,
	Product: products,
	Refund: refunds,
	Waybill: waybills,
};

/** Where they are. */
export const SCHEMA_FOLDERS = Object.keys(NODES).map((node) => `nodes/${node}/__schema__`);

/** As n8n writes the version of a node in the name of a folder. */
const VERSION_FOLDER = 'v1.0.0';

export interface Schema {
	readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array';
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

const TYPES: Readonly<Record<Kind, Schema>> = {
	id: { type: 'string' },
	text: { type: 'string' },
	time: { type: 'string' },
	code: { type: 'number' },
	count: { type: 'number' },
	number: { type: 'number' },
	yuan: { type: 'number' },
	flag: { type: 'boolean' },
	list: { type: 'array', items: { type: 'string' } },
	object: { type: 'object' },
};

function schemaOf({ kind, columns, isWord }: Column): Schema {
	if (columns) return { type: 'array', items: objectOf(columns) };
	return isWord ? TYPES.text : TYPES[kind];
}

export const objectOf = (columns: Columns): Schema => ({
	type: 'object',
	properties: Object.fromEntries(
		Object.entries(columns).map(([name, column]) => [name, schemaOf(column)]),
	),
});

/** The form as it is when the node is new. */
const defaultsOf = ({ fields }: Operation) =>
	Object.fromEntries(fields.map(({ ui }) => [ui.name, ui.default]));

/** The columns of the default output; of figures those that are chosen by default. */
function defaultColumns(operation: Operation): Columns {
	const form = defaultsOf(operation);
	const columns = (operation.columns?.(form) ?? {}) as Columns;
	return Object.fromEntries(
		Object.entries(columns).filter(([name]) => isShown(name, operation, columns)),
	);
}

/** What is added to the key of a figure in the names of its columns. */
const ENDINGS = /(Yuan|Raw|Percent|Minutes|Text)$/;

function isShown(name: string, { fields }: Operation, columns: Columns): boolean {
	const figures = fields.find(({ ui }) => ui.name === 'metrics' || ui.name === 'figures')?.ui;
	const options = (figures?.options ?? []) as Array<{ value: string }>;
	const key = name.replace(ENDINGS, '');
	const isFigure = options.some(({ value }) => value === key);
	if (isFigure && !((figures?.default ?? []) as string[]).includes(key)) return false;
	const shown = fields.flatMap(({ ui }) => [
		ui,
		...(ui.type === 'collection' ? (ui.options ?? []) : []),
	]);
	const hasUnit = shown.some(
		(ui) => ui.name === 'moneyUnit' && 'default' in ui && ui.default !== 'unknown',
	);
	if (name.endsWith('Yuan') && isFigure && !hasUnit) return false;
	// A number as it came is Simplified away where it has a twin.
	const isTwin = `${key}Minutes` in columns || (hasUnit && `${key}Yuan` in columns);
	return !(name.endsWith('Raw') && isTwin) && !(name === 'negotiation');
}

/** By the path below the project, the text of each file. */
export function schemaFiles(): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	for (const [node, operations] of Object.entries(NODES)) {
		for (const operation of operations) {
			const { resource, value } = operation;
			const path = `nodes/${node}/__schema__/${VERSION_FOLDER}/${resource}/${value}.json`;
			const columns = defaultColumns(operation);
			if (Object.keys(columns).length === 0) throw new Error(`${resource}.${value}: no columns`);
			files.set(path, `${JSON.stringify(objectOf(columns), null, '\t')}\n`);
		}
	}
	return files;
}

/** What of an item is of another type than its schema says. What it does not name is not looked at. */
export function misfitsOf(item: object, { properties = {} }: Schema): string[] {
	return Object.entries(item).flatMap(([name, value]: [string, unknown]) => {
		const schema = properties[name];
		if (!schema || value === null) return [];
		const { type, items } = schema;
		if (type !== 'array') return typeof value === type ? [] : [name];
		if (!Array.isArray(value)) return [name];
		if (items?.type !== 'object')
			return value.every((it) => typeof it === items?.type) ? [] : [name];
		return value.flatMap((it: object) => misfitsOf(it, items).map((inside) => `${name}.${inside}`));
	});
}

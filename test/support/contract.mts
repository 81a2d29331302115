/**
 * What workflows store, and what they read: the names, values and defaults of all nodes and
 * credentials, and the columns of the items. `test/contract` holds it as text.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type {
	ICredentialType,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { Document, isCollection, isScalar, visit } from 'yaml';
import { projectRoot } from '../../host/project.mts';
import type { Columns } from '../../nodes/values/columns';
import { COLUMN_TABLES } from './column-tables.mts';

const root = projectRoot();
export const contractFolder = join(root, 'test', 'contract');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	name: string;
	n8n: { nodes: string[]; credentials: string[] };
};

/** One parameter as it is stored, with what hides it but for resource and operation. */
interface Parameter {
	readonly type: string;
	readonly default?: unknown;
	/** Values that can be chosen; of a locator, its modes. */
	readonly values?: readonly unknown[];
	/** Whether a list of values is stored. */
	readonly many?: true;
	readonly when?: unknown;
	readonly parts?: Parameters;
}
type Parameters = Record<string, Parameter>;
type Shown = Readonly<Record<string, readonly unknown[] | undefined>>;

/** File name → text. */
export async function contract(): Promise<Map<string, string>> {
	const files = new Map<string, unknown>();
	for (const built of manifest.n8n.nodes) {
		const { description } = await made<INodeType>(built);
		files.set(`${description.name}.yaml`, ofNode(description));
	}
	for (const built of manifest.n8n.credentials) {
		const { name, properties } = await made<ICredentialType>(built);
		files.set(`${name}.yaml`, { credential: name, parameters: parametersOf(properties) });
	}
	files.set('columns.yaml', Object.fromEntries(COLUMN_TABLES.map(ofTable)));
	return new Map([...files].map(([file, it]) => [file, `${HEAD}${written(it)}`]));
}

const HEAD = `# What stored workflows rely on. Made by npm run contract; do not edit.\n`;

/** What belongs together is on one line; nothing is folded, so that a difference names its value. */
const ON_ONE_LINE = ['versions', 'inputs', 'outputs', 'credentials', 'webhooks', 'when', 'from'];

function written(it: unknown): string {
	const document = new Document(it, { aliasDuplicateObjects: false });
	visit(document, {
		Pair(_, { key, value }) {
			const isShort = isScalar(key) && ON_ONE_LINE.includes(String(key.value));
			if (isShort && isCollection(value)) value.flow = true;
		},
	});
	return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

async function made<T>(built: string): Promise<T> {
	const file = built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
	const module = (await import(join(root, file))) as Record<string, new () => T>;
	const [name = ''] = basename(built).split('.');
	const Class = module[name];
	if (!Class) throw new Error(`${file} exports no ${name}`);
	return new Class();
}

function ofNode(description: INodeTypeDescription) {
	const { name, version, inputs, outputs, credentials = [], webhooks = [] } = description;
	const operations = operationsIn(description.properties);
	const shared = description.properties.filter((it) => operationOf(it) === undefined);
	const bound = description.properties.filter((it) => operationOf(it) !== undefined);
	return {
		node: `${manifest.name}.${name}`,
		versions: [version].flat(),
		inputs,
		outputs,
		credentials: credentials.map((it) => it.name),
		...(webhooks.length > 0 && { webhooks: webhooks.map(({ path }) => path) }),
		parameters: parametersOf(shared),
		...(operations.length > 0 && {
			operations: Object.fromEntries(
				operations.map(([resource, operation]) => [
					`${resource}.${operation}`,
					parametersOf(bound.filter((it) => isOf(it, resource, operation))),
				]),
			),
		}),
	};
}

const shownOf = ({ displayOptions }: INodeProperties) => (displayOptions?.show ?? {}) as Shown;
const operationOf = (it: INodeProperties) =>
	it.name === 'operation' ? undefined : shownOf(it).operation;
const isOf = (it: INodeProperties, resource: string, operation: string) => {
	const shown = shownOf(it);
	const among = (values: readonly unknown[] | undefined, value: string) =>
		values === undefined || values.includes(value);
	return among(shown.resource, resource) && among(shown.operation, operation);
};

/** Of the fields `operation`, one for each resource. */
const operationsIn = (properties: readonly INodeProperties[]) =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap((it) =>
			(shownOf(it).resource ?? ['']).flatMap((resource) =>
				valuesOf(it).map((value) => [String(resource), String(value)] as const),
			),
		);

const valuesOf = ({ options = [] }: INodeProperties) =>
	options.flatMap((it) => ('value' in it ? [it.value] : []));

/** Where several fields have one name, each is called by what shows it: `operation [resource=order]`. */
function parametersOf(properties: readonly INodeProperties[]): Parameters {
	// A notice is text for the user, and n8n stores nothing of it.
	const stored = properties.filter(({ type }) => type !== 'notice');
	return Object.fromEntries(
		stored.map((it) => {
			const isAlone = stored.filter(({ name }) => name === it.name).length === 1;
			return [isAlone ? it.name : `${it.name} [${conditionText(it)}]`, parameterOf(it)];
		}),
	);
}

const conditionText = (it: INodeProperties) =>
	Object.entries(conditionsOf(it)?.show ?? {})
		.map(([name, values]) => `${name}=${[values].flat().join('|')}`)
		.join(', ');

function parameterOf(it: INodeProperties): Parameter {
	const values = it.modes?.map(({ name }) => name) ?? valuesOf(it);
	const parts = partsOf(it);
	const when = conditionsOf(it);
	return {
		type: it.type,
		default: it.default,
		...(values.length > 0 && { values }),
		...(it.typeOptions?.multipleValues && { many: true as const }),
		...(when && { when }),
		...(parts && { parts }),
	};
}

/** Without those that say for which operation it is there; `name: operation` keeps its resource. */
function conditionsOf(it: INodeProperties) {
	const { show, hide } = it.displayOptions ?? {};
	const isBound = operationOf(it) !== undefined;
	const shown = Object.entries(show ?? {}).filter(
		([name]) => !isBound || !['resource', 'operation'].includes(name),
	);
	const conditions = {
		...(shown.length > 0 && { show: Object.fromEntries(shown) }),
		...(hide && { hide }),
	};
	return Object.keys(conditions).length > 0 ? conditions : undefined;
}

function partsOf({ options = [] }: INodeProperties): Parameters | undefined {
	const parts: Parameters = {};
	for (const it of options) {
		if ('values' in it) parts[it.name] = { type: 'group', parts: parametersOf(it.values) };
		else if ('type' in it) Object.assign(parts, parametersOf([it as INodeProperties]));
	}
	return Object.keys(parts).length > 0 ? parts : undefined;
}

const ofTable = ({ title, from, columns }: (typeof COLUMN_TABLES)[number]) =>
	[title, { from, columns: columnsOf(columns) }] as const;

/** The name in English and the heading in Chinese: a workflow may read by either. */
const columnsOf = (columns: Columns): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(columns).map(([name, { label, kind, columns: inner }]) => [
			name,
			inner ? { label, kind, columns: columnsOf(inner) } : `${label} (${kind})`,
		]),
	);

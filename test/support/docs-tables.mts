/**
 * `docs/operations.md` in both languages, made from the nodes that ship, so that it stays true. In
 * English an operation describes itself; in Chinese the descriptions of the document are kept.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { projectRoot } from '../../host/project.mts';
import type { Operation } from '../../nodes/kernel/operation';

export const root = projectRoot();

/** The words of a language, and where an entry's description comes from. */
interface Language {
	readonly file: string;
	readonly operations: readonly string[];
	readonly events: readonly string[];
	readonly messages: readonly string[];
	readonly openEvents: readonly string[];
	/** Undefined where it is still to be written. */
	describe(entry: Entry): string | undefined;
}

interface Entry {
	readonly value: string;
	readonly description: string;
}

interface Named extends Entry {
	readonly name: string;
}

const OPEN = '<!-- tables: made from the nodes by test/support/write-docs-tables.mts -->';
const CLOSE = '<!-- end of the tables -->';

const english: Language = {
	file: 'docs/operations.md',
	operations: ['Resource', 'Operation', 'What it does', 'Platform methods'],
	events: ['Event', 'What it means', 'Platform method'],
	messages: ['Message', 'What it means', 'Same `eventKey` as'],
	openEvents: ['Event', 'What it means'],
	describe: ({ description }) => description,
};

const chinese: Language = {
	file: 'docs/zh-CN/operations.md',
	operations: ['资源', '操作', '作用', '平台接口'],
	events: ['事件', '含义', '平台接口'],
	messages: ['消息', '含义', '与此事件的 `eventKey` 相同'],
	openEvents: ['事件', '含义'],
	describe: ({ value }) => known().get(value),
};

export const languages = [english, chinese];

/** The document as it should be; throws where a Chinese description is missing. */
export async function documentOf(language: Language): Promise<string> {
	const text = readFileSync(join(root, language.file), 'utf8');
	const [before = '', rest = ''] = text.split(OPEN);
	const [, after] = rest.split(CLOSE);
	if (after === undefined) throw new Error(`${language.file} has no place for the tables`);
	return [before, OPEN, '\n\n', await tablesOf(language), '\n', CLOSE, after].join('');
}

async function tablesOf(language: Language): Promise<string> {
	const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[] };
	};
	const sections: string[] = [];
	for (const built of n8n.nodes) {
		const [, , room = '', file = ''] = built.split('/');
		const folder = join(root, 'nodes', room);
		const name = file.replace('.node.js', '');
		const module = (await import(join(folder, `${name}.node.ts`))) as Record<
			string,
			new () => INodeType
		>;
		const Node = module[name];
		if (!Node) throw new Error(`${file} exports no ${name}`);
		const { description } = new Node();
		const table = await tableOf(folder, description, language);
		if (table) sections.push(`## ${description.displayName}\n\n${table}\n`);
	}
	return sections.join('\n');
}

async function tableOf(
	folder: string,
	{ name, properties }: INodeTypeDescription,
	language: Language,
): Promise<string | undefined> {
	const operations = join(folder, 'operations', 'index.ts');
	const events = join(folder, 'events', 'index.ts');
	const pushed = join(root, 'nodes', 'webhooks');
	const ofShop = join(pushed, 'shop', 'message-types.ts');
	const ofOpen = join(pushed, 'open', 'event-types.ts');
	if (name === 'douyinPushTrigger') return messagesTable(await import(ofShop), language);
	if (name === 'douyinFansTrigger') return openEventsTable(await import(ofOpen), language);
	if (existsSync(operations)) return operationsTable(await import(operations), language);
	if (!existsSync(events)) return undefined;
	const own = properties.find(({ name }) => name === 'events')?.options ?? [];
	const values = own.map((it) => ('value' in it ? it.value : undefined));
	const all = (await import(events)) as Events;
	return eventsTable(
		{ events: all.events.filter(({ value }) => values.includes(value)) },
		language,
	);
}

interface Operations {
	readonly resources: ReadonlyArray<{ name: string; value: string }>;
	readonly operations: readonly Operation[];
}

const operationsTable = ({ resources, operations }: Operations, language: Language) =>
	markdown(
		language.operations,
		resources.flatMap(({ name, value }) =>
			operations
				.filter(({ resource }) => resource === value)
				.map((operation) => [
					`${name} \`${value}\``,
					`${operation.name} \`${operation.value}\``,
					described({ ...operation, value: `${value}.${operation.value}` }, language),
					operation.methods.map((method) => `\`${method}\``).join(', '),
				]),
		),
	);

interface Events {
	readonly events: ReadonlyArray<Named & { readonly listing: { readonly method: string } }>;
}

const eventsTable = ({ events }: Events, language: Language) =>
	markdown(
		language.events,
		events.map((event) => [
			`${event.name} \`${event.value}\``,
			described(event, language),
			`\`${event.listing.method}\``,
		]),
	);

interface Kinds {
	readonly kinds: ReadonlyArray<{
		tag: string;
		name: string;
		label: string;
		text: string;
		same?: { value: string };
	}>;
}

/** The words of the messages are the node's own in both languages. */
const messagesTable = ({ kinds }: Kinds, language: Language) =>
	markdown(
		language.messages,
		kinds.map(({ tag, name, label, text, same }) => [
			`${tag} \`${name}\``,
			language === chinese ? text : `${label} (${text})`,
			same ? `\`${same.value}\`` : '–',
		]),
	);

interface OpenKinds {
	readonly kinds: ReadonlyArray<{ event: string; label: string; text: string }>;
}

const openEventsTable = ({ kinds }: OpenKinds, language: Language) =>
	markdown(
		language.openEvents,
		kinds.map(({ event, label, text }) => [
			`\`${event}\``,
			language === chinese ? text : `${label} (${text})`,
		]),
	);

function described(entry: Named, { file, describe }: Language): string {
	const words = describe(entry);
	if (!words) throw new Error(`${file} does not say what ${entry.value} (${entry.name}) does`);
	return words.replaceAll('|', '\\|');
}

const markdown = (head: readonly string[], rows: ReadonlyArray<readonly string[]>) =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What the Chinese document says now, by `resource.operation` or event. */
function known(): Map<string, string> {
	const text = readFileSync(join(root, chinese.file), 'utf8');
	const value = (cell: string) => /`([^`]+)`$/.exec(cell.trim())?.[1];
	return new Map(
		[...text.matchAll(/^\|(.*)\|$/gm)].flatMap(([, row = '']) => {
			const cells = row.split('|');
			const [first = '', second = '', third = ''] = cells;
			const key = [value(first), cells.length === 4 && value(second)].filter(Boolean).join('.');
			return key ? [[key, (cells.length === 4 ? third : second).trim()]] : [];
		}),
	);
}

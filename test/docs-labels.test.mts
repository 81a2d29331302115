/** Labels that the guides name are those of the forms, so that a reader finds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getGlobalState, setGlobalState, type INodeType } from 'n8n-workflow';

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	n8n: { nodes: string[]; credentials: string[] };
};

/** Labels of n8n itself. */
const OF_N8N = [
	'AI Agent',
	'Always Output Data',
	'Batch Size',
	'Body Content Type',
	'Content Type',
	'Convert to File',
	'Continue (using error output)',
	'Credentials → Create → Douyin Shop (抖店) API',
	'Execute workflow',
	'HTTP Request',
	'If',
	'Ignore SSL Issues (Insecure)',
	'Import from File',
	'Let the model define this parameter',
	'Install',
	'Install a community node',
	'Listen',
	'Loop Over Items',
	'MCP Server Trigger',
	'Merge',
	'On Error: Continue',
	'Production URL',
	'Proxy',
	'Read/Write Files from Disk',
	'Remove Duplicates',
	'Response Format',
	'Retry',
	'Retry On Fail',
	'Save successful executions',
	'Schedule Trigger',
	'Settings → Community nodes',
	'Send and Wait for Response',
	'Set Manually',
	'Test URL',
	'Tool Description',
	'Uninstall package',
	'Webhook',
	// Of the example, and heads of columns.
	'Douyin orders',
	'Orders of the last 24 hours',
	'Platform methods',
	'Ad',
];

/** Nodes and credentials as an n8n in this time zone shows them: in Chinese in that of the mainland. */
async function shippedIn(zone: string): Promise<unknown[]> {
	const before = getGlobalState();
	setGlobalState({ defaultTimezone: zone });
	try {
		return await Promise.all(
			[...n8n.nodes, ...n8n.credentials].map(async (built) => {
				const file = built.replace('dist/', '').replace(/\.js$/, '.ts');
				const module = (await import(join(process.cwd(), file))) as Record<string, unknown>;
				const Shipped = Object.values(module).find((it) => typeof it === 'function') as new () =>
					| INodeType
					| { description?: undefined };
				const it = new Shipped();
				return it.description ?? it;
			}),
		);
	} finally {
		setGlobalState(before);
	}
}

const isRecord = (part: unknown): part is Record<string, unknown> =>
	typeof part === 'object' && part !== null;

/** 'Reached Warehouse (退货入仓)' is found as 'Reached Warehouse'. */
const bare = (label: string) => label.replace(/ \([^a-z]*\)$/, '');

/** Every `displayName` and `name` of fields, options and nodes, with its Chinese. */
function* labelsIn(english: unknown, chinese: unknown): Generator<[string, string]> {
	if (!isRecord(english) || !isRecord(chinese)) return;
	for (const [key, value] of Object.entries(english)) {
		const other = chinese[key];
		if (['displayName', 'name'].includes(key) && typeof value === 'string') {
			// Of `批量查询 Get Many` only what is Chinese.
			yield [value, String(other).replace(` ${bare(value)}`, '')];
		} else yield* labelsIn(value, other);
	}
}

/** Of each label its Chinese ones: a word may be two things. */
const labels = new Map<string, Set<string>>();
beforeAll(async () => {
	const [english, chinese] = [await shippedIn('UTC'), await shippedIn('Asia/Shanghai')];
	for (const [label, own] of labelsIn(english, chinese)) {
		for (const it of [label, bare(label)]) labels.set(it, (labels.get(it) ?? new Set()).add(own));
	}
	for (const label of OF_N8N) labels.set(label, (labels.get(label) ?? new Set()).add(label));
});

/** `Order: Get Many` is a resource with its operation, `Event Key: By Update` a field with its value. */
const partsOf = (label: string) =>
	labels.has(label) ? [label] : label.split(label.includes('：') ? '：' : ': ');

const isEnglish = (label: string) => partsOf(label).every((it) => labels.has(it));

/** What `批量查询` may be: the Chinese of a label, or of its parts. */
const isChineseOf = (chinese: string, english: string) => {
	const [own, theirs] = [chinese.split('：'), partsOf(english)];
	return (
		own.length === theirs.length && theirs.every((it, at) => labels.get(it)?.has(own[at] ?? ''))
	);
};

const proseOf = (markdown: string) =>
	markdown
		.replace(/^```[\s\S]*?^```$/gm, '')
		.replace(/`[^`\n]*`/g, '')
		.replace(/\s+/g, ' ');

/** `*Label*`, but not bold text. A label may go over the end of a line. */
const namedIn = (markdown: string) =>
	[...proseOf(markdown).matchAll(/(?<!\*)\*([A-Z\p{Script=Han}][^*]{0,50}?)\*(?!\*)/gu)].map(
		([, label = '']) => label,
	);

/** `*标签*（Label）` and `**标签（Label）**`. */
const translatedIn = (markdown: string) =>
	[
		...proseOf(markdown).matchAll(/(?<!\*)\*([^*]+)\*（([A-Z][^（）]*)）/gu),
		...proseOf(markdown).matchAll(/\*\*([^*（）]+)（([A-Z][^（）]*)）：?\*\*/gu),
	].map(([, chinese = '', english = '']) => [chinese, english] as const);

const pagesIn = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md') && !/^(operations|columns|architecture)/.test(name))
		.map((name) => join(folder, name));

const pages = ['README.md', 'README.zh-CN.md', ...pagesIn('docs'), ...pagesIn('docs/zh-CN')];

it.each(pages)('%s', (page) => {
	const text = readFileSync(page, 'utf8');
	const chinese = new Set([...labels.values()].flatMap((own) => [...own]));
	const isKnown = (label: string) =>
		isEnglish(label) || (/zh-CN/.test(page) && label.split('：').every((it) => chinese.has(it)));
	expect(namedIn(text).filter((label) => !isKnown(label))).toEqual([]);
	expect(translatedIn(text).filter(([own, label]) => !isChineseOf(own, label))).toEqual([]);
});

/** Guides that a shop reads beside a form in Chinese. */
const GUIDES = ['after-sales', 'fans-and-messages', 'live', 'orders-and-shipping', 'waybills'];

it.each(GUIDES)('%s names fields by their Chinese labels', (guide) => {
	const named = namedIn(readFileSync(join('docs/zh-CN', `${guide}.md`), 'utf8'));
	const inEnglish = named.filter((label) => isEnglish(label) && !isChineseOf(label, label));
	expect(inEnglish).toEqual([]);
	expect(named.length).toBeGreaterThan(10);
});

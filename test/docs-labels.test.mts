/** Labels that the guides name are those of the forms, so that a reader finds them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeType } from 'n8n-workflow';

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

/** Everything that a description shows: `displayName` and `name` of fields, options and nodes. */
function labelsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(labelsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		['displayName', 'name'].includes(key) && typeof inner === 'string' ? [inner] : labelsIn(inner),
	);
}

const shipped = async () =>
	await Promise.all(
		[...n8n.nodes, ...n8n.credentials].map(async (built) => {
			const file = built.replace('dist/', '').replace(/\.js$/, '.ts');
			const module = (await import(join(process.cwd(), file))) as Record<string, unknown>;
			const Shipped = Object.values(module).find((it) => typeof it === 'function') as new () =>
				INodeType | { description?: undefined };
			return new Shipped();
		}),
	);

/** `*Label*`, but not bold text. A label may go over the end of a line. */
const namedIn = (markdown: string) =>
	[
		...markdown
			.replace(/^```[\s\S]*?^```$/gm, '')
			.replace(/`[^`\n]*`/g, '')
			.replace(/\s+/g, ' ')
			.matchAll(/(?<!\*)\*([A-Z][^*]{0,50}?)\*(?!\*)/g),
	].map(([, label = '']) => label);

const pagesIn = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.md') && !/^(operations|columns|architecture)/.test(name))
		.map((name) => join(folder, name));

const pages = ['README.md', 'README.zh-CN.md', ...pagesIn('docs'), ...pagesIn('docs/zh-CN')];

it.each(pages)('%s', async (page) => {
	const labels = (await shipped()).flatMap((it) => labelsIn(it.description ?? it));
	const known = new Set(
		// 'Reached Warehouse (退货入仓)' is found as 'Reached Warehouse'.
		[...OF_N8N, ...labels].flatMap((label) => [label, label.replace(/ \([^a-z]*\)$/, '')]),
	);
	/** `Order: Get Many` is a resource with its operation, `Event Key: By Update` a field with its value. */
	const isKnown = (label: string) =>
		known.has(label) || (label.includes(': ') && label.split(': ').every((it) => known.has(it)));
	expect(namedIn(readFileSync(page, 'utf8')).filter((label) => !isKnown(label))).toEqual([]);
});

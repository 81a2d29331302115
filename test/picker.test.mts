/**
 * n8n's list of nodes: what a merchant types finds the node, a trigger is in the entry of its app, and
 * each event and message is listed in plain words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	getGlobalState,
	setGlobalState,
	type INodeProperties,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

const { homepage, n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	homepage: string;
	n8n: { nodes: string[] };
};
const sources = n8n.nodes.map((file) => file.replace(/^dist\//, '').replace(/\.js$/, ''));

interface Codex {
	readonly alias: string[];
	readonly resources: { readonly primaryDocumentation: Array<{ url: string }> };
}

const nodeIn = (source: string) => source.replace(/^.*\/Douyin(\w+)\.node$/, '$1');
const codexes = sources.map((source) => ({
	...(JSON.parse(readFileSync(`${source}.json`, 'utf8')) as Codex),
	node: nodeIn(source),
}));

const findable = (word: string) =>
	codexes.filter(({ alias }) => alias.includes(word)).map(({ node }) => node);

it.each(['douyin', '抖音', 'shop', '电商', 'e-commerce', '字节', 'jinritemai', 'tiktok'])(
	'%s finds every node, triggers too',
	(word) => {
		expect(findable(word)).toEqual(codexes.map(({ node }) => node));
	},
);

it.each([
	['订单', ['Order', 'OrderTrigger', 'PushTrigger']],
	['发货', ['Order', 'OrderTrigger', 'Waybill', 'WaybillTrigger']],
	['库存', ['Product', 'ProductTrigger']],
	['售后', ['Refund', 'RefundTrigger', 'PushTrigger']],
	['关注', ['FansTrigger']],
	['私信', ['Fans', 'FansTrigger']],
	['巨量', ['Live', 'LiveTrigger']],
	['千川', ['Live', 'LiveTrigger']],
	['直播', ['Live', 'LiveTrigger']],
	['粉丝', ['Fans', 'FansTrigger']],
	['电子面单', ['Waybill', 'WaybillTrigger']],
])('%s finds %j', (word, nodes) => {
	expect(findable(word)).toEqual(expect.arrayContaining([...nodes].sort()));
});

it.each(codexes)('the documentation of $node is its own page, in both languages', (codex) => {
	const [{ url = '' } = {}] = codex.resources.primaryDocumentation;
	const page = url.replace(`${homepage}/blob/main/docs/`, '');
	// n8n puts a query behind it, so an anchor would be lost.
	expect(page).toMatch(/^[a-z-]+\.md$/);
	expect([`docs/${page}`, `docs/zh-CN/${page}`].filter((it) => !existsSync(it))).toEqual([]);
});

/** All nodes as an n8n in this time zone has them. */
async function nodesIn(zone: string): Promise<INodeTypeDescription[]> {
	const before = getGlobalState();
	setGlobalState({ defaultTimezone: zone });
	try {
		return await Promise.all(
			sources.map(async (source) => {
				const module = (await import(join(process.cwd(), `${source}.ts`))) as object;
				const [Node] = Object.values(module) as Array<new () => INodeType>;
				if (!Node) throw new Error(`${source} exports no node`);
				return new Node().description;
			}),
		);
	} finally {
		setGlobalState(before);
	}
}

/** What n8n 2.40 lists under *Triggers*: of the first field that it takes for the events. */
function listedEvents({ displayName, properties }: INodeTypeDescription): string[] {
	if (!displayName.toLowerCase().includes('trigger')) return [];
	const labels = ['event', 'events', 'trigger on'];
	const field = properties.find((it) => labels.includes(it.displayName.toLowerCase()));
	return ((field?.options ?? []) as INodePropertyOptions[]).map(({ action }) => action ?? '');
}

/** n8n 2.40 puts a trigger into the entry of the app whose name it has, but for the word Trigger. */
const triggersOf = (nodes: readonly INodeTypeDescription[], app: string) =>
	nodes.filter(({ name }) => name !== app && name.replace('Trigger', '') === app);

describe.each(['UTC', 'Asia/Shanghai'])('in the time zone %s', (zone) => {
	it.each([
		['Order', 4, /^On a new order$/, /^有新订单时 On a new order$/],
		['Refund', 2, /^On a new after-sale$/, /^有新的售后单时 /],
		['Product', 2, /^On a product created or changed$/, /^商品新建或变更时 /],
		['Live', 3, /^On a live started$/, /^开播时 /],
		['Fans', 17, /^On app authorisation cancelled \(用户解除授权\)$/, /^用户解除授权 On app/],
		['Waybill', 1, /^On few waybill numbers left$/, /^电子面单余额不足时 /],
	])('the entry of %s has %i triggers', async (app, count, english, chinese) => {
		const nodes = await nodesIn(zone);
		const [trigger, ...others] = triggersOf(nodes, `douyin${app}`);
		expect(others).toEqual([]);
		const events = trigger ? listedEvents(trigger) : [];
		expect(events).toHaveLength(count);
		expect(events[0]).toMatch(zone === 'UTC' ? english : chinese);
		expect(events.every(Boolean)).toBe(true);
	});

	it('the messages that the shop pushes are listed', async () => {
		const nodes = await nodesIn(zone);
		const push = nodes.find(({ name }) => name === 'douyinPushTrigger');
		const messages = push ? listedEvents(push) : [];
		expect(messages.length).toBeGreaterThan(40);
		expect(messages).toContainEqual(
			zone === 'UTC' ? 'On order paid (订单支付确认)' : '订单支付确认 On order paid',
		);
		expect(messages.filter((it) => !it.includes('On '))).toEqual([]);
	});

	it('the subtitle of a node on the canvas is words', async () => {
		const order = (await nodesIn(zone)).find(({ name }) => name === 'douyinOrder');
		const trigger = (await nodesIn(zone)).find(({ name }) => name === 'douyinOrderTrigger');
		const under = (node: INodeTypeDescription | undefined, $parameter: object): unknown =>
			new Function('$parameter', `return ${node?.subtitle?.slice(3, -2)}`)($parameter);
		const fans = (await nodesIn(zone)).find(({ name }) => name === 'douyinFansTrigger');
		const [getAll, events, all] = [
			under(order, { resource: 'order', operation: 'getAll' }),
			under(trigger, { events: ['orderPaid', 'orderShipped'] }),
			under(fans, { events: [] }),
		];
		expect([getAll, events, all]).toEqual(
			zone === 'UTC'
				? ['Get many orders', 'Order Paid, Order Shipped', 'All Events']
				: [expect.stringMatching(/订单$/), expect.stringMatching(/^订单.*、订单/), '全部事件'],
		);
	});
});

it('the label of a field in Chinese forms is Chinese, though n8n looks for an English one', async () => {
	const shownIn = ({ properties, version }: INodeTypeDescription) =>
		properties.filter(({ displayOptions }) => {
			const hidden = displayOptions?.hide?.['@version'] ?? [];
			return ![version].flat().every((it) => hidden.includes(it));
		});
	const labels = (await nodesIn('Asia/Shanghai'))
		.flatMap(shownIn)
		.map(({ displayName }: INodeProperties) => displayName);
	expect(labels).toContain('事件');
	expect(labels).not.toContain('Events');
});

it('a description is one line of the list', async () => {
	const nodes = await nodesIn('UTC');
	expect(nodes.filter(({ description }) => description.length > 60)).toEqual([]);
});

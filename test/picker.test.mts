/** Words that a merchant types into n8n's list of nodes, and the nodes that must be among what it finds. */
import { readFileSync } from 'node:fs';

const { n8n } = JSON.parse(readFileSync('package.json', 'utf8')) as { n8n: { nodes: string[] } };

interface Codex {
	readonly node: string;
	readonly alias: readonly string[];
}

const codexes = n8n.nodes.map((file): Codex => {
	const source = file.replace(/^dist\//, '').replace(/\.js$/, '.json');
	const { alias } = JSON.parse(readFileSync(source, 'utf8')) as { alias: string[] };
	return { node: source.replace(/^.*\/Douyin(\w+)\.node\.json$/, '$1'), alias };
});

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
	['巨量', ['Live', 'LiveTrigger']],
	['千川', ['Live', 'LiveTrigger']],
	['直播', ['Live', 'LiveTrigger']],
	['粉丝', ['Fans', 'PushTrigger']],
	['电子面单', ['Waybill', 'WaybillTrigger']],
])('%s finds %j', (word, nodes) => {
	expect(findable(word)).toEqual(expect.arrayContaining([...nodes].sort()));
});

/** Numbers that the guides promise are those of the forms and of the code. */
import { readFileSync } from 'node:fs';
import type { INodeProperties } from 'n8n-workflow';

import { DouyinOpenApi } from '../credentials/DouyinOpenApi.credentials';
import { DouyinShopApi } from '../credentials/DouyinShopApi.credentials';
import { QianchuanApi } from '../credentials/QianchuanApi.credentials';
import { DouyinFans } from '../nodes/Fans/DouyinFans.node';
import { REACH } from '../nodes/kernel/poll/cursor';
import { SWEEP_EVERY } from '../nodes/kernel/poll/sweep';
import { DouyinOrderTrigger } from '../nodes/Trigger/DouyinOrderTrigger.node';

const guides = (name: string) =>
	[`docs/${name}.md`, `docs/zh-CN/${name}.md`].map((path) => readFileSync(path, 'utf8'));

/** The default of a field, also of one inside a collection. */
function defaultOf(properties: readonly INodeProperties[], name: string): unknown {
	const inside = properties.flatMap(({ options = [] }) =>
		options.filter((it): it is INodeProperties => 'default' in it),
	);
	const found = [...properties, ...inside].find((it) => it.name === name);
	if (!found) throw new Error(`no field ${name}`);
	return found.default;
}

it('how far the polling trigger reads again', () => {
	const { properties } = new DouyinOrderTrigger().description;
	const overlap = Number(defaultOf(properties, 'overlap')) / 60;
	const lag = Number(defaultOf(properties, 'lag'));
	const [english = '', chinese = ''] = guides('polling-trigger');
	expect(english).toContain(`each poll reads the last ${overlap} minutes again`);
	expect(english).toContain(
		`every ${SWEEP_EVERY / 60} minutes the trigger reads the last hour again`,
	);
	expect(english).toContain(`stops reading ${lag} seconds before the present`);
	expect(chinese).toContain(`每次轮询都重读最近 ${overlap} 分钟`);
	expect(chinese).toContain(`每 ${SWEEP_EVERY / 60} 分钟重读最近一小时`);
	expect(chinese).toContain(`每次轮询读到 ${lag} 秒之前为止`);
	expect(REACH).toBe(3600);
});

it.each([
	['## Douyin Shop (抖店) API', new DouyinShopApi()],
	['## Qianchuan (巨量千川) API', new QianchuanApi()],
	['## Douyin Open Platform (抖音开放平台) API', new DouyinOpenApi()],
])('the rate of %s', (heading, { properties }) => {
	const rate = String(defaultOf(properties, 'requestsPerSecond'));
	for (const text of guides('credentials')) {
		const chapter = text.slice(text.indexOf(heading)).split('\n## ')[0] ?? '';
		const line = chapter.slice(chapter.indexOf('**Requests per Second')).split('\n- ')[0] ?? '';
		expect(line).toMatch(new RegExp(`\\b${rate} by default|默认 ${rate}\\b`));
	}
});

it('when a buyer gets a tag', () => {
	const { properties } = new DouyinFans().description;
	const inside = properties.filter(({ displayOptions }) =>
		displayOptions?.show?.resource?.includes('segment'),
	);
	const chosen = inside.flatMap(({ options = [] }) =>
		options.filter((it): it is INodeProperties => 'default' in it),
	);
	const numbers = [...inside, ...chosen].filter(({ type }) => type === 'number');
	const defaults = numbers.map((it) => Number(it.default)).filter((it) => it > 0);
	expect(defaults.length).toBeGreaterThanOrEqual(7);
	for (const text of guides('fans-and-messages')) {
		const table = text.slice(text.indexOf('| `new`')).split('\n\n')[0] ?? '';
		const cells = table
			.split('\n')
			.flatMap(
				(row) => (row.split('|').at(-2) ?? '').replaceAll('1,000', '1000').match(/\d+/g) ?? [],
			)
			.map(Number);
		expect(cells.length).toBe(7);
		expect(cells.filter((it) => !defaults.includes(it))).toEqual([]);
	}
});

/** A node that never ran offers its columns to the next node, in the real editor. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

import { withPage } from '../../host/browser.mts';
import { addWorkflow } from '../../host/n8n/workflows.mts';
import { ORDER_OUTPUTS } from '../../nodes/records/order/order-columns';
import { schemaFiles } from '../support/schemas.mts';
import { onStage } from './on-stage.mts';

const stage = onStage('--orders', '10');

const workflowOf = (resource: string, operation: string, type: string) => ({
	name: 'Schemas',
	nodes: [
		node('orders', 'Orders', `n8n-nodes-douyin-shop.${type}`, 1, { resource, operation }),
		node('next', 'Next', 'n8n-nodes-base.set', 3.4, {}),
	],
	connections: { Orders: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
});

const node = (
	id: string,
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
) => ({
	id,
	name,
	type,
	typeVersion,
	parameters,
	position: [id === 'next' ? 200 : 0, 0] as [number, number],
});

it('the next node has draggable columns before any run', async () => {
	const { n8n } = stage();
	const id = await addWorkflow(n8n.rest, workflowOf('order', 'getAll', 'douyinOrder'));
	await withPage(n8n, { width: 1600, height: 1400 }, async (page) => {
		await page.goto(`${n8n.url}/workflow/${id}/next`);
		await page.getByText('Usually outputs the following fields').waitFor({ timeout: 60_000 });
		// The editor draws them in an order of its own.
		const columns = await columnsIn(page);
		expect(columns.sort()).toEqual(Object.keys(ORDER_OUTPUTS.simplified).sort());
		const picture = process.env.PICTURES;
		if (picture) await page.screenshot({ path: join(picture, 'schema.png') });
		const column = page.locator(PILLS).filter({ hasText: /^orderId$/ });
		expect(await column.getAttribute('data-value')).toContain('$json.orderId');
	});
}, 120_000);

/** What n8n lets a user drag. */
const PILLS = '[data-target="mappable"]';

const columnsIn = async (page: Page): Promise<string[]> =>
	await page.locator(PILLS).evaluateAll((pills) => pills.map((it) => it.textContent?.trim() ?? ''));

it('every operation’s columns are served by n8n', async () => {
	const { n8n } = stage();
	for (const [path, text] of schemaFiles()) {
		const [, folder = '', , , resource, file] = path.split('/');
		const at = `n8n-nodes-douyin-shop.douyin${folder}/1/${resource}/${file}`;
		const response = await fetch(`${n8n.url}/schemas/${at}`, {
			headers: { cookie: n8n.rest.cookie() },
		});
		expect([at, response.status]).toEqual([at, 200]);
		expect(await response.json()).toEqual(JSON.parse(text));
	}
});

/** What a person does on the canvas of n8n's editor: nodes in, the workflow run. */
import type { Locator, Page } from 'playwright-core';
import { listExecutions, readExecution, type Execution } from '../../../host/n8n/executions.mts';
import type { Rest } from '../../../host/n8n/rest.mts';
import { until } from '../../host/trigger.mts';

export const byTestId = (at: Page | Locator, id: string) => at.locator(`[data-test-id="${id}"]`);

/** n8n's editor is loaded for the first time. */
const FIRST_MS = 60_000;
/** Runs against a sandbox on this machine, which others use too. */
const RUN_MS = 60_000;

/**
 * An empty canvas, as *Create workflow* gives it. Only the first time n8n's editor is loaded: that takes
 * seconds, and nothing of a job depends on it.
 */
export async function openEmptyCanvas(page: Page, url: string): Promise<void> {
	const path = '/workflow/new';
	if (page.url().startsWith(url)) await page.evaluate(`${ROUTER}.push('${path}')`);
	else await page.goto(`${url}${path}`, { waitUntil: 'commit' });
	await byTestId(page, 'canvas-add-button').waitFor({ timeout: FIRST_MS });
}

/** Of n8n's editor, in the page. */
const ROUTER = `document.querySelector('#app').__vue_app__.config.globalProperties.$router`;

/** The words of a search and the entry that it has to find first, so that Enter takes it. */
export type Search = readonly [typed: string, found: string];

export async function addFirst(page: Page, node: Search, action?: string): Promise<void> {
	await byTestId(page, 'canvas-add-button').click();
	await find(page, node, action);
}

/** @param name of the node before it */
export async function addBehind(page: Page, name: string, node: Search, action?: string) {
	await byTestId(nodeNamed(page, name), 'canvas-handle-plus').click();
	await find(page, node, action);
}

const nodeNamed = (page: Page, name: string) =>
	page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);

async function find(page: Page, [typed, found]: Search, action?: string): Promise<void> {
	const entries = byTestId(byTestId(page, 'node-creator'), 'node-creator-item-name');
	const search = byTestId(page, 'node-creator-search-bar').and(page.locator(':focus'));
	await search.waitFor();
	await page.keyboard.type(typed);
	await entries
		.first()
		.and(page.getByText(found, { exact: true }))
		.waitFor();
	await page.keyboard.press('Enter');
	if (action !== undefined) await entries.getByText(action, { exact: true }).click();
	await byTestId(page, 'node-creator').waitFor({ state: 'hidden' });
}

/**
 * Does what starts a run, by the keyboard by default, and waits until every node on the
 * canvas is green.
 */
export async function runToGreen(
	page: Page,
	rest: Rest,
	start: () => Promise<void> = async () => await page.keyboard.press('Control+Enter'),
): Promise<Execution> {
	const newest = async () => (await listExecutions(rest))[0]?.id;
	const before = await newest();
	await start();
	await until('the run begins', async () => (await newest()) !== before, RUN_MS);
	const run = await readExecution(rest, (await newest()) ?? '');
	if (run.status !== 'success') throw new Error(`the run: ${run.status} ${run.error?.message}`);
	const nodes = await byTestId(page, 'canvas-node').count();
	await byTestId(page, 'canvas-node-status-success')
		.nth(nodes - 1)
		.waitFor();
	return run;
}

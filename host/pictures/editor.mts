/** The first example in n8n's editor after a run, the same with the places to click, and its sheet. */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { withPage } from '../browser.mts';
import type { N8n } from '../n8n/server.mts';
import type { OrdersToSheet } from '../orders-to-sheet.mts';

const WINDOW = { width: 1280, height: 720 };
/** The documentation shows them 900 wide; more pixels are only bytes. */
const DOCS = { ...WINDOW, scale: 1.5 };

const byTestId = (page: Page, id: string) => page.locator(`[data-test-id="${id}"]`);

type Pictured = Pick<N8n, 'url' | 'rest'>;

/** `editor.png`, and `first-workflow.png`, whose numbers are the steps of the README. */
export async function docsPictures(n8n: Pictured, example: OrdersToSheet, out: string) {
	await withPage(n8n, DOCS, async (page) => {
		await page.goto(example.workflowUrl);
		await byTestId(page, 'canvas-node').first().waitFor({ timeout: 60_000 });
		// The manual trigger's own button, which shows on hover: the big one may start the schedule.
		await byTestId(page, 'canvas-trigger-node').first().hover();
		await byTestId(page, 'execute-workflow-button-Run now').click();
		await page.getByText('Workflow executed successfully').waitFor({ timeout: 180_000 });
		await closeNotices(page);
		await byTestId(page, 'zoom-to-fit').click();
		await page.mouse.move(5, 300);
		await page.waitForTimeout(1500);
		await page.screenshot({ path: join(out, 'editor.png') });
		const node = page.locator('[data-node-name="Orders of the last 24 hours"]').first();
		await mark(page, '3', node, 'corner');
		await mark(page, '4', byTestId(page, 'execute-workflow-button').first(), 'left');
		await mark(page, '5', page.getByRole('button', { name: 'Publish' }).first(), 'left');
		await page.screenshot({ path: join(out, 'first-workflow.png') });
	});
}

/** Puts a number on the page, at a corner of what is meant or on its left. */
async function mark(page: Page, text: string, what: Locator, where: 'corner' | 'left') {
	const box = await what.boundingBox();
	if (box === null) throw new Error(`the editor does not show where to put ${text}`);
	const size = 36;
	const [x, y] =
		where === 'corner'
			? [box.x - size / 2, box.y - size / 2]
			: [box.x - size - 8, box.y + (box.height - size) / 2];
	await page.locator('body').evaluate(
		(body, at) => {
			const disc = body.ownerDocument.createElement('div');
			disc.textContent = at.text;
			disc.style.cssText =
				`position:fixed;left:${at.x}px;top:${at.y}px;width:${at.size}px;height:${at.size}px;` +
				'border-radius:50%;background:#c7206e;color:#fff;z-index:99999;display:flex;' +
				'align-items:center;justify-content:center;font:700 20px sans-serif;border:2px solid #fff';
			body.append(disc);
		},
		{ text, x, y, size },
	);
}

export async function sheetPicture(n8n: Pictured, example: OrdersToSheet, file: string) {
	await withPage(n8n, WINDOW, async (page) => {
		await page.goto(await example.tableUrl());
		await page.waitForTimeout(4000);
		await page.screenshot({ path: file });
	});
}

/** The canvas of one workflow, all of it. */
export async function canvasPicture(page: Page, url: string, file: string): Promise<void> {
	await page.goto(url);
	await byTestId(page, 'canvas-node').first().waitFor({ timeout: 60_000 });
	await byTestId(page, 'zoom-to-fit').click();
	await page.mouse.move(5, 300);
	await page.waitForTimeout(1200);
	await page.screenshot({ path: file });
}

/** Notices lie over the canvas; the picture is of the workflow. */
async function closeNotices(page: Page): Promise<void> {
	const crosses = page.locator('.el-notification__closeBtn');
	while ((await crosses.count()) > 0) {
		await crosses
			.first()
			.click({ timeout: 2000 })
			.catch(() => {});
		await page.waitForTimeout(400);
	}
}

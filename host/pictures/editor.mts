/** The example in n8n's editor after a run, and the sheet it filled. */
import type { Page } from 'playwright-core';
import { withPage } from '../browser.mts';
import type { OrdersToSheet } from '../orders-to-sheet.mts';
import type { Stage } from '../stage.mts';

const byTestId = (page: Page, id: string) => page.locator(`[data-test-id="${id}"]`);

export async function editorPicture({ n8n }: Stage, example: OrdersToSheet, file: string) {
	await withPage(n8n, { width: 1280, height: 720 }, async (page) => {
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
		await page.screenshot({ path: file });
	});
}

export async function sheetPicture({ n8n }: Stage, example: OrdersToSheet, file: string) {
	await withPage(n8n, { width: 1280, height: 720 }, async (page) => {
		await page.goto(await example.tableUrl());
		await page.waitForTimeout(4000);
		await page.screenshot({ path: file });
	});
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

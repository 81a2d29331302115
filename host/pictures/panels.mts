/** Sheets with a picture of every form side by side, as a user first sees it, to look at one by one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.mts';
import { CREDENTIAL_TYPE, type Stage } from '../stage.mts';
import { visitForms } from './forms.mts';

/** Input and output at both sides are empty: the middle is what matters. */
const FORM = '[data-test-id="node-parameters"]';
/** So that the longest form needs no scrolling. */
const WINDOW = { width: 1280, height: 2400 };
const A_ROW = 4;
const WIDTH = 1800;

interface Picture {
	name: string;
	file: string;
}

/** @param only those whose name fits */
export async function panelPictures(
	{ n8n, credential }: Stage,
	out: string,
	only: RegExp,
): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'douyin-shop-panels-'));
	const { page, close } = await openBrowser(n8n, WINDOW);
	try {
		const pictures: Picture[] = [];
		await visitForms(page, n8n, { [CREDENTIAL_TYPE]: credential }, only, async (name) => {
			const file = join(folder, `${pictures.length}.png`);
			const form = await page.locator(FORM).boundingBox();
			const last = await page
				.locator(`${FORM} [data-test-id="parameter-item"]:visible`)
				.last()
				.boundingBox();
			if (form === null) throw new Error(`${name}: no form is open`);
			// Below the last field there is nothing to see.
			const end = last === null ? Infinity : last.y + last.height + 60 - form.y;
			const clip = { ...form, height: Math.min(form.height, end) };
			await page.screenshot({ path: file, clip });
			pictures.push({ name, file });
		});
		await contactSheets(page, pictures, out);
	} finally {
		await close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function contactSheets(page: Page, pictures: readonly Picture[], out: string) {
	await page.goto('about:blank');
	for (let at = 0; at < pictures.length; at += A_ROW) {
		const row = pictures.slice(at, at + A_ROW);
		const cells = await Promise.all(
			row.map(async ({ name, file }) => {
				const png = (await readFile(file)).toString('base64');
				return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${png}"></figure>`;
			}),
		);
		await page.setViewportSize({ width: WIDTH, height: 400 });
		await page.setContent(
			`<style>body{display:flex;gap:8px;margin:8px;font:bold 15px sans-serif}
			figure{margin:0;width:${WIDTH / A_ROW - 10}px}img{max-width:100%;border:1px solid #999}</style>
			${cells.join('')}`,
		);
		const number = String(at / A_ROW + 1).padStart(2, '0');
		await page.screenshot({ path: join(out, `forms-${number}.png`), fullPage: true });
	}
}

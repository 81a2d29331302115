/** How often a person presses a pointer, as the page itself sees it: no press can be left uncounted. */
import type { Page } from 'playwright-core';

export interface ClickCounter {
	/** Since the last look. */
	take(): number;
}

/** Counts in every page that is opened from now on. */
export async function countClicks(page: Page): Promise<ClickCounter> {
	let clicks = 0;
	await page.exposeFunction('pointerPressed', () => {
		clicks += 1;
	});
	await page.addInitScript({
		content: `addEventListener('pointerdown', () => void pointerPressed(), true)`,
	});
	return {
		take() {
			const taken = clicks;
			clicks = 0;
			return taken;
		},
	};
}

/** What a person does in the form of a node. Fields go by their parameter, choices by what they show. */
import type { Page } from 'playwright-core';
import { byTestId } from './canvas.mts';

/** Not the list beside it, from which one chooses how something is named. */
const WRITABLE = 'input:not([role="combobox"]), textarea, .cm-content';

const field = (page: Page, name: string) => byTestId(page, `parameter-input-${name}`);

export async function choose(page: Page, name: string, option: string): Promise<void> {
	await field(page, name).locator('input').first().click();
	await optionNamed(page, option).click();
}

/** Of n8n's lists only one is open. */
const optionNamed = (page: Page, name: string) =>
	page
		.locator('.el-select-dropdown__item:visible')
		.filter({ has: page.getByText(name, { exact: true }) });

export async function toggle(page: Page, name: string): Promise<void> {
	await field(page, name).locator('.el-switch').click();
}

/** Into a text or number field or an editor, at once, as pasted; a first `=` makes it an expression. */
export async function write(page: Page, name: string, text: string): Promise<void> {
	await field(page, name).locator(WRITABLE).first().click();
	await paste(page, text);
}

/** Into a field that takes no text, such as a number: it is made an expression first. */
export async function express(page: Page, name: string, expression: string): Promise<void> {
	const choice = byTestId(page, `${name}-parameter-input-options-container`);
	await byTestId(choice, 'radio-button-expression').click();
	await field(page, name).locator('.cm-content:focus').waitFor();
	await paste(page, expression);
}

/** In place of what is there. What an expression gives is then shown over the fields below it. */
async function paste(page: Page, text: string): Promise<void> {
	await page.keyboard.press('Control+A');
	await page.keyboard.insertText(text);
	await page.waitForFunction(isTaken, JSON.stringify(text).slice(1, -1));
}

/** n8n waits a moment for more letters; a form closed before that loses them. Runs in the page. */
function isTaken(text: string): boolean {
	const { document } = globalThis as unknown as {
		document: { querySelector(selector: string): { __vue_app__: App } };
	};
	const { config } = document.querySelector('#app').__vue_app__;
	return Object.entries(config.globalProperties.$pinia.state.value).some(
		([name, store]) =>
			name.startsWith('workflowDocuments/') && JSON.stringify(store).includes(text),
	);
}

/** n8n's editor, with its stores by their names. */
interface App {
	config: { globalProperties: { $pinia: { state: { value: Record<string, unknown> } } } };
}

/** How something is named: from a list, by its ID. */
export async function chooseMode(page: Page, name: string, mode: string): Promise<void> {
	await byTestId(field(page, name), 'rlc-mode-selector').locator('input').click();
	await optionNamed(page, mode).click();
}

/** From a list that the node asks the platform for. */
export async function pick(page: Page, name: string, found: string | RegExp): Promise<void> {
	await byTestId(field(page, name), 'rlc-input').click();
	const rows = byTestId(page, 'rlc-item').and(page.locator(':visible'));
	await rows.filter({ hasText: found }).first().click();
}

/** To the only collection of the form. */
export async function addOption(page: Page, option: string): Promise<void> {
	await byTestId(page, 'collection-parameter-add').locator('input').click();
	await optionNamed(page, option).click();
}

/** By the keyboard: only while no list was used, which would take Escape for itself. */
export async function leave(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await byTestId(page, 'ndv').waitFor({ state: 'hidden' });
}

export async function close(page: Page): Promise<void> {
	await byTestId(page, 'ndv-close-button').click();
	await byTestId(page, 'ndv').waitFor({ state: 'hidden' });
}

/** That of the node which is selected on the canvas, as the one is that was just closed. */
export async function openAgain(page: Page): Promise<void> {
	await page.keyboard.press('Enter');
	await byTestId(page, 'ndv').waitFor();
}

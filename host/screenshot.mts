/**
 * `npm run screenshot -- --out docs`: the picture for the README, taken from the real editor after
 * a real run. With `--all` also every form a user meets, to look at before a release; with `--only`
 * the forms whose name fits this pattern: `--only 'Refund|Live'`. With `--zh` in Chinese, as n8n in
 * mainland China shows them.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './browser.mts';
import { addOrdersToSheet } from './orders-to-sheet.mts';
import { credentialPictures } from './pictures/credential.mts';
import { editorPicture, sheetPicture } from './pictures/editor.mts';
import { panelPictures } from './pictures/panels.mts';
import { setStage } from './stage.mts';

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'docs' },
		all: { type: 'boolean', default: false },
		only: { type: 'string' },
		zh: { type: 'boolean', default: false },
	},
});

findChromium();
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const userFolder = mkdtempSync(join(tmpdir(), 'douyin-shop-pictures-'));
const say = (line: string) => console.error(line);

const env = values.zh ? { GENERIC_TIMEZONE: 'Asia/Shanghai' } : {};
const sandboxArgs = ['--orders', '1000', '--seed', '1'];
const stage = await setStage({ userFolder, sandboxArgs, say, env });
try {
	if (values.only === undefined) {
		const example = await addOrdersToSheet(stage);
		await editorPicture(stage, example, join(out, 'editor.png'));
		if (values.all) {
			await sheetPicture(stage, example, join(out, 'sheet.png'));
			await credentialPictures(stage, out);
		}
	}
	if (values.all || values.only !== undefined) {
		await panelPictures(stage, out, new RegExp(values.only ?? ''));
	}
} finally {
	await stage.stop();
	rmSync(userFolder, { recursive: true, force: true });
}
console.log(out);

/**
 * `npm run screenshot`: all pictures of the documentation, in both languages, taken from the demo. Others,
 * to look at before a release, go to the folder that `--out` names; with `--zh` in Chinese:
 * `-- --examples --out pictures` the canvas of each example, `-- --all --out pictures` every form a user
 * meets, several on a sheet, `-- --only 'Refund|Live' --out pictures` the forms whose name fits this pattern.
 * `-- --notes` fits the notes of `examples/` to their words.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, withPage } from './browser.mts';
import { exampleNames, workflowId } from './demo/examples.mts';
import { Memory } from './demo/memory.mts';
import type { Language } from './demo/notes.mts';
import { putIn, type PutIn } from './demo/put-in.mts';
import { startDemo, type DemoStage } from './demo/stage.mts';
import { textsIn } from './demo/texts.mts';
import { credentialPictures } from './pictures/credential.mts';
import { canvasPicture, docsPictures, sheetPicture } from './pictures/editor.mts';
import { fitNotes } from './pictures/notes.mts';
import { panelPictures } from './pictures/panels.mts';
import { projectRoot } from './project.mts';
import type { Stage } from './stage.mts';

const { values } = parseArgs({
	options: {
		out: { type: 'string' },
		all: { type: 'boolean', default: false },
		only: { type: 'string' },
		examples: { type: 'boolean', default: false },
		notes: { type: 'boolean', default: false },
		zh: { type: 'boolean', default: false },
	},
});
const docs = join(projectRoot(), 'docs');
const say = (line: string) => console.error(line);

/** A demo of its own, in this language, for as long as `work` takes. */
async function inDemo(language: Language, work: (stage: DemoStage, put: PutIn) => Promise<void>) {
	const data = mkdtempSync(join(tmpdir(), 'douyin-shop-pictures-'));
	const folder = { data, memoryFile: join(data, 'memory.json'), isKept: false };
	const memory = new Memory(folder.memoryFile);
	const texts = textsIn(language);
	const sandboxArgs = ['--orders', '1000', '--seed', '1'];
	const stage = await startDemo({
		folder,
		memory,
		language,
		texts,
		sandboxArgs,
		port: undefined,
		say,
	});
	try {
		await work(stage, await putIn(stage, memory, language));
	} finally {
		await stage.stop();
		rmSync(data, { recursive: true, force: true });
	}
}

/** What is looked at before a release. */
async function others(stage: DemoStage, put: PutIn, out: string): Promise<void> {
	const { n8n } = stage;
	if (values.examples) {
		await withPage(n8n, { width: 1680, height: 1050, scale: 1 }, async (page) => {
			for (const name of exampleNames()) {
				const url = `${n8n.url}/workflow/${workflowId(name)}`;
				await canvasPicture(page, url, join(out, `${name}.png`));
			}
		});
	}
	const full: Stage = { ...stage, credential: put.credential };
	if (values.all) {
		await put.example.run();
		await sheetPicture(n8n, put.example, join(out, 'sheet.png'));
		await credentialPictures(full, out);
	}
	if (values.all || values.only !== undefined) {
		await panelPictures(full, out, new RegExp(values.only ?? ''));
	}
}

findChromium();
const isOther = values.all || values.examples || values.only !== undefined;
if (values.notes) {
	await inDemo('en', async ({ n8n }) => console.log((await fitNotes(n8n)).join('\n')));
} else if (isOther) {
	if (values.out === undefined) throw new Error('where to? Add: --out <folder>');
	const out = resolve(values.out);
	mkdirSync(out, { recursive: true });
	await inDemo(values.zh ? 'zh' : 'en', async (stage, put) => await others(stage, put, out));
	console.log(out);
} else {
	const folders = { en: docs, zh: join(docs, 'zh-CN') } as const;
	for (const language of ['en', 'zh'] as const) {
		await inDemo(language, async ({ n8n }, { example }) => {
			await docsPictures(n8n, example, folders[language]);
		});
	}
	console.log(docs);
}
process.exit();

/** The demo's words in English. */
import type { Places, Shown, Texts } from './texts.mts';

const log = (places: Places) =>
	places.isOurs ? `${places.email}   ${places.password}` : 'as you have set it';

/** The Qianchuan and Open Platform apps are not those of the demo: another code would end its tokens. */
const keys = ({ sandbox: { url, appKey, appSecret, shopId, otherApps } }: Places) => [
	`  all three               Gateway URL ${url}`,
	`  Douyin Shop             App Key ${appKey}   App Secret ${appSecret}   Shop ID ${shopId}`,
	...otherApps
		.slice(0, 1)
		.flatMap(({ qianchuan, open }) => [
			`  Qianchuan               App ID ${qianchuan.appId}   Secret ${qianchuan.secret}`,
			`                          Authorization Code: see ${url}/_sandbox/code?app=${qianchuan.appId}`,
			`  Douyin Open Platform    Client Key ${open.clientKey}   Client Secret ${open.clientSecret}`,
			`                          Authorization Code: see ${url}/_sandbox/code?app=${open.clientKey}`,
		]),
];

const shown = (n8n: string, { workflowUrl, tableUrl, csv, excel, ...examples }: Shown) => [
	'Try first:',
	`  the orders of the last 24 hours  ${workflowUrl}`,
	`  their sheet                      ${tableUrl}`,
	`  as files                         ${csv}`,
	`                                   ${excel}`,
	`  all ${String(examples.count).padEnd(2)} examples                  ${n8n}/home/workflows`,
	...examples.runAtOnce.map((title) => `    runs at once: ${title}`),
	'    The notes of the others say what they need.',
	'',
];

export const english: Texts = {
	starting: (isKept, folder) => (isKept ? `starting with what ${folder} holds …` : 'starting …'),
	sandboxAt: (url) => `the sandbox, a local Douyin, runs at ${url}`,
	otherPort: (what, port) => `port ${port} of ${what} is taken; another one is used this time`,
	running: (title) => `running the workflow "${title}" …`,
	orders: (orders, seconds) =>
		`${orders} orders of the last 24 hours are in the sheet, ${seconds} s after the start. The newest:`,
	where: (places) =>
		[
			'',
			`n8n       ${places.n8n}   log in: ${log(places)}`,
			`sandbox   ${places.sandbox.url}   a local Douyin; new orders keep arriving`,
			'',
			...(places.shown ? shown(places.n8n, places.shown) : []),
			'A working credential of each platform is there. To make your own:',
			...keys(places),
			'',
			`What you build is kept in ${places.folder}. Ctrl+C ends everything.`,
			'npm start -- --fresh empties it; npm start -- --zh speaks Chinese.',
		].join('\n'),
	news: (count, rows) => {
		const news = count <= 0 ? 'no new order' : count === 1 ? '1 new order' : `${count} new orders`;
		return `${news}; ${rows} in the sheet`;
	},
	failed: (reason) =>
		`the demo's own run failed and will be tried again; n8n and the sandbox go on: ${reason}`,
	goneOn: () => "the demo's own run works again",
	revived: () => 'n8n had ended by itself and has been started again; its log is n8n.log',
	yours: () => 'you have changed the workflow: it is yours now, and the demo runs it no more',
	setUpFailed: (reason) =>
		`not all of the demo could be put in; n8n and the sandbox go on. Start again to complete it: ${reason}`,
	stopping: () => 'stopping n8n and the sandbox …',
	busy: (owner, dir) =>
		`Another demo (process ${owner}) is at work in ${dir}. Stop it, or add: --data <other folder>`,
	foreign: (data) => `${data} exists and is not a demo's folder; it is left alone.`,
	newer: (was, is) =>
		`The demo's folder was last used by n8n ${was}; this is n8n ${is}, which may not read it. Nothing was changed.\n` +
		'npm start -- --data <other folder> leaves it as it is; npm start -- --fresh empties it.',
	doesNotStart: (folder) =>
		`n8n did not start on what an earlier demo left in ${folder}; nothing was removed.\n` +
		'npm start -- --data <other folder> leaves it as it is; npm start -- --fresh empties it.',
};

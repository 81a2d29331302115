/**
 * Six jobs of a merchant, built in n8n's editor from the empty canvas to the green run. Each has its
 * limit of clicks, which the page counts; the keyboard is free. The credentials are there, as in a
 * user's second workflow: n8n takes the only one of a kind by itself.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type Browser } from '../../host/browser.mts';
import { FAST_POLLS } from '../../host/process/fast-polls.mts';
import { qianchuanCredential } from '../host/live-platforms.mts';
import { onStageWithEditor } from '../host/on-stage.mts';
import { startReceiver, type Receiver } from '../host/receiver.mts';
import { openEmptyCanvas } from './hand/canvas.mts';
import { countClicks, type ClickCounter } from './hand/clicks.mts';
import { approveUnderGuards, setStockFromTable } from './jobs/decisions.mts';
import { exportYesterday, tellGroupOfPaidOrders } from './jobs/orders.mts';
import { receivePush, watchLive } from './jobs/watching.mts';
import type { Place } from './place.mts';

const SHOP = '--orders 300 --days 3 --seed 5 --live 0 --lives 2';
const stage = onStageWithEditor(FAST_POLLS, ...SHOP.split(' '));

let browser: Browser;
let home = '';
let clicks: ClickCounter;
let chat: Receiver;

beforeAll(async () => {
	await qianchuanCredential(stage());
	chat = await startReceiver();
	home = mkdtempSync(join(tmpdir(), 'douyin-shop-home-'));
	const { HOME } = process.env;
	process.env.HOME = home;
	browser = await openBrowser(stage().n8n, { width: 1440, height: 900 });
	process.env.HOME = HOME;
	browser.page.setDefaultTimeout(30_000);
	clicks = await countClicks(browser.page);
}, 60_000);

afterAll(async () => {
	await browser?.close();
	await chat?.stop();
	rmSync(home, { recursive: true, force: true });
}, 60_000);

test.each<[string, number, (place: Place) => Promise<void>]>([
	['yesterday’s orders to Excel with Chinese headings', 12, exportYesterday],
	['paid orders to a group chat', 12, tellGroupOfPaidOrders],
	['a table of merchant codes to stock', 16, setStockFromTable],
	['refunds approved under guards, tried out first', 16, approveUnderGuards],
	['a live board', 8, watchLive],
	['a message that is pushed', 8, receivePush],
])(
	'%s: at most %i clicks',
	async (name, limit, job) => {
		const { page } = browser;
		await openEmptyCanvas(page, stage().n8n.url);
		clicks.take();
		await job({ page, stage: stage(), chat });
		const taken = clicks.take();
		console.info(`${name}: ${taken} clicks of ${limit}`);
		expect(taken).toBeGreaterThan(0);
		expect(taken).toBeLessThanOrEqual(limit);
	},
	180_000,
);

test('the browser leaves nothing in the home of its user', () => {
	expect(readdirSync(home)).toEqual([]);
});

/** Headless Chromium in front of a running n8n, logged in as its owner. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { N8n } from './n8n/server.mts';

const BINARIES = [
	process.env.CHROMIUM ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** It must not call home: behind a closed network each such call waits for its time-out. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export function findChromium(): string {
	const found = BINARIES.find((path) => path !== '' && existsSync(path));
	if (found !== undefined) return found;
	throw new Error(
		'No Chromium on this machine. Debian, Ubuntu: apt-get install -y chromium fonts-noto-cjk ' +
			'(the fonts for Chinese text); elsewhere name its binary in CHROMIUM.',
	);
}

export interface Window {
	width: number;
	height: number;
	/** Pixels of the picture for one of the page; 2 unless given. */
	scale?: number;
}

export async function withPage<T>(
	n8n: Pick<N8n, 'url' | 'rest'>,
	window: Window,
	work: (page: Page) => Promise<T>,
): Promise<T> {
	const profile = mkdtempSync(join(tmpdir(), 'douyin-shop-chromium-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		headless: true,
		args: FLAGS,
		viewport: { width: window.width, height: window.height },
		deviceScaleFactor: window.scale ?? 2,
		locale: 'en-GB',
		timezoneId: 'Asia/Shanghai',
		colorScheme: 'light',
	});
	try {
		const [name = '', value = ''] = n8n.rest.cookie().split('=');
		await context.addCookies([{ name, value, url: n8n.url }]);
		const page = context.pages()[0] ?? (await context.newPage());
		return await work(page);
	} finally {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	}
}

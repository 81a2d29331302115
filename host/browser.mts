/** Headless Chromium in front of a running n8n, logged in as its owner. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { librariesOf, ownChromium } from './chromium/own.mts';
import type { N8n } from './n8n/server.mts';
import { projectRoot } from './project.mts';

const BINARIES = [
	process.env.CHROMIUM ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
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

export const NO_CHROMIUM =
	'No Chromium on this machine. Debian, Ubuntu: apt-get install -y chromium fonts-noto-cjk ' +
	'(the fonts for Chinese text); elsewhere name its binary in CHROMIUM.';

/** The machine's, or the one that was fetched. */
export const chromiumIfThere = (): string | undefined =>
	BINARIES.find((path) => path !== '' && existsSync(path)) ?? ownChromium();

export function findChromium(): string {
	const found = chromiumIfThere();
	if (found !== undefined) return found;
	throw new Error(NO_CHROMIUM);
}

export interface Window {
	width: number;
	height: number;
	/** Pixels of a picture for one of the page; 2 in `withPage` unless given. */
	scale?: number;
}

/** Else a node that was changed before a run looks to the editor as changed after it. */
const ON_N8NS_CLOCK = `(({ process }) => { ${readFileSync(
	join(projectRoot(), 'host', 'process', 'shifted-clock.cjs'),
	'utf8',
)} })(${JSON.stringify({ process: { env: { CLOCK_SHIFT_MS: process.env.CLOCK_SHIFT_MS ?? '0' } } })})`;

export interface Browser {
	page: Page;
	close(): Promise<void>;
}

/** It writes reports, certificates and settings into the home of its user, whatever its profile. */
const homeIn = (folder: string) => ({
	HOME: folder,
	XDG_CONFIG_HOME: join(folder, '.config'),
	XDG_CACHE_HOME: join(folder, '.cache'),
	XDG_DATA_HOME: join(folder, '.local', 'share'),
});

export async function openBrowser(
	n8n: Pick<N8n, 'url' | 'rest'>,
	{ scale = 1, ...viewport }: Window,
): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), 'douyin-shop-chromium-'));
	const binary = findChromium();
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: binary,
		env: {
			...process.env,
			...(binary === ownChromium() && { LD_LIBRARY_PATH: librariesOf(binary) }),
			...homeIn(profile),
		},
		headless: true,
		args: FLAGS,
		viewport,
		deviceScaleFactor: scale,
		locale: 'en-GB',
		timezoneId: 'Asia/Shanghai',
		colorScheme: 'light',
	});
	const close = async () => {
		await context.close();
		rmSync(profile, { recursive: true, force: true });
	};
	try {
		const [name = '', value = ''] = n8n.rest.cookie().split('=');
		await context.addCookies([{ name, value, url: n8n.url }]);
		await context.addInitScript({ content: ON_N8NS_CLOCK });
		return { page: context.pages()[0] ?? (await context.newPage()), close };
	} catch (error) {
		await close();
		throw error;
	}
}

export async function withPage<T>(
	n8n: Pick<N8n, 'url' | 'rest'>,
	window: Window,
	work: (page: Page) => Promise<T>,
): Promise<T> {
	const { page, close } = await openBrowser(n8n, { scale: 2, ...window });
	try {
		return await work(page);
	} finally {
		await close();
	}
}

/** `npm start -- --once`, as a person types it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureN8n } from '../../host/install/n8n.mjs';
import { packPackage } from '../../host/package.mts';
import { npm, npmEnvironment } from '../../host/install/npm.mjs';
import { projectRoot } from '../../host/project.mts';
import { parseCsv } from './csv.mts';
import { ids } from './truth.mts';

let data = '';
const [file = '', ...args] = npm('start', '--');

beforeAll(async () => {
	data = mkdtempSync(join(tmpdir(), 'douyin-shop-start-test-'));
	await ensureN8n();
	await packPackage();
}, 15 * 60_000);

afterAll(() => rmSync(data, { recursive: true, force: true }));

test('ends by itself; its last line says where the sheet is and how many rows it has', async () => {
	const { stdout } = await promisify(execFile)(
		file,
		[...args, '--once', '--orders', '200', '--data', data],
		{ cwd: projectRoot(), env: npmEnvironment() },
	);
	const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
	const rows = parseCsv(readFileSync(String(last.sheet), 'utf8'));

	expect(last).toEqual({
		orders: rows.length,
		rows: rows.length,
		sheet: expect.stringMatching(/\.csv$/),
	});
	expect(rows.length).toBeGreaterThan(20);
	for (const id of ids(rows).slice(0, 3)) expect(id).toMatch(/^\d{19}$/);
	const byTime = [...rows].sort((a, b) => (String(a.createTime) < String(b.createTime) ? -1 : 1));
	expect(stdout).toContain(String(byTime.at(-1)?.orderId));
});

test('Ctrl+C leaves nothing running', async () => {
	const demo = spawn(file, [...args, '--orders', '50', '--data', data], {
		cwd: projectRoot(),
		env: npmEnvironment(),
		// A process group of its own: Ctrl+C in a terminal reaches the whole group.
		detached: true,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const address = await lineWith(demo.stdout, /http:\/\/127\.0\.0\.1:\d+/);
	expect((await fetch(`${address}/healthz`)).ok).toBe(true);
	process.kill(-(demo.pid ?? 0), 'SIGINT');
	await once(demo, 'exit');
	await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

async function lineWith(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
	let text = '';
	for await (const chunk of stream) {
		text += String(chunk);
		const [found] = pattern.exec(text) ?? [];
		if (found !== undefined) return found;
	}
	throw new Error(`never printed: ${text}`);
}

/** Test files share a worker, its packages and the sandbox, and still see nothing of one another. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { NodeApiError } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { getGlobalDispatcher } from 'undici';

import { startSandbox } from '../../sandbox/server.mts';

interface Environment {
	teardown(): Promise<void>;
	keepingChanges<T>(load: () => T): T;
}
const OneRealm = jest.requireActual<new (config: object) => Environment>('./one-realm.cjs');

const globals = globalThis as Record<string, unknown>;
const texts = Array.prototype as unknown[] & Record<string, unknown>;
const begin = () => new OneRealm({ projectConfig: { fakeTimers: {} } });

it('what a file changes is put back when it ends', async () => {
	const before = { now: Date.now, Date, stringify: JSON.stringify, fetch: globalThis.fetch };
	const listeners = process.listenerCount('exit');
	const environment = begin();
	Date.now = () => 1;
	globals.Date = class extends Date {};
	JSON.stringify = () => 'changed';
	globals.fetch = 'replaced';
	globals.added = true;
	texts.added = true;
	process.env.ADDED = 'yes';
	process.on('exit', () => undefined);
	await environment.teardown();

	const { now } = Date;
	expect({ now, Date, stringify: JSON.stringify, fetch: globalThis.fetch }).toEqual(before);
	expect('added' in globalThis || 'added' in texts || 'ADDED' in process.env).toBe(false);
	expect(process.listenerCount('exit')).toBe(listeners);
});

it('what a package changes while it is loaded stays', async () => {
	const environment = begin();
	environment.keepingChanges(() => (globals.ofPackage = 'stays'));
	globals.ofFile = 'goes';
	await environment.teardown();
	expect([globals.ofPackage, globals.ofFile]).toEqual(['stays', undefined]);
	delete globals.ofPackage;
});

it('what a file stored for its promises makes those of the next file no slower', async () => {
	const environment = begin();
	const storage = new AsyncLocalStorage();
	const later = storage.run('stored', async () => {
		await sleep(1);
		return storage.getStore();
	});
	await environment.teardown();
	expect(await later).toBeUndefined();
});

it('packages and the sandbox have the clock of the file', async () => {
	const day = new Date(process.env.TEST_CLOCK ?? '').getTime();
	const box = await startSandbox({ orders: 1, live: 0 });
	try {
		for (const now of [Date.now(), DateTime.now().toMillis(), box.control.clock({}).now * 1000]) {
			expect(now).toBeGreaterThanOrEqual(Math.floor(day / 1000) * 1000);
			expect(now).toBeLessThan(day + 10 * 60_000);
		}
		jest.useFakeTimers({ doNotFake: ['setTimeout', 'nextTick', 'setImmediate'], now: 1e12 });
		await sleep(1);
		expect([DateTime.now().toMillis(), new Date().getTime()]).toEqual([1e12, 1e12]);
	} finally {
		jest.useRealTimers();
		await box.close();
	}
});

it('errors of packages are errors of the file', () => {
	const node = { id: '', name: '', type: '', typeVersion: 1, position: [0, 0], parameters: {} };
	const error = new NodeApiError(node as never, { message: 'refused' });
	expect([error instanceof Error, error instanceof NodeApiError]).toEqual([true, true]);
});

it('Node’s own fetch has a dispatcher of its own', () => {
	const ofNode: unknown = Reflect.get(globalThis, Symbol.for('undici.globalDispatcher.1'));
	expect(ofNode).toBeDefined();
	expect(getGlobalDispatcher() === ofNode).toBe(false);
});

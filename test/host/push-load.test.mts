/**
 * A thousand messages a second, in lists of fifty, for a minute, to a real n8n that has the machine to
 * itself. The short form runs beside other tests: 200 a second for 8 s.
 */
import { gzipSync } from 'node:zlib';
import { longOrShort } from '../support/soak.mts';
import { onOwnStage } from './on-stage.mts';
import { arrivedAt, COUNTER_PATH, publishCounter, type Pushing } from './push-counter.mts';
import { startReceiver, type Receiver } from './receiver.mts';
import { until } from './trigger.mts';

const stage = onOwnStage('--orders', '10', '--days', '2', '--seed', '42', '--live', '0');

const LOAD = { perSecond: longOrShort(1000, 200), seconds: longOrShort(60, 8), batch: 50 };
const MESSAGES = LOAD.perSecond * LOAD.seconds;
const REQUESTS = MESSAGES / LOAD.batch;
/** The shorter of the two time-outs that sources name. */
const TIMEOUT_MS = 2000;

let receiver: Receiver;
beforeAll(async () => {
	receiver = await startReceiver();
});
afterAll(async () => await receiver.stop());

const arrived = () => arrivedAt(receiver);

test('none is lost, and each is answered in time', async () => {
	const { n8n, sandbox, credential } = stage();
	expect(await publishCounter(n8n.rest, credential, receiver)).toMatchObject({
		status: 'published',
	});
	const url = `${n8n.url}/${COUNTER_PATH}`;
	const { enabled } = await sandbox.control<Pushing>('POST', 'push', {
		url,
		timeoutMs: TIMEOUT_MS,
	});
	expect(enabled).toBe(true);
	await sandbox.control('POST', 'push/load', LOAD);
	const state = async () => await sandbox.control<Pushing>('GET', 'push');
	await until('the load is over', async () => !(await state()).load.running, 120_000);
	const { load, messages, answers } = await state();
	const { median, p99, slowestPercent, most } = answers.ms;
	process.stdout.write(
		`${JSON.stringify({ ...load, ...messages, median, p99, most, slowestPercent })}\n`,
	);
	await until(
		'all executions have run',
		async () => new Set(arrived()).size >= load.wanted,
		300_000,
	);

	expect(load).toMatchObject({ wanted: MESSAGES, sent: MESSAGES });
	expect(load.seconds).toBeLessThan(LOAD.seconds * 1.05);
	expect(messages).toEqual({ waiting: 0, accepted: MESSAGES, lost: 0 });
	expect(answers).toMatchObject({ requests: REQUESTS, late: 0, refused: 0, retries: 0 });
	expect(most).toBeLessThan(TIMEOUT_MS);
	expect(arrived()).toHaveLength(MESSAGES);
	expect(new Set(arrived()).size).toBe(MESSAGES);
}, 600_000);

test('what is not signed, cut off or too long gets its 4xx from n8n, and starts nothing', async () => {
	const { n8n } = stage();
	const url = `${n8n.url}/${COUNTER_PATH}`;
	const before = receiver.received.length;
	const words = '收件人张三13800138000';
	const post = async (body: RequestInit['body'], headers: Record<string, string> = {}) =>
		(
			await fetch(url, {
				method: 'POST',
				body,
				headers: { 'content-type': 'application/json', ...headers },
			})
		).status;
	expect(await post('[]')).toBe(401);
	// n8n itself reads and parses what says that it is JSON.
	expect(await post(`[{"tag":"100","data":"${words}`)).toBe(422);
	expect(await post(words)).toBe(422);
	expect(await post(words, { 'content-type': 'text/plain' })).toBe(401);
	const formed = { 'app-id': stage().sandbox.appKey, 'event-sign': '0'.repeat(32) };
	expect(await post('[]', formed)).toBe(401);
	const long = `[${' '.repeat(3 * 1024 * 1024)}]`;
	expect(await post(long)).toBe(401);
	expect(await post(long, formed)).toBe(413);
	expect(
		await post(new Uint8Array(gzipSync('[]')), { ...formed, 'content-encoding': 'gzip' }),
	).toBe(415);
	await new Promise((resolve) => setTimeout(resolve, 2000));
	expect(receiver.received).toHaveLength(before);
	expect(n8n.log()).not.toContain('张三');
	expect(n8n.log()).toContain('Douyin Push Trigger refused a request (401)');
});

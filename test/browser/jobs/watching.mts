/** What starts a workflow by itself: a live, a message of the platform. */
import { livesFrom } from '../../host/live-platforms.mts';
import { addFirst, byTestId, runToGreen } from '../hand/canvas.mts';
import { close, pick } from '../hand/form.mts';
import type { Place } from '../place.mts';

export async function watchLive({ page, stage }: Place): Promise<void> {
	const { n8n } = stage;
	await addFirst(page, ['douyin live', 'Douyin Live'], 'On each minute of a live');
	await pick(page, 'advertiser', /./);
	await pick(page, 'account', /./);
	await close(page);
	const run = await runToGreen(page, n8n.rest);

	const rooms = (await livesFrom(stage)).map(({ roomId }) => roomId);
	const minutes = run.items('Douyin Live Trigger').map(({ json }) => json);
	expect(minutes.length).toBeGreaterThan(0);
	expect(rooms).toEqual(expect.arrayContaining(minutes.map(({ roomId }) => roomId)));
	expect(minutes[0]).toMatchObject({ entries: expect.any(Number), salesYuan: expect.any(Number) });
}

export async function receivePush({ page, stage }: Place): Promise<void> {
	const { n8n, sandbox } = stage;
	await addFirst(page, ['douyin push', 'Douyin Push'], 'On order paid (订单支付确认)');
	await page.getByText('Webhook URLs').click();
	const url = await page.locator('.webhook-url:visible').innerText();
	const run = await runToGreen(page, n8n.rest, async () => {
		await byTestId(page, 'trigger-execute-button').click();
		await page.getByText('Listening for').first().waitFor();
		await sandbox.control('POST', 'push', { url: url.replace(/^\s*POST\s*/, '').trim() });
		await sandbox.control('POST', 'push/sample', { tags: ['101'] });
	});
	expect(run.items('Douyin Push Trigger')[0]?.json).toMatchObject({ event: expect.any(String) });
}

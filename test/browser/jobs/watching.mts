/** What starts a workflow by itself: a live. */
import { livesFrom } from '../../host/live-platforms.mts';
import { addFirst, runToGreen } from '../hand/canvas.mts';
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

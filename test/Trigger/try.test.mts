import { DouyinTrigger } from '../../nodes/Trigger/DouyinTrigger.node';
import { startSandbox } from '../../sandbox/server.mts';
import { credentialStore } from '../support/engine.mts';
import { PollStage } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

it('works', async () => {
	const box = await startSandbox({ orders: 200, days: 3, live: 0, seed: 3, quota: 1e6 });
	simulated.begin(box);
	const { url, appKey, appSecret, shopId } = box;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const stage = new PollStage({
		type: new DouyinTrigger(),
		credential,
		parameters: { event: 'orderUpdated', startFrom: 'now', startTime: '', options: {} },
	});
	console.log(await stage.publish(), stage.saved, stage.warnings);
	simulated.pass(60);
	box.control.life({ create: 3 });
	simulated.pass(60);
	console.log((await stage.tick())?.length, stage.saved, stage.warnings);
	const t = performance.now();
	box.control.life({ perMinute: 35 });
	let n = 0;
	for (let i = 0; i < 100; i++) {
		simulated.pass(60);
		n += (await stage.tick())?.length ?? 0;
	}
	console.log(n, (performance.now() - t) / 100, 'ms a poll', box.control.calls().length);
	simulated.end();
	await box.close();
});

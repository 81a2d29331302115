/**
 * What must be seen: an hour of a simulated live, polled each minute as n8n polls, with faults on.
 * The sum of the minutes equals the totals.
 */
import type { IDataObject } from 'n8n-workflow';

import type { FaultRule } from '../../sandbox/control/faults.mts';
import type { Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';
import { liveStage, type LiveStage } from './live-stage.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);
jest.setTimeout(600_000);

const ROOMS = '/open_api/v1.0/qianchuan/today_live/room/get/';

/** About every fifth call meets one of these, and tokens die now and then. */
const FAULTS: FaultRule[] = [
	{ kind: 'http5xx', status: 503, probability: 0.06, method: ROOMS },
	{ kind: 'reset', probability: 0.04, method: ROOMS },
	{ kind: 'cutBody', probability: 0.04, method: ROOMS },
	{ kind: 'notJson', probability: 0.03, method: ROOMS },
	{ kind: 'throttle', probability: 0.04, method: ROOMS },
	{ kind: 'revokeToken', probability: 0.02, method: ROOMS },
];

let stage: LiveStage;
/** Time goes on from test to test: what limits the calls of this process remembers it. */
let evening = Date.UTC(2026, 10, 23, 12) / 1000;
beforeEach(async () => {
	stage = await liveStage({ now: evening }, (sandbox) => simulated.begin(sandbox));
	evening += 86_400;
});
afterEach(async () => {
	simulated.end();
	await stage.close();
});

const sumOf = (items: readonly IDataObject[], column: string) =>
	items.reduce((sum, item) => sum + Number(item[column] ?? 0), 0);

it.each<Way>(['classic', 'scheduler', 'durable'])(
	'an hour of a live with faults on: the sum of the minutes equals the totals (%s)',
	async (way) => {
		const trigger = stage.trigger('liveMinute', {}, way);
		expect(await trigger.publish()).toBeNull();
		simulated.pass(37);
		const { control } = stage;
		const [room = ''] =
			control.life({ startLive: [{ account: stage.accountId, minutes: 60, perMinute: 90 }] })
				.startLive ?? [];
		control.addFaults(FAULTS);
		const items: IDataObject[] = [];
		let [polls, failed] = [0, 0];
		const poll = async () => {
			polls++;
			const found = await trigger.tick().catch(() => {
				failed++;
				return null;
			});
			items.push(...(found ?? []));
		};
		for (let minute = 0; minute < 64; minute++) {
			simulated.pass(60);
			// For five minutes nothing of the platform can be reached, so minutes are missed.
			if (minute === 20) control.addFaults([{ kind: 'http5xx', status: 502 }]);
			if (minute === 25) {
				control.clearFaults();
				control.addFaults(FAULTS);
			}
			await poll();
		}
		control.clearFaults();
		simulated.pass(60);
		await poll();

		const [truth] = stage.lives({ room });
		const sums = {
			entries: sumOf(items, 'entriesChange'),
			ordersPaid: sumOf(items, 'ordersPaidChange'),
			salesRaw: sumOf(items, 'salesChangeRaw'),
		};
		expect(truth?.status).toBe('FINISH');
		expect(sums).toEqual({
			entries: truth?.figures.entered,
			ordersPaid: truth?.figures.ordersPaid,
			salesRaw: (truth?.figures.paidFen ?? 0) * 1000,
		});
		expect(sums.entries).toBeGreaterThan(2000);
		expect(sums.ordersPaid).toBeGreaterThan(20);
		expect(items.at(-1)).toMatchObject({ ended: true, entries: sums.entries, roomId: room });
		const keys = items.map(({ eventKey }) => eventKey);
		expect(new Set(keys).size).toBe(keys.length);
		const minutes = items.map(({ minute }) => String(minute));
		expect([...minutes].sort()).toEqual(minutes);
		// Each of its minutes once, none left out.
		expect(items.length).toBeGreaterThanOrEqual(60);
		expect(items.length).toBeLessThanOrEqual(62);
		const spread = items.filter((item) => item.spread).length;
		expect(spread).toBeGreaterThanOrEqual(5);
		console.info(
			`${way}: ${polls} polls (${failed} failed), ${items.length} minutes, ${spread} of them spread; ` +
				`entries ${sums.entries}, orders ${sums.ordersPaid}, sales ${sums.salesRaw / 1e5} yuan = totals`,
		);
	},
);

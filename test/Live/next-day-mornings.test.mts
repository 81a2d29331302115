/** Next Day run every morning, with nothing filled in: each live in one report, also one of the night. */
import type { IDataObject } from 'n8n-workflow';

import { simulated } from '../support/simulated-time.mts';
import { jsonOf, liveStage, type LiveStage } from './live-stage.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

const HOUR = 3600;
/** The beginning of 23 November 2026 in Beijing. */
const MONDAY = Date.UTC(2026, 10, 22, 16) / 1000;

let stage: LiveStage;
beforeEach(async () => {
	stage = await liveStage({ now: MONDAY - HOUR }, (sandbox) => simulated.begin(sandbox));
	// A code is good for minutes.
	await report();
});
afterEach(async () => {
	simulated.end();
	await stage.close();
});

const passTo = (at: number) => simulated.pass(at - simulated.now());
const live = (at: number, hours: number) => {
	passTo(at);
	const plan = { account: stage.accountId, minutes: hours * 60, perMinute: 3 };
	return stage.control.life({ startLive: [plan] }).startLive?.[0] ?? '';
};
const report = async (form: IDataObject = {}) => {
	const run = await stage.do('report.nextDay', { figures: ['entries'], ...form });
	return { rows: jsonOf(run), hints: run.hints.map(({ message }) => message) };
};

it('a live of the evening, of the night and of three days are each in exactly one report', async () => {
	const long = live(MONDAY + 9 * HOUR, 60);
	const evening = live(MONDAY + 19 * HOUR, 2);
	const night = live(MONDAY + 22 * HOUR, 4);
	const reports: IDataObject[][] = [];
	for (let day = 1; day <= 5; day++) {
		passTo(MONDAY + day * 24 * HOUR + 10 * HOUR);
		const { rows, hints } = await report();
		expect(hints).toEqual([]);
		expect(rows.every(({ ready }) => ready === true)).toBe(true);
		reports.push(rows);
	}
	const ids = reports.map((rows) => rows.map(({ roomId }) => roomId));
	expect(ids).toEqual([[evening], [night], [long], [], []]);
	expect(reports[1]?.[0]?.entries).toBe(stage.lives({ room: night })[0]?.figures.entered);
});

it('a window that reaches into a day that is not ready says so, also when it is empty', async () => {
	live(MONDAY + 19 * HOUR, 2);
	passTo(MONDAY + 24 * HOUR + 7.5 * HOUR);
	expect(await report()).toEqual({
		rows: [],
		hints: [expect.stringMatching(/^The data of 2026-11-23 is usually there from 10:00/)],
	});
	passTo(MONDAY + 24 * HOUR + 10 * HOUR);
	expect(await report()).toMatchObject({ rows: [{ ready: true }], hints: [] });
	const { hints } = await report({ endTime: '2026-11-24T10:00:00+08:00' });
	expect(hints).toEqual([expect.stringMatching(/^The data of 2026-11-24 is usually/)]);
});

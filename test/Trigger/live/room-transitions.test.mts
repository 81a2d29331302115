/** Which lives began and ended, from what was noted and what is seen. */
import { roomTransitions, type RoomState } from '../../../nodes/Trigger/live/room-transitions';
import {
	daysToRead,
	isTooLongAgo,
	type RoomSnapshot,
} from '../../../nodes/Trigger/live/room-snapshots';

const sight = (roomId: string, state: RoomSnapshot['state'], day = '2026-11-23'): RoomSnapshot => ({
	roomId,
	day,
	state,
	counts: {},
	room: {},
	figures: {},
});

function looks(...steps: RoomSnapshot[][]) {
	let noted: RoomState | undefined;
	return steps.map((sights) => {
		const found = roomTransitions(noted, sights, '2026-11-23');
		noted = JSON.parse(JSON.stringify(found.noted)) as RoomState;
		const ids = (rooms: readonly RoomSnapshot[]) => rooms.map(({ roomId }) => roomId);
		return [ids(found.started), ids(found.ended)];
	});
}

it('what runs at first is noted; its end is emitted', () => {
	expect(looks([sight('1', 'running')], [sight('1', 'running')], [sight('1', 'ended')])).toEqual([
		[[], []],
		[[], []],
		[[], ['1']],
	]);
});

it('a live begins once and ends once', () => {
	const begun = [sight('1', 'running')];
	const over = [sight('1', 'ended')];
	expect(looks([], begun, begun, over, over, begun, over)).toEqual([
		[[], []],
		[['1'], []],
		[[], []],
		[[], ['1']],
		[[], []],
		[[], []],
		[[], []],
	]);
});

it('one that came and went between two looks begins and ends at once', () => {
	expect(looks([], [sight('1', 'ended')])).toEqual([
		[[], []],
		[['1'], ['1']],
	]);
});

it('one that is only prepared has not begun', () => {
	expect(looks([], [sight('1', 'none')], [sight('1', 'running')])[2]).toEqual([['1'], []]);
});

it('a live of yesterday that runs on is remembered, those that ended are not', () => {
	const yesterday = '2026-11-22';
	const step = roomTransitions(
		undefined,
		[
			sight('1', 'running', yesterday),
			sight('2', 'ended', '2026-11-21'),
			sight('3', 'ended', yesterday),
		],
		'2026-11-23',
	);
	expect(Object.keys(step.noted.seen)).toEqual(['1', '3']);
	const later = roomTransitions(step.noted, [sight('1', 'ended', yesterday)], '2026-11-23');
	expect(Object.keys(later.noted.seen)).toEqual([]);
});

describe('the days to read', () => {
	const now = Date.UTC(2026, 10, 23, 4) / 1000;
	const days = (from: number, to: number) =>
		Array.from({ length: to - from + 1 }, (_, day) => `2026-11-${String(from + day)}`);

	it('at first: a week, for a live that runs since', () => {
		expect(daysToRead(now, undefined, [])).toEqual(days(16, 23));
	});

	it('then today, and the days of what runs, however old', () => {
		expect(daysToRead(now, '2026-11-23', [])).toEqual(['2026-11-23']);
		expect(daysToRead(now, '2026-11-23', ['2026-11-22'])).toEqual(days(22, 23));
		expect(daysToRead(now, '2026-11-23', ['2026-10-02'])).toEqual(['2026-10-02', '2026-11-23']);
	});

	it('after a pause every day since the last look, a fortnight and a day at the most', () => {
		expect(daysToRead(now, '2026-11-19', ['2026-11-11'])).toEqual(['2026-11-11', ...days(19, 23)]);
		expect(isTooLongAgo(now, '2026-11-19')).toBe(false);
		expect(daysToRead(now, '2026-10-01', [])).toHaveLength(16);
		expect(isTooLongAgo(now, '2026-10-01')).toBe(true);
	});

	it('a last look in the future is none of the past', () => {
		expect(daysToRead(now, '2026-12-01', ['2026-12-01'])).toEqual(['2026-11-23']);
	});

	it('change at midnight in Beijing', () => {
		const last = '2026-11-23';
		expect(daysToRead(Date.UTC(2026, 10, 23, 15, 59) / 1000, last, [])).toEqual(days(23, 23));
		expect(daysToRead(Date.UTC(2026, 10, 23, 16) / 1000, last, [])).toEqual(days(23, 24));
	});
});

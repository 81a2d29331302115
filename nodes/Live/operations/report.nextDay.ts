import { z } from 'zod';

import { unixSeconds } from '../../kernel/dates';
import { field } from '../../kernel/field';
import { moment, windowComplaint } from '../../kernel/fields';
import { asRecord, type JsonRecord } from '../../kernel/json';
import { defineOperation, type Api } from '../../kernel/operation';
import { inOrder } from '../../kernel/parallel';
import { chosen, optionsOf } from '../fields';
import {
	FIGURES,
	figuresOf,
	METHODS,
	methodsOf,
	ROOM_IDS,
	roomFigures,
	roomIdsIn,
} from '../nextDay';
import { beginningOf, beijingDay } from '../times';

export const getNextDay = defineOperation({
	resource: 'report',
	value: 'nextDay',
	platform: 'open',
	name: 'Next Day',
	action: 'Report ended lives the next day',
	description:
		'Read unique viewers, peak, watch time, comments and likes of ended lives (直播数据, T+1), one item a live, with what is not ready yet. No sales: the platform has none here.',
	methods: METHODS,
	fields: [
		field(
			{
				displayName: 'Start',
				name: 'startTime',
				type: 'dateTime',
				default: '',
				hint: 'Empty: the beginning of the day before the end',
				description:
					'Lives since this time. Leave empty, and the end too, for yesterday in Beijing. How long the range may be is unverified.',
			},
			moment,
		),
		field(
			{
				displayName: 'End',
				name: 'endTime',
				type: 'dateTime',
				default: '',
				hint: 'Empty: the beginning of today',
				description: 'Lives until this time. Leave empty for the beginning of today in Beijing.',
			},
			moment,
		),
		field(
			{
				displayName: 'Figures',
				name: 'figures',
				type: 'multiOptions',
				options: optionsOf(FIGURES),
				default: [...FIGURES.map(({ key }) => key)],
				required: true,
				description:
					'What to read of each live. Only the methods that have these are called: basics, audience, interaction. The unit of durations is unverified; minutes suppose seconds.',
			},
			chosen((key) => FIGURES.some((it) => it.key === key)),
		),
		field(
			{
				displayName: 'App',
				name: 'liveId',
				type: 'options',
				options: [
					{ name: 'Douyin, Huoshan', value: 1, description: 'Lives of Douyin and Huoshan (抖火)' },
					{
						name: 'Xigua, Toutiao',
						value: 3,
						description: 'Lives of Xigua and Toutiao (西瓜头条)',
					},
				],
				default: 1,
				description: 'The family of apps that the lives ran on',
			},
			z.union([z.literal(1), z.literal(3)]),
		),
	],
	check: windowComplaint,
	async *run(input, api) {
		const figures = figuresOf(input.figures);
		const methods = methodsOf(figures);
		const window = windowOf(input.startTime, input.endTime, api.now() / 1000);
		const rooms = roomIdsIn(await api.read(ROOM_IDS, window), api.drift);
		const lanes = () => api.lanes(methods[0] ?? ROOM_IDS);
		let unready = 0;
		for await (const { room, replies } of inOrder(rooms, lanes, async (id) => ({
			room: id,
			replies: await repliesOf(api, methods, { room_id: id, live_id: input.liveId }),
		}))) {
			const row = roomFigures(room, replies, figures);
			if (row.ready === false) unready++;
			yield row;
		}
		if (unready > 0) {
			api.hint(
				`${unready} of ${rooms.length} lives have figures that are not ready: they are null, and named in notReady. The data of a day is usually there the next morning.`,
			);
		}
	},
});

const repliesOf = async (api: Api, methods: readonly string[], params: JsonRecord) =>
	await Promise.all(methods.map(async (method) => asRecord(await api.read(method, params))));

function windowOf(startTime: Date | undefined, endTime: Date | undefined, now: number) {
	const end = endTime ? unixSeconds(endTime) : beginningOf(beijingDay(now));
	const start = startTime ? unixSeconds(startTime) : beginningOf(beijingDay(end - 1));
	return { start_time: start, end_time: end };
}

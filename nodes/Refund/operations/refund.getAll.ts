import { z } from 'zod';

import { isoTime } from '../../gateways/shop/cells';
import { listWindow } from '../../gateways/shop/listing';
import { field } from '../../kernel/field';
import { limitOf, moment, returnAllOrLimit } from '../../kernel/fields';
import { defineOperation } from '../../kernel/operation';
import { output, rowOutput } from '../fields';
import { filterParams, filters } from '../filters';
import { LOOK_BACK_S, WINDOWS_BY } from '../listing';
import { refundItems } from '../rows';

/** How far ahead of this server's clock the platform's may be, seconds. */
const CLOCK_TOLERANCE = 600;
const DAY = 86_400;

export const getManyRefunds = defineOperation({
	resource: 'refund',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many after-sales',
	description: 'List the after-sales (售后单) of a window of time, of any size',
	methods: ['afterSale.List'],
	fields: [
		field(
			{
				displayName: 'Time',
				name: 'timeType',
				type: 'options',
				options: [
					{
						name: 'Application',
						value: 'apply_time',
						description: 'When the buyer applied (申请时间)',
					},
					{
						name: 'Finish',
						value: 'final_time',
						description:
							'When it reached its last state (完结时间); the output is sorted by the last change',
					},
					{ name: 'Update', value: 'update_time', description: 'When it last changed (更新时间)' },
				],
				default: 'apply_time',
				description: 'Which time of an after-sale the window is about',
			},
			z.enum(['apply_time', 'update_time', 'final_time']),
		),
		field(
			{
				displayName: 'Start',
				name: 'startTime',
				type: 'dateTime',
				default: '',
				hint: 'Empty: 24 hours before the end',
				description:
					'The beginning of the window. Leave empty for 24 hours before its end. By Finish the platform lists the last six months.',
			},
			moment,
		),
		field(
			{
				displayName: 'End',
				name: 'endTime',
				type: 'dateTime',
				default: '',
				hint: 'Empty: now',
				description: 'The end of the window. Leave empty for now.',
			},
			moment,
		),
		...returnAllOrLimit,
		output,
		filters,
		field(
			{
				displayName: 'Sort',
				name: 'sort',
				type: 'options',
				options: [
					{ name: 'Newest First', value: 'newest' },
					{ name: 'Oldest First', value: 'oldest' },
				],
				default: 'oldest',
				description: 'The order of the output items by the time of the window',
			},
			z.enum(['oldest', 'newest']),
		),
	],
	check: ({ startTime, endTime }) =>
		startTime && endTime && startTime >= endTime ? 'Start: must be before End' : undefined,

	async *run(input, api) {
		const now = Math.floor(api.now() / 1000);
		const latest = now + CLOCK_TOLERANCE;
		const end = Math.min(seconds(input.endTime) ?? Infinity, latest);
		const asked = seconds(input.startTime) ?? Math.min(end, now) - DAY;
		const byFinish = input.timeType === 'final_time';
		const start = byFinish ? Math.max(asked, now - LOOK_BACK_S) : asked;
		if (asked < start) {
			api.hint(
				`By the time of finishing the platform lists the last six months only. Missing here: ${isoTime(asked)} to ${isoTime(Math.min(start, end))}.`,
			);
		}
		const finished = {
			aftersale_status_to_final_start_time: start,
			aftersale_status_to_final_end_time: end,
		};
		const params = { ...filterParams(input.filters), ...(byFinish && finished) };
		const listing = input.timeType === 'apply_time' ? 'apply_time' : 'update_time';
		// What was finished in the window changed then or later: read by change, it is all met.
		const window = { start, end: byFinish ? latest : end };
		const options = { limit: limitOf(input), newestFirst: input.sort === 'newest' };
		if (start >= window.end) return;
		for await (const row of listWindow(api, WINDOWS_BY[listing], params, window, options)) {
			yield* refundItems(row, rowOutput(input.output), api.drift);
		}
	},
});

const seconds = (date: Date | undefined) => date && Math.floor(date.getTime() / 1000);

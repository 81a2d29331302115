import { defineWatch } from '../define-watch';
import { liveSubject, watchMinutes } from '../live/watch';

export const liveMinute = defineWatch({
	...liveSubject,
	value: 'liveMinute',
	name: 'Live Minute',
	action: 'On each minute of a live',
	description:
		'A minute of a running live (直播中) passed: totals and what was added in entries, orders and sales. Poll every minute.',
	watch: watchMinutes,
});

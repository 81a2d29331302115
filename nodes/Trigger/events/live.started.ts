import { defineWatch } from '../define-watch';
import { liveSubject, watchRooms } from '../live/watch';

export const liveStarted = defineWatch({
	...liveSubject,
	value: 'liveStarted',
	name: 'Live Started',
	action: 'On a live started',
	description: 'A live of a Douyin account began (开播); fires once per live',
	watch: watchRooms('liveStarted'),
});

import { defineWatch } from '../define-watch';
import { liveSubject, watchRooms } from '../live/watch';

export const liveEnded = defineWatch({
	...liveSubject,
	value: 'liveEnded',
	name: 'Live Ended',
	description:
		'A live of a Douyin account ended (下播), with its figures so far; fires once a live, also for one that ran when the workflow was published',
	watch: watchRooms('liveEnded'),
});

import { defineWatch } from '../define-watch';
import { liveSubject, watchRooms } from '../live/watch';

export const liveEnded = defineWatch({
	...liveSubject,
	value: 'liveEnded',
	name: 'Live Ended',
	action: 'On a live ended',
	description:
		'A live ended (下播), with its figures so far. Fires once per live, also for one that ran at publishing.',
	watch: watchRooms('liveEnded'),
});

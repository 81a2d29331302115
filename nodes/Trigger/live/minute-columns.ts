/** The columns of the events of a live. */
import { count, flag, time, type Columns } from '../../values/columns';
import { EVENT_COLUMNS } from '../../events/event-columns';
import { moneyColumnsOf, ROOM_ITEM_COLUMNS } from '../../records/live/room-columns';

export const LIVE_EVENT_COLUMNS: Columns = {
	...ROOM_ITEM_COLUMNS,
	minute: time('分钟', null, 'Its beginning; this and the following in Live Minute only'),
	entriesChange: count('观看人次增量', null, 'Of the minute'),
	ordersPaidChange: count('整体成单数增量', null, 'Of the minute'),
	...moneyColumnsOf('salesChange', '整体成交金额增量', null, 'Of the minute'),
	spread: flag('是否分摊', null, 'Whether the change was spread over minutes that were missed'),
	corrected: flag('是否回调', null, 'Whether the platform took back a part of a total'),
	ended: flag('是否已下播', null),
	...EVENT_COLUMNS,
};

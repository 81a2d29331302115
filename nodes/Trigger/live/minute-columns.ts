/** The columns of the events of a live. */
import { count, flag, time, type Columns } from '../../values/columns';
import { EVENT_COLUMNS } from '../../events/event-columns';
import { METRIC_COLUMNS, moneyColumnsOf, ROOM_COLUMNS } from '../../records/live/room-columns';

const { entries, ordersPaid, salesYuan, salesRaw, ...OTHER_METRICS } = METRIC_COLUMNS as Columns &
	Record<'entries' | 'ordersPaid' | 'salesYuan' | 'salesRaw', Columns[string]>;

const minute = time('分钟', null, 'Its beginning; this and the following in Live Minute only');
const entriesChange = count('观看人次增量', null, 'Of the minute');
const ordersPaidChange = count('整体成单数增量', null, 'Of the minute');
const salesChange = moneyColumnsOf('salesChange', '整体成交金额增量', null, 'Of the minute');
const ended = flag('是否已下播', null);

/** Of Live Minute; the figures that are followed come first. */
export const MINUTE_OUTPUTS = {
	simplified: {
		roomId: ROOM_COLUMNS.roomId,
		title: ROOM_COLUMNS.title,
		minute,
		entries,
		entriesChange,
		ordersPaid,
		ordersPaidChange,
		salesYuan,
		salesRaw,
		...salesChange,
		...OTHER_METRICS,
		accountName: ROOM_COLUMNS.accountName,
		ended,
	} as Columns,
	full: {
		...ROOM_COLUMNS,
		...METRIC_COLUMNS,
		minute,
		entriesChange,
		ordersPaidChange,
		...salesChange,
		spread: flag('是否分摊', null, 'Whether the change was spread over minutes that were missed'),
		corrected: flag('是否回调', null, 'Whether the platform took back a part of a total'),
		ended,
	} as Columns,
};

/** Of the events of a live in any shape. */
export const LIVE_EVENT_COLUMNS: Columns = { ...MINUTE_OUTPUTS.full, ...EVENT_COLUMNS };

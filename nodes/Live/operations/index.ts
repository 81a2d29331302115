/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { getFromOrders } from './report.fromOrders';
import { getNextDay } from './report.nextDay';
import { getToday } from './report.today';
import { getRoom } from './room.get';
import { getManyRooms } from './room.getAll';
import { getRoomAudience } from './room.getAudience';
import { getRoomProducts } from './room.getProducts';
import { getRoomTraffic } from './room.getTraffic';

export const resources = [
	{ name: 'Report', value: 'report' },
	{ name: 'Room', value: 'room' },
];

export const operations = [
	getFromOrders,
	getNextDay,
	getToday,
	getRoom,
	getManyRooms,
	getRoomAudience,
	getRoomProducts,
	getRoomTraffic,
];

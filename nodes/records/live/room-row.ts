/** The rooms (直播间) of a day as 巨量千川 lists them, with the figures that were asked for. */
import type { IDataObject } from 'n8n-workflow';

import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { ROOM_COLUMNS } from './room-columns';
import { idOrNull, isoTimeOf, numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { PagedList } from '../../gateways/qianchuan/paging';

const compare = driftOf('a room', ROOM_COLUMNS);

export const ROOMS: PagedList = {
	method: 'v1.0/qianchuan/today_live/room/get/',
	items: 'room_list',
	key: ({ room_id }) => asText(room_id),
};

export const ROOM_DETAIL = 'v1.0/qianchuan/today_live/room/detail/get/';

const STATUS: Readonly<Record<string, string>> = {
	LIVING: 'Live (直播中)',
	FINISH: 'Ended (已结束)',
	PAUSE: 'Paused (暂停)',
	PREPARE: 'Preparing (准备中)',
	UNKNOWN: 'Unknown (未知)',
};

export function roomRow(room: JsonRecord, onDrift: OnDrift): IDataObject {
	const row: RowOf<typeof ROOM_COLUMNS> = {
		roomId: asText(room.room_id),
		title: textOrNull(room.room_title),
		status: textOrNull(room.room_status),
		statusText: textOf('room_status', room.room_status, STATUS, onDrift),
		startTime: isoTimeOf(room.start_time),
		endTime: isoTimeOf(room.end_time),
		accountId: idOrNull(room.aweme_id),
		accountName: textOrNull(room.aweme_name),
		plansDelivering: numberOrNull(room.room_delivery),
		coverUrl: firstOf(room.room_cover),
		avatarUrl: firstOf(room.aweme_avatar),
	};
	compare(room, row, onDrift);
	return row;
}

/** The meaning of a code in words; one that no source lists is null, and said. */
export function textOf(
	field: string,
	code: unknown,
	texts: Readonly<Record<string, string>>,
	onDrift: OnDrift,
): string | null {
	const value = asText(code);
	if (value === '') return null;
	const known = Object.hasOwn(texts, value) ? texts[value] : undefined;
	if (known === undefined) onDrift(`${field} ${value} is unknown`);
	return known ?? null;
}

/** One SDK declares a list of addresses, another a single one. */
const firstOf = (value: unknown) => textOrNull(Array.isArray(value) ? value[0] : value);

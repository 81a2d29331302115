import type { IDataObject } from 'n8n-workflow';

import { columnNames } from '../../kernel/column-names';
import { columnsBy, fullOrRaw } from '../../values/output';
import { ROOM_COLUMNS } from '../../records/live/room-columns';
import { asRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { advertiser, roomId } from '../../records/live/fields';
import { ROOM_DETAIL, roomRow } from '../../records/live/room-row';

export const getRoom = defineOperation({
	resource: 'room',
	value: 'get',
	platform: 'qianchuan',
	name: 'Get',
	action: 'Get a room',
	description:
		'Read whether a live (直播间) runs, and since when; its figures are in Get Many, which the platform keeps apart',
	methods: [ROOM_DETAIL],
	fields: [advertiser, roomId, fullOrRaw, columnNames],
	columns: columnsBy({ full: ROOM_COLUMNS }),
	async *run(input, api) {
		const params = { advertiser_id: input.advertiser, room_id: input.roomId };
		const room = asRecord(await api.read(ROOM_DETAIL, params));
		yield input.output === 'raw' ? (room as IDataObject) : roomRow(room, api.reportSchemaDrift);
	},
});

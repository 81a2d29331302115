import { columnNames } from '../../kernel/column-names';
import { TRAFFIC_COLUMNS } from '../rows/live-columns';
import { field } from '../../kernel/form/field';
import { choice } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { channelRows, TRAFFIC } from '../rows/traffic-row';
import { advertiser, roomId } from '../../records/live/fields';

export const getRoomTraffic = defineOperation({
	resource: 'room',
	value: 'getTraffic',
	platform: 'qianchuan',
	name: 'Get Traffic Sources',
	action: 'Get traffic sources of a room',
	description:
		'Read the sources of viewers or sales of a live (流量来源, 成交来源), one item per channel. The unit is unverified.',
	methods: [TRAFFIC],
	fields: [
		advertiser,
		roomId,
		field(
			{
				displayName: 'Source Of',
				name: 'source',
				type: 'options',
				options: [
					{
						name: 'Sales',
						value: 'AllEcomGmvSource',
						description: 'Where sales came from (成交来源)',
					},
					{
						name: 'Traffic',
						value: 'AllEcomFlowSource',
						description: 'Where viewers came from (流量来源)',
					},
				],
				default: 'AllEcomFlowSource',
				description: 'Whose channels to read',
			},
			choice(['AllEcomFlowSource', 'AllEcomGmvSource']),
		),
		columnNames,
	],
	columns: () => TRAFFIC_COLUMNS,
	async *run({ advertiser: advertiserId, roomId: room, source }, api) {
		const params = { advertiser_id: advertiserId, room_id: room, flow_source: source };
		const data = await api.read(TRAFFIC, params);
		const name = source === 'AllEcomFlowSource' ? 'traffic' : 'sales';
		const rows = [...channelRows(data, { roomId: room, source: name }, api.reportSchemaDrift)];
		if (rows.length === 0) api.addHint(`The platform names no sources of ${name} for this live.`);
		yield* rows;
	},
});

import { columnNames } from '../../kernel/column-names';
import { AUDIENCE_COLUMNS } from '../rows/live-columns';
import { field } from '../../kernel/form/field';
import { choice, collectionOf } from '../../kernel/form/schemas';
import { asRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { AUDIENCE, audienceRows, DIMENSIONS } from '../rows/audience-row';
import { advertiser, chosen, roomId } from '../../records/live/fields';

export const getRoomAudience = defineOperation({
	resource: 'room',
	value: 'getAudience',
	platform: 'qianchuan',
	name: 'Get Audience',
	action: 'Get the audience of a room',
	description:
		'Read age, city and gender of viewers or buyers of a live (用户洞察) who came by ads, one item per value',
	methods: [AUDIENCE],
	fields: [
		advertiser,
		roomId,
		field(
			{
				displayName: 'Who',
				name: 'who',
				type: 'options',
				options: [
					{ name: 'Entered', value: 'ENTER', description: 'Who entered the room (进入直播间)' },
					{ name: 'Paid', value: 'PAY', description: 'Who paid for something (成交)' },
				],
				default: 'ENTER',
				description: 'Whose portrait to read',
			},
			choice(['ENTER', 'PAY']),
		),
		field(
			{
				displayName: 'By',
				name: 'dimensions',
				type: 'multiOptions',
				options: DIMENSIONS,
				default: [...DIMENSIONS.map(({ value }) => value)],
				required: true,
				description: 'How to group the people',
			},
			chosen((key) => DIMENSIONS.some(({ value }) => value === key)),
		),
		columnNames,
		field(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: [
					{
						displayName: 'Ads',
						name: 'flowSource',
						type: 'options',
						options: [
							{ name: 'All', value: 'ALL', description: 'From all ads (全部广告)' },
							{ name: 'Qianchuan PC', value: 'PC', description: 'From Qianchuan PC ads (千川PC)' },
						],
						default: 'PC',
						description: 'Which ads the people came by',
					},
				],
				description: 'Whom to count; all who came by ads when none is added',
			},
			collectionOf({ flowSource: choice(['ALL', 'PC']) }),
		),
	],
	columns: () => AUDIENCE_COLUMNS,
	async *run({ who, dimensions, ...input }, api) {
		const params = {
			advertiser_id: input.advertiser,
			room_id: input.roomId,
			action_event: who,
			dimension: dimensions,
			flow_source: input.filters.flowSource ?? 'ALL',
		};
		const data = asRecord(await api.read(AUDIENCE, params));
		yield* audienceRows(
			data,
			dimensions,
			{ roomId: input.roomId, action: who },
			api.reportSchemaDrift,
		);
	},
});

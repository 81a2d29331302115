import { columnNames } from '../../kernel/column-names';
import { PORTRAIT_COLUMNS } from '../insights/fans-columns';
import { asRecord, isRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { portraitRows } from '../insights/portrait';

const PATH = '/api/douyin/v1/user/fans_data/';

export const getPortrait = defineOperation({
	resource: 'fans',
	value: 'portrait',
	platform: 'open',
	name: 'Get Portrait',
	action: 'Get the portrait of the fans',
	description:
		'Read gender, age, province, device and interests of the fans (粉丝画像), one item per value; sums only',
	methods: [PATH],
	fields: [columnNames],
	columns: () => PORTRAIT_COLUMNS,
	async *run(_input, api) {
		const { fans_data: portrait } = asRecord(await api.read(PATH, {}));
		if (isRecord(portrait)) yield* portraitRows(portrait, api.reportSchemaDrift);
		else {
			api.addHint(
				'The platform has no portrait of this account: it needs more than 100 fans, and about two days after the first authorisation.',
			);
		}
	},
});

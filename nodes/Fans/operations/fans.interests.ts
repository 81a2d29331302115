import { columnNames } from '../../kernel/column-names';
import { INTEREST_COLUMNS } from '../insights/fans-columns';
import { defineOperation } from '../../kernel/operation';
import { interestRow, fanList } from '../insights/keywords';

const PATH = '/data/extern/fans/favourite/';

export const getInterests = defineOperation({
	resource: 'fans',
	value: 'interests',
	platform: 'open',
	name: 'Get Interests',
	action: 'Get the interests of the fans',
	description:
		'Read what the fans like (粉丝喜好), one item per word with its rank and heat; a day late',
	methods: [PATH],
	fields: [columnNames],
	columns: () => INTEREST_COLUMNS,
	async *run(_input, api) {
		const rows = await fanList(
			api,
			PATH,
			'The platform has no interests of these fans. It gives them to larger accounts only: more than 10,000 fans by one of its pages, more than 3,000 by another.',
		);
		for (const row of rows) yield interestRow(row);
	},
});

import { columnNames } from '../../kernel/column-names';
import { SOURCE_COLUMNS } from '../insights/fans-columns';
import { defineOperation } from '../../kernel/operation';
import { fanList, sourceRow } from '../insights/keywords';

const PATH = '/data/extern/fans/source/';

export const getSources = defineOperation({
	resource: 'fans',
	value: 'sources',
	platform: 'open',
	name: 'Get Sources',
	action: 'Get the sources of the fans',
	description: 'Read where the fans of the last 30 days came from (粉丝来源), one item per source',
	methods: [PATH],
	fields: [columnNames],
	columns: () => SOURCE_COLUMNS,
	async *run(_input, api) {
		const rows = await fanList(api, PATH, 'The platform has no fan sources of the last 30 days.');
		for (const row of rows) yield sourceRow(row);
	},
});

import { columnNames } from '../../kernel/column-names';
import { COMMENT_COLUMNS } from '../insights/fans-columns';
import { defineOperation } from '../../kernel/operation';
import { commentRow, fanList } from '../insights/keywords';

const PATH = '/data/extern/fans/comment/';

export const getCommentWords = defineOperation({
	resource: 'fans',
	value: 'comments',
	platform: 'open',
	name: 'Get Comment Words',
	action: 'Get the comment words of the fans',
	description:
		'Read the words that fans use in comments (粉丝热评), one item per word with its heat',
	methods: [PATH],
	fields: [columnNames],
	columns: () => COMMENT_COLUMNS,
	async *run(_input, api) {
		const rows = await fanList(
			api,
			PATH,
			'The platform has no comment words of these fans: it gives them from 3,000 fans on.',
		);
		for (const row of rows) yield commentRow(row);
	},
});

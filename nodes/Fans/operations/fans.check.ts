import { columnNames } from '../../kernel/column-names';
import { FOLLOWER_COLUMNS } from '../insights/fans-columns';
import { isoTime } from '../../values/cells';
import { asRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { user } from '../form/fields';

const PATH = '/fans/check';

export const checkFollower = defineOperation({
	resource: 'fans',
	value: 'check',
	platform: 'open',
	name: 'Check Follower',
	action: 'Check whether a user is a follower',
	description: 'Read whether a user follows the account (粉丝判断), and since when',
	methods: [PATH],
	fields: [user, columnNames],
	columns: () => FOLLOWER_COLUMNS,
	async *run({ openId }, api) {
		const data = asRecord(await api.read(PATH, { follower_open_id: openId }));
		const isFollower = typeof data.is_follower === 'boolean' ? data.is_follower : null;
		if (isFollower === null) api.reportSchemaDrift(`${PATH} answers without is_follower`);
		yield { openId, isFollower, followTime: isFollower ? isoTime(data.follow_time) : null };
	},
});

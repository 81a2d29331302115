/** Paths that exist in documents and SDKs and do not work: off line, or not open to this app. */
import type { Cause } from '../refusal.mts';

const tags = ['create', 'update', 'delete', 'list', 'user/list', 'user/update'];
const leads = ['list', 'detail', 'action/list'];
const cards = ['save', 'list', 'delete'];

/** Fan tags and enterprise messages went off line on 2023-05-31, fan lists on 2022-11-30. */
const OFFLINE = [
	'/fans/list',
	'/fans/data',
	'/following/list',
	...tags.map((end) => `/enterprise/leads/tag/${end}`),
	...leads.map((end) => `/enterprise/leads/user/${end}`),
	'/enterprise/im/message/send',
	...cards.map((end) => `/enterprise/im/card/${end}`),
	'/api/douyin/v1/interactive/intention/log/list',
];

/** Groups: their capability is not the app's. */
const NOT_HELD = [
	'/im/send/msg/group',
	'/im/group/fans/create',
	'/im/group/fans/list',
	'/im/group/fans/count',
	'/im/group/enter/audit/get',
	'/im/group/enter/audit/set',
	'/im/group/setting/set',
	'/im/group/setting/disable',
];

const CLOSED: ReadonlyMap<string, Cause> = new Map([
	...OFFLINE.map((path): [string, Cause] => [path, 'offline']),
	...NOT_HELD.map((path): [string, Cause] => [path, 'noCapability']),
]);

export function closed(path: string): Cause | undefined {
	return CLOSED.get(path.replace(/\/$/, ''));
}

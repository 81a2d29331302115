/** Every endpoint of open.douyin.com that is played, by its path. */
import type { Endpoint } from '../endpoint.mts';
import * as conversation from './conversation.mts';
import * as material from './material.mts';
import * as oauth from './oauth.mts';
import * as people from './people.mts';
import { portrait } from './portrait.mts';
import * as rooms from './rooms.mts';
import { sendMessage } from './send.mts';
import { trends } from './trend.mts';
import * as words from './words.mts';

const all: Endpoint[] = [
	...Object.values(oauth),
	...Object.values(rooms),
	portrait,
	...Object.values(words),
	...trends,
	...Object.values(people),
	sendMessage,
	...Object.values(conversation),
	...Object.values(material),
];

/** SDKs write these with a slash at the end, the documentation without. */
const WITH_SLASH = [people.fansCheck];

export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
	...all.map((played) => [played.path, played] as const),
	...WITH_SLASH.map((played) => [`${played.path}/`, played] as const),
]);

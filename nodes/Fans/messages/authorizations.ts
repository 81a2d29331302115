/** Which users allow the account to write to them (主动私信授权). */
import type { IDataObject } from 'n8n-workflow';

import { cursorRows, type CursorList } from '../../gateways/listing/pages';
import { numberOrNull, textOrNull } from '../../values/cells';
import { GatewayError } from '../../kernel/errors';
import { asRecord, asText, isSet, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export const STATUS_PATH = '/im/authorize/status/';
export const LIST_PATH = '/im/authorize/user_list/';

const PAGE = 100;
const FIRST = '0';
const GRANTED = 1;

/** The state at this moment; only an answer that says so is a consent. */
export async function isConsented(api: Api, openId: string): Promise<boolean> {
	return isGranted(await statusOf(api, openId));
}

const statusOf = async (api: Api, openId: string) =>
	asRecord(await api.read(STATUS_PATH, { c_open_id: openId }));

const isGranted = ({ status }: JsonRecord) => numberOrNull(status) === GRANTED;

export async function authorizationOf(api: Api, openId: string): Promise<IDataObject> {
	const status = await statusOf(api, openId);
	return { openId, authorized: isGranted(status), ...originColumns(status) };
}

const LIST: CursorList = {
	method: LIST_PATH,
	items: 'auth_user_list',
	key: ({ target_open_id }) => asText(target_open_id),
	first: { cursor: FIRST, limit: PAGE },
	next({ has_more, next_cursor: cursor }) {
		if (!isSet(has_more)) return 'end';
		if (['', FIRST].includes(asText(cursor))) throw stuck();
		return { cursor, limit: PAGE };
	},
};

/** All that stand, the oldest first; the cursor knows no end of pages. */
export async function* allAuthorizations(api: Api): AsyncGenerator<IDataObject> {
	for await (const user of cursorRows(api, LIST, {})) {
		yield { openId: asText(user.target_open_id), authorized: true, ...originColumns(user) };
	}
}

const stuck = () =>
	new GatewayError({
		code: 'no-next-page',
		message: 'The platform says that there are more authorizations, but not where they go on',
		remedy: 'Run it again; if it stays so, lower the limit.',
	});

/** Where the user gave the consent. */
function originColumns(it: JsonRecord): IDataObject {
	const from = asRecord(it.attribution);
	return {
		sourceAppId: textOrNull(it.auth_user_source_app_id),
		enterFrom: textOrNull(it.enter_from),
		roomId: textOrNull(from.room_id),
		anchorOpenId: textOrNull(from.anchor_id),
		authorOpenId: textOrNull(from.author_id),
		conversationId: textOrNull(from.conversation_id),
		groupId: textOrNull(from.group_id),
		messageId: textOrNull(from.message_id),
		fromUserOpenId: textOrNull(from.from_att_uid),
		extra: textOrNull(it.data_im_extra),
		query: textOrNull(it.query),
		path: textOrNull(it.path),
	};
}

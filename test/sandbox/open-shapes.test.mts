/** Answers and events have the keys and the types of the platform's samples. */
import { readFileSync } from 'node:fs';
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { ask, authorised, type Authorised, upload } from './open-caller.mts';

const NOW = Date.parse('2026-09-22T12:00:00+08:00') / 1000;
let sandbox: Sandbox;
let who: Authorised;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, live: 0, fans: 40 });
	// Here the samples count, with their codes as text now and then and the older frame of a recall.
	sandbox.control.decide({ openErrorCode: 'sampled', openRecallFrame: 'old' });
	who = await authorised(sandbox);
});
afterAll(() => sandbox.close());

function sample(name: string): unknown {
	const url = new URL(`../fixtures/douyin-open/${name}.json`, `file://${__filename}`);
	return JSON.parse(readFileSync(url, 'utf8'));
}

/** Keys and types, lists by their first row; the rows of a list all have one shape. */
function shape(value: unknown): unknown {
	if (Array.isArray(value)) {
		const [first, ...rest] = value.map(shape);
		for (const row of rest) expect(row).toEqual(first);
		return first === undefined ? [] : [first];
	}
	if (typeof value !== 'object' || value === null) return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]));
}

const without = (value: unknown, ...keys: string[]) => {
	const copy = structuredClone(value) as { data: Record<string, unknown> };
	for (const key of keys) delete copy.data[key];
	return copy;
};
const form = (path: string, fields: Record<string, string>) =>
	ask(sandbox.url, path, { form: fields });
const roomQuery = async () => {
	const query = { start_time: '0', end_time: String(NOW) };
	const { room_ids } = (await who.get('/room/data/room_id/get/', query)).json;
	return { room_id: room_ids[0] ?? '' };
};
const fan = () => sandbox.control.open.fanTruth()[0]?.openId ?? '';
const consenting = () =>
	sandbox.control.open.fanTruth().find(({ consent }) => consent)?.openId ?? '';
const sent = async () => {
	const { msgId, conversationId } = sandbox.control.open.message({ from: fan(), text: '在吗' });
	const reply = await who.post('/im/send/msg/', {
		to_user_id: fan(),
		msg_id: msgId,
		conversation_id: conversationId,
		content: { msg_type: 1, text: { text: '在的' } },
	});
	return { reply, conversationId };
};
const media = async () => (await upload(sandbox, who, 'picture')).json.data.media.media_id;
const card = async () =>
	who.post('/im/save/retain_consult_card/', {
		title: 'x',
		media_id: await media(),
		components: [1],
	});
const day = { date_type: '7' };

const ANSWERS: Record<string, () => Promise<{ text: string }>> = {
	OAuthAccessTokenResponse: () => who.exchange(sandbox.control.open.issueCode()),
	OAuthClientTokenResponse: () =>
		form('/oauth/client_token/', { grant_type: 'client_credential', ...who.app }),
	RoomDataRoomIdGetResponse: () =>
		who.get('/room/data/room_id/get/', { start_time: '0', end_time: String(NOW) }),
	RoomDataBaseGetResponse: async () => who.get('/room/data/base/get/', await roomQuery()),
	RoomDataInteractiveGetResponse: async () =>
		who.get('/room/data/interactive/get/', await roomQuery()),
	FansCheckResponse: () => who.get('/fans/check', { follower_open_id: fan() }),
	DouyinUserFansDataV1Response: () => who.get('/api/douyin/v1/user/fans_data/'),
	DataExternalFansSourceResponse: () => who.get('/data/extern/fans/source/'),
	DataExternalFansFavouriteResponse: () => who.get('/data/extern/fans/favourite/'),
	DataExternalUserFansResponse: () => who.get('/data/external/user/fans/', day),
	DataExternalUserItemResponse: () => who.get('/data/external/user/item/', day),
	DataExternalUserLikeResponse: () => who.get('/data/external/user/like/', day),
	DataExternalUserShareResponse: () => who.get('/data/external/user/share/', day),
	DataExternalUserProfileResponse: () => who.get('/data/external/user/profile/', day),
	IMSendMessageResponse: async () => (await sent()).reply,
	IMAuthorizeStatusResponse: () => who.post('/im/authorize/status/', { c_open_id: consenting() }),
	IMAuthorizeUserListResponse: () =>
		who.post('/im/authorize/user_list/', sample('IMAuthorizeUserListRequest'), {}),
	IMMessageResourcesResponse: () => {
		const from = fan();
		const { msgId, conversationId } = sandbox.control.open.message({
			from,
			type: 'user_local_image',
		});
		const query = { conversation_id: conversationId, message_id: msgId };
		return who.get('/api/im/message/resources/', query);
	},
	EnterpriseMediaUploadResponse: () => upload(sandbox, who, 'picture'),
	EnterpriseMediaListResponse: async () => {
		await media();
		const query = { cursor: '0', count: '10', access_token: who.tokens.access_token };
		return who.get('/enterprise/media/list', query);
	},
	IMSaveRetainConsultCardResponse: card,
	IMGetRetainConsultCardResponse: async () => {
		await card();
		return who.get('/im/get/retain_consult_card/');
	},
	DouyinRoleCheckV1Response: async () => {
		const fields = { grant_type: 'client_credential', ...who.app };
		const { data } = (await form('/oauth/client_token/', fields)).json;
		return ask(sandbox.url, '/api/douyin/v1/role/check/', {
			json: { open_id: who.openId, role_labels: ['COMPANY_BAND'] },
			headers: { 'access-token': data.access_token },
		});
	},
};

test.each(Object.entries(ANSWERS))('%s', async (name, answer) => {
	who = await authorised(sandbox);
	if (name === 'IMAuthorizeUserListResponse') sandbox.control.life({ authorize: 30 });
	const { text } = await answer();
	expect(shape(JSON.parse(text))).toEqual(shape(sample(name)));
});

test('OAuthRefreshTokenResponse, OAuthRenewRefreshTokenResponse, OAuthUserInfoResponse', async () => {
	who = await authorised(sandbox);
	const { refresh_token, access_token } = who.tokens;
	const { client_key } = who.app;
	const refreshed = await form('/oauth/refresh_token/', {
		client_key,
		grant_type: 'refresh_token',
		refresh_token,
	});
	expect(shape(JSON.parse(refreshed.text))).toEqual(shape(sample('OAuthRefreshTokenResponse')));
	const renewed = await form('/oauth/renew_refresh_token/', { client_key, refresh_token });
	expect(shape(JSON.parse(renewed.text))).toEqual(shape(sample('OAuthRenewRefreshTokenResponse')));
	const info = await form('/oauth/userinfo/', { access_token, open_id: who.openId });
	const gone = ['city', 'country', 'province', 'gender', 'e_account_role'];
	expect(shape(JSON.parse(info.text))).toEqual(
		shape(without(sample('OAuthUserInfoResponse'), ...gone)),
	);
});

/** Events whose contents are text in the sample, opened. */
function opened(event: unknown): unknown {
	const { content, ...rest } = event as { content: unknown };
	return { ...rest, content: typeof content === 'string' ? [JSON.parse(content)] : content };
}

const EVENT_SAMPLES: Record<string, () => void> = {
	'Event-VerifyWebhookEvent': () =>
		void sandbox.control.open.emit('verify_webhook', { challenge: 12345 }),
	'Event-AuthorizeEvent': () => void sandbox.control.open.issueCode([]),
	'Event-UnauthorizeEvent': () => {
		sandbox.control.open.change({ deny: [] });
		sandbox.control.open.withdraw();
	},
	'Event-IMReceiveMessageEvent': () =>
		void sandbox.control.open.message({ from: fan(), text: '捷途70' }),
	'Event-IMEnterDirectMessageEvent': () => void sandbox.control.life({ enterChat: [fan()] }),
	'Event-IMAuthorizeEvent': () => {
		sandbox.control.life({ unauthorize: [consenting()] });
	},
	'Event-NewFollowActionEvent': () => void sandbox.control.life({ unfollow: 1, follow: 1 }),
	'Event-NewVideoDiggEvent': () => void sandbox.control.life({ digg: 1 }),
	'Event-ItemCommentReplyEvent': () => void sandbox.control.life({ comment: 1 }),
};

test.each(Object.entries(EVENT_SAMPLES))('%s', async (name, happen) => {
	who = await authorised(sandbox, []);
	happen();
	const event = sandbox.control.open.events().at(-1);
	if (!event) throw new Error('nothing happened');
	const body: unknown = JSON.parse(sandbox.control.open.webhook(event).body);
	expect(shape(opened(body))).toEqual(shape(opened(sample(name))));
});

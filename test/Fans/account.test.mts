/** Every operation through n8n-core, the real gateway and the credential, against the sandbox. */
import { itemsOf, jsonOf, openAccount, type Account } from './account.mts';

let account: Account;
beforeAll(async () => {
	account = await openAccount();
});
afterAll(async () => await account.sandbox.close());

const fanWho = (holds: (fan: ReturnType<typeof fans>[number]) => boolean) => {
	const found = fans().find(holds);
	if (!found) throw new Error('no such fan');
	return found;
};
const fans = () => account.sandbox.control.open.fanTruth();

/** As the example maps the push trigger's item. */
const replyTo = {
	opening: '={{ $json.event }}',
	openId: '={{ $json.openId }}',
	conversationId: '={{ $json.conversationId }}',
	messageId: '={{ $json.messageId }}',
	receivedAt: '={{ $json.occurredAt }}',
	text: '您好，48 小时内发货',
};
const card = { messageType: 'coupon', activityId: '1', couponMetaId: '7301234567890123456' };

it('fans.portrait', async () => {
	const { items, hints } = await account.do('fans.portrait', {});
	expect(hints).toEqual([]);
	const rows = items.map(({ json }) => json);
	expect(new Set(rows.map(({ dimension }) => dimension))).toEqual(
		new Set([
			'fans',
			'gender',
			'age',
			'activeDays',
			'province',
			'device',
			'interest',
			'contribution',
		]),
	);
	for (const dimension of ['gender', 'age', 'activeDays']) {
		const shares = rows
			.filter((row) => row.dimension === dimension)
			.map(({ share }) => Number(share));
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
	}
});

it.each(['fans.sources', 'fans.interests', 'fans.comments'])('%s', async (operation) => {
	const { items, hints } = await account.do(operation, {});
	expect(hints).toEqual([]);
	expect(items.length).toBeGreaterThan(0);
	for (const { json } of items) expect(json.value).toEqual(expect.any(String));
});

it('fans.trend', async () => {
	const figures = ['fans', 'item', 'like', 'comment', 'share', 'profile'];
	const rows = jsonOf(await account.do('fans.trend', { days: 7, figures }));
	expect(rows.length).toBeGreaterThanOrEqual(6);
	for (const row of rows) {
		expect(Object.keys(row)).toHaveLength(10);
		expect(Object.values(row)).not.toContain(null);
	}
	const dates = rows.map(({ date }) => String(date));
	expect(dates).toEqual([...dates].sort());
});

it('fans.check', async () => {
	const follows = fanWho(({ followedAt }) => followedAt !== null);
	const other = fanWho(({ followedAt }) => followedAt === null);
	const rows = jsonOf(
		await account.do(
			'fans.check',
			{ openId: '={{ $json.openId }}' },
			{ items: itemsOf([{ openId: follows.openId }, { openId: other.openId }]) },
		),
	);
	expect(rows).toMatchObject([
		{ openId: follows.openId, isFollower: true },
		{ openId: other.openId, isFollower: false, followTime: null },
	]);
	expect(Date.parse(String(rows[0]?.followTime))).toBe((follows.followedAt ?? 0) * 1000);
});

it('message.reply and message.recall', async () => {
	const { openId } = fans()[0]!;
	account.events();
	account.sandbox.control.open.message({ from: openId, text: '什么时候发货？' });
	const [event] = account.events();
	expect(event).toMatchObject({ event: 'im_receive_msg', text: '什么时候发货？', openId });
	const [sent] = jsonOf(await account.do('message.reply', replyTo, { items: itemsOf([event!]) }));
	expect(sent).toMatchObject({ openId, success: true, messageId: expect.stringMatching(/^@/) });
	const [{ contents, msgIds } = { contents: [], msgIds: [] }] = fanWho(
		(fan) => fan.openId === openId,
	).sent;
	expect(contents).toEqual([{ msg_type: 1, text: { text: '您好，48 小时内发货' } }]);
	expect(msgIds).toEqual([sent?.messageId]);

	const { conversationId, messageId } = sent!;
	await account.do('message.recall', { conversationId, messageId });
	expect(fanWho((fan) => fan.openId === openId).sent[0]?.recalled).toEqual([messageId]);
	expect(account.sandbox.control.open.truth().broken).toBe(0);
});

it('message.reply to who opened the chat', async () => {
	account.events();
	account.sandbox.control.life({ enterChat: [fans()[1]!.openId] });
	const [event] = account.events();
	const [sent] = jsonOf(await account.do('message.reply', replyTo, { items: itemsOf([event!]) }));
	expect(sent).toMatchObject({ openId: fans()[1]!.openId, success: true });
	expect(account.sandbox.control.open.truth()).toMatchObject({ broken: 0, sent: { entered: 1 } });
});

it('message.getAuthorizations lists exactly those who consent', async () => {
	account.sandbox.control.life({ authorize: 8 });
	const truth = fans().flatMap(({ consent, openId }) => (consent ? [openId] : []));
	expect(truth.length).toBeGreaterThan(8);
	const rows = jsonOf(await account.do('message.getAuthorizations', { returnAll: true }));
	expect(rows.map(({ openId }) => openId).sort()).toEqual([...truth].sort());
	const [one] = jsonOf(await account.do('message.getAuthorizations', { onlyUser: truth[0] }));
	expect(one).toMatchObject({ openId: truth[0], authorized: true, enterFrom: 'im_card' });
});

it('message.send reaches who consents, with all digits, and nobody else', async () => {
	const yes = fanWho(({ consent }) => consent !== null);
	const no = fanWho(({ consent }) => consent === null);
	const messages = { message: [{ messageType: 'text', text: '新品' }, card] };
	const rows = jsonOf(
		await account.do(
			'message.send',
			{ openId: '={{ $json.openId }}', messages },
			{ items: itemsOf([{ openId: no.openId }, { openId: yes.openId }]), continueOnFail: true },
		),
	);
	expect(rows).toMatchObject([
		{ errorCode: 'rule.no-consent' },
		{ openId: yes.openId, messageCount: 2, success: true },
	]);
	expect(fanWho(({ openId }) => openId === yes.openId).sent.at(-1)?.contents).toMatchObject([
		{ msg_type: 1, text: { text: '新品' } },
		{ msg_type: 11, applet_coupon: { coupon_meta_id: '7301234567890123456' } },
	]);
	expect(account.sandbox.control.open.truth()).toMatchObject({ broken: 0, sent: { proactive: 1 } });
});

describe('an app without the capability', () => {
	it.each([
		['fans.portrait', 'fans.data.bind', {}],
		['message.getAuthorizations', 'im.direct_message', {}],
		['message.recall', 'im.recall_message', { conversationId: '@a', messageId: '@b' }],
	] as const)('%s says so in a sentence of its own', async (operation, scope, parameters) => {
		account.sandbox.control.open.change({ deny: [scope] });
		const error = await account.do(operation, parameters).then(
			() => undefined,
			(it: { message: string; description: string }) => it,
		);
		account.sandbox.control.open.change({ allow: [scope] });
		expect(error?.message).toMatch(/The app lacks the capability of \/.*28001018/);
		expect(error?.description).toMatch(/Apply for the capability.*closed to new applicants/);
	});
});

it('after an answer that never came, nothing is sent again', async () => {
	account.events();
	account.sandbox.control.open.message({ from: fans()[2]!.openId, text: '在吗' });
	const [event] = account.events();
	account.sandbox.control.addFaults([{ kind: 'reset', method: '/im/send/msg/', times: 1 }]);
	const before = account.called().filter((path) => path === '/im/send/msg/').length;
	const error = await account.do('message.reply', replyTo, { items: itemsOf([event!]) }).then(
		() => undefined,
		(it: Error) => it,
	);
	account.sandbox.control.clearFaults();
	expect(error?.message).toMatch(/Whether the platform carried this out is not known/);
	expect(account.called().filter((path) => path === '/im/send/msg/').length - before).toBe(1);
});

it('no secret, no token in anything that n8n stores', async () => {
	const { data } = account.credential;
	const text = JSON.stringify([...account.kept]);
	for (const name of ['clientSecret', 'accessToken', 'refreshToken'])
		expect(text).not.toContain(String(data[name]));
});

/**
 * Lists that are signed, by the sandbox, and hold what no list should: each message that is one passes,
 * whatever else the request contains. The platform repeats a refused request, with all of its messages.
 */
import type { IDataObject } from 'n8n-workflow';

import { DouyinFansTrigger } from '../../nodes/Fans/DouyinFansTrigger.node';
import { kinds } from '../../nodes/webhooks/shop/message-types';
import { kinds as openKinds } from '../../nodes/webhooks/open/event-types';
import { signature as signOpen } from '../../sandbox/open/webhook.mts';
import { signPush } from '../../sandbox/push/signature.mts';
import { storeOf } from '../support/engine.mts';
import { APP, created, messageText, OPEN_APP, PushStage } from '../support/push-stage.mts';
import { longOrShort } from '../support/soak.mts';

function signedBySandbox(body: string) {
	const sign = signPush({ key: APP.appKey, secret: APP.appSecret }, body, 'md5');
	return { headers: { 'app-id': APP.appKey, 'event-sign': sign }, body: Buffer.from(body) };
}
async function push(entries: readonly string[], stage = new PushStage()) {
	const { status, items = [] } = await stage.send(signedBySandbox(`[${entries.join()}]`));
	return { status, items: items.map(({ json }) => json), warnings: stage.warnings };
}

const good = Array.from({ length: 49 }, (_, at) =>
	created(`good-${at}`, `48123456789012${at + 10000}`),
);
const goodIds = good.map((_, at) => `good-${at}`);
const among = (odd: string) => [...good.slice(0, 20), odd, ...good.slice(20)];
const idsOf = (items: readonly IDataObject[]) =>
	items.map(({ msgId }) => String(msgId)).filter((id) => id.startsWith('good-'));

describe('an entry that is no message, among 49 that are', () => {
	it.each(['null', '"收件人张三"', '17', 'true', '[]', '[{"tag":"100"}]'])(
		'%s: the others pass, and the log says how many were left out',
		async (odd) => {
			const { status, items, warnings } = await push(among(odd));
			expect([status, idsOf(items), items.length]).toEqual([200, goodIds, 49]);
			expect(warnings.join()).toMatch(/left out 1 entries/);
			expect(warnings.join()).not.toContain('张三');
		},
	);

	it.each([
		'{}',
		'{"msg_id":"odd","data":"{\\"p_id\\":4812345678901234567}"}',
		'{"tag":"TradeCreate","msg_id":"odd","data":"{}"}',
		'{"tag":-100,"msg_id":"odd","data":"{}"}',
		'{"tag":{"toString":1},"msg_id":"odd"}',
		'{"tag":1e300,"msg_id":{"toString":1},"data":[]}',
	])('%s: passes with the others, as it came, with a hint', async (odd) => {
		const { status, items } = await push(among(odd));
		expect([status, idsOf(items), items.length]).toEqual([200, goodIds, 50]);
		const passed = items.find(({ hint }) => hint !== undefined);
		expect(passed).toMatchObject({
			tag: null,
			event: null,
			hint: expect.stringMatching(/without a tag/),
		});
		expect(Object.keys(passed?.payload as object)).toEqual(Object.keys(JSON.parse(odd) as object));
	});

	it('is dropped as a repeat like any other', async () => {
		const stage = new PushStage();
		const body = among('{"tag":"named","data":{"a":1}}');
		expect((await push(body, stage)).items).toHaveLength(50);
		expect((await push(body, stage)).items).toEqual([]);
	});

	it('400 only where nothing is a message', async () => {
		for (const entries of [['null'], ['null', '"text"'], ['{"tag":"named"}'], ['{}', '[]']]) {
			expect((await push(entries)).status).toBe(400);
		}
		expect((await push(['{"tag":"0"}', 'null'])).status).toBe(200);
		expect((await push([])).status).toBe(200);
	});
});

describe('several messages under one msg_id', () => {
	const paid = (order: string) =>
		messageText('101', 'one', `{"p_id":${order},"shop_id":4463798,"pay_time":1700000001}`);
	const all = [
		created('one', '4812345678901234567'),
		paid('4812345678901234567'),
		created('one', '4812345678901234568'),
		created('one', '4812345678901234567', 999),
		'{"tag":"998","msg_id":"one","data":"{\\"a\\":1}"}',
		'{"tag":"998","msg_id":"one","data":"{\\"a\\":2}"}',
	];

	it('all pass, in one request or in several, each once', async () => {
		const together = new PushStage();
		expect((await push(all, together)).items).toHaveLength(all.length);
		expect((await push(all, together)).items).toEqual([]);
		const apart = new PushStage();
		for (const each of all) expect((await push([each], apart)).items).toHaveLength(1);
		for (const each of all) expect((await push([each], apart)).items).toEqual([]);
	});

	it('what no list shows has a key of its own each', async () => {
		const { items } = await push(all.slice(4));
		expect(new Set(items.map(({ eventKey }) => eventKey)).size).toBe(2);
	});
});

/** JSON that code written for other types breaks on. */
const HOSTILE: Readonly<Record<string, string>> = {
	'an object without a usable toString': '{"toString":1,"valueOf":1}',
	'an object': '{"a":{"b":1}}',
	'a list': '[{"toString":1},null,[1]]',
	null: 'null',
	true: 'true',
	'an empty text': '""',
	'a name of JavaScript': '"__proto__"',
	'a number beyond int64': '99999999999999999999',
	'a negative number': '-1',
	'a huge fraction': '1.5e300',
	'an infinite number': '1e999',
	'NUL and half an emoji': '"\\u0000\\ud83d"',
	'members named as of JavaScript': '{"__proto__":{"x":1},"constructor":null,"length":1e9}',
};

const FIELDS = [
	...['shop_id', 'store_id', 'supplier_id', 'p_id', 's_ids', 's_id', 'order_status', 'order_type'],
	...['biz', 'create_time', 'pay_time', 'pay_type', 'pay_amount', 'total_amount', 'post_amount'],
	...['update_time', 'modify_time', 'complete_time', 'cancel_time', 'cancel_reason', 'addr'],
	...['exp_delivery_time', 'logistics_msg', 'receiver_msg', 'remark', 'star', 'aftersale_id'],
	...['aftersale_status', 'after_sale_status', 'aftersale_type', 'refund_amount', 'reason_code'],
	...['refund_post_amount', 'refund_voucher_num', 'apply_time', 'agree_time', 'refuse_time'],
	...['return_time', 'success_time', 'close_time', 'status_deadline', 'arbitrate_id'],
	...['arbitrate_status', 'arbitrate_conclusion', 'product_id', 'out_product_id', 'event'],
	...['msg_type', 'material_id', 'material_type', 'name', 'audit_status', 'audit_status_desc'],
	...['byte_url', 'delete_time', 'distr_order_id', 'seller_remark', 'return_status', 'user_id'],
];
const SUBJECTS = '"p_id":"1","aftersale_id":"2","product_id":"3","material_id":"4"';
/** Of two members of one name the last counts. */
const dataWith = (field: string, value: string) =>
	`{${SUBJECTS},"distr_order_id":"5","update_time":1700000000,"${field}":${value}}`;
/** As an object, and as the text that real traffic has. */
const FORMS = [(data: string) => data, (data: string) => JSON.stringify(data)];
/** Both; in the short form one of them by turns, so that each value, field and message meets both. */
const formsOf = (turn: number) => longOrShort(FORMS, FORMS.slice(turn % 2, (turn % 2) + 1));

describe.each(Object.entries(HOSTILE))('%s', (what, value) => {
	const turn = Object.keys(HOSTILE).indexOf(what);

	it.each(kinds)('in each field of $name leaves all messages of the request', async ({ tag }) => {
		for (const form of formsOf(turn + kinds.findIndex((it) => it.tag === tag))) {
			const odd = FIELDS.map(
				(field) => `{"tag":"${tag}","msg_id":"${field}","data":${form(dataWith(field, value))}}`,
			);
			const { status, items } = await push([...good.slice(0, 9), ...odd]);
			expect([status, items.length]).toEqual([200, FIELDS.length + 9]);
			expect(items.slice(9).map(({ msgId }) => msgId)).toEqual(FIELDS);
			expect(JSON.stringify(items)).not.toContain('[object');
		}
	});

	it('in the envelope leaves the message beside it', async () => {
		for (const field of ['tag', 'msg_id', 'msgId', 'data', 'more']) {
			const odd = `{"tag":"100","msg_id":"odd","data":"{}","${field}":${value}}`;
			const { status, items } = await push([created('good-0'), odd]);
			expect([field, status, idsOf(items), items.length]).toEqual([field, 200, ['good-0'], 2]);
		}
	});

	it.each(openKinds)('in each field of $event is an item, or refused', async ({ event }) => {
		const first = turn + openKinds.findIndex((it) => it.event === event);
		for (const [at, field] of OPEN_FIELDS.entries()) {
			for (const form of formsOf(first + at)) {
				const { status, items } = await pushOpen(
					`{"event":"${event}","content":${form(`{"create_time":1,"${field}":${value}}`)}}`,
				);
				expect([field, status, items?.length]).toEqual([field, 200, 1]);
			}
		}
		for (const field of [
			'event',
			'client_key',
			'from_user_id',
			'to_user_id',
			'content',
			'log_id',
		]) {
			const { status, items } = await pushOpen(
				`{"event":"${event}","content":{},"${field}":${value}}`,
			);
			const isRefused = ['event', 'client_key'].includes(field) && items === undefined;
			if (isRefused) expect([400, 401]).toContain(status);
			else expect([field, status, items?.length]).toEqual([field, 200, 1]);
		}
	});
});

const OPEN_FIELDS = [
	...['conversation_short_id', 'server_message_id', 'conversation_type', 'create_time', 'text'],
	...['message_type', 'source', 'user_infos', 'action_type', 'action_time', 'auth_status'],
	...['expire_time', 'update_time', 'scopes'],
];

async function pushOpen(body: string) {
	const stage = new PushStage({
		credential: storeOf('douyinOpenApi', OPEN_APP),
		type: new DouyinFansTrigger(),
	});
	const headers = { 'x-douyin-signature': signOpen(OPEN_APP.clientSecret, body) };
	const { status, items } = await stage.send({ headers, body: Buffer.from(body) });
	return { status, items: items?.map(({ json }) => json) };
}

describe.each([101, 5_000, 100_000])('content that nests %i levels deep', (levels) => {
	const lists = `${'['.repeat(levels)}${']'.repeat(levels)}`;
	const objects = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
	const every = [lists, objects];

	it.each(['100', '998'])('of tag %s is an item with a hint, and the others pass', async (tag) => {
		for (const value of every) {
			for (const form of FORMS) {
				const data = form(dataWith('more', value));
				// Without `msg_id` the content identifies a repeat.
				const stage = new PushStage();
				const body = among(`{"tag":"${tag}","data":${data}}`);
				const { status, items } = await push(body, stage);
				expect([status, idsOf(items), items.length]).toEqual([200, goodIds, 50]);
				const odd = items.find(({ hint }) => hint !== undefined);
				expect(odd).toMatchObject({ tag, hint: expect.stringMatching(/levels deep/) });
				expect(odd?.payload).toBe(data.startsWith('"') ? dataWith('more', value) : null);
				expect((await push(body, stage)).items).toEqual([]);
			}
		}
	});

	it('of an event is an item with a hint', async () => {
		for (const value of every) {
			const { status, items } = await pushOpen(`{"event":"im_receive_msg","content":${value}}`);
			expect([status, items?.length]).toEqual([200, 1]);
			expect(items?.[0]?.hint).toMatch(/levels deep/);
		}
	});

	it('beside the content is left out', async () => {
		for (const value of every) {
			const { status, items } = await push(among(`{"tag":"100","more":${value},"data":"{}"}`));
			expect([status, items.length]).toEqual([200, 50]);
			expect((await push(among(value))).status).toBe(200);
		}
	});
});

it('nesting that n8n can store passes whole', async () => {
	const data = dataWith('more', `${'['.repeat(90)}${']'.repeat(90)}`);
	const { items } = await push([messageText('100', 'm', data)]);
	expect(items[0]).not.toHaveProperty('hint');
	expect(items[0]?.payload).toEqual(JSON.parse(data));
});

/**
 * A thousand fans for a week (short form: two days): who keeps the rules breaks none of the sandbox's, and whatever anybody
 * sends, the sandbox lets through exactly what the rules allow.
 */
import fc from 'fast-check';
import { type Sandbox, startSandbox } from '../../sandbox/server.mts';
import { longOrShort } from '../support/soak.mts';
import { authorised, type Authorised, codeOf } from './open-caller.mts';

const NOW = 1_790_000_000;
const HOUR = 3600;
const DAY = 24 * HOUR;
const DAYS = longOrShort(7, 2);
const PART = DAYS / 7;
let sandbox: Sandbox;
let who: Authorised;

afterEach(() => sandbox.close());

const card = { msg_type: 10, applet_card: { card_template_id: '@t', app_id: 'tt1', path: 'a/b' } };
const text = { msg_type: 1, text: { text: '您好' } };
const send = async (body: object) => codeOf((await who.post('/im/send/msg/', body)).json);
const answer = (to: string, scene: string, msgId: string, conversationId: string) =>
	send({ to_user_id: to, scene, msg_id: msgId, conversation_id: conversationId, content: text });
const reach = (to: string) =>
	send({ to_user_id: to, scene: 'im_authorize_message', content_list: [text, card] });

test('1,000 fans, days of life, no rule broken', async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, fans: 1000, live: 12 });
	who = await authorised(sandbox);
	const scenes: Record<string, string> = {
		im_receive_msg: 'im_reply_msg',
		im_enter_direct_msg: 'im_enter_direct_msg',
	};
	const reached = new Map<string, number>();
	const codes = new Map<number, number>();
	const note = (code: number) => codes.set(code, (codes.get(code) ?? 0) + 1);
	let read = 0;
	let answered = 0;
	for (let hour = 0; hour < DAYS * 24; hour += 6) {
		sandbox.control.clock({ advance: 6 * HOUR });
		sandbox.control.life({ enterChat: 3 });
		const events = sandbox.control.open.events(read);
		read += events.length;
		for (const { event, at, from = '', content } of events) {
			const scene = scenes[event];
			if (scene === undefined) continue;
			// Most chats were opened hours ago: nothing may be sent any more.
			if (event === 'im_enter_direct_msg' && sandbox.control.now() - at >= 30) continue;
			answered += 1;
			const { server_message_id, conversation_short_id } = content;
			note(await answer(from, scene, String(server_message_id), String(conversation_short_id)));
		}
		const now = sandbox.control.now();
		for (let cursor = '0', more = true; more;) {
			const { json } = await who.post('/im/authorize/user_list/', { cursor, limit: 100 });
			({ next_cursor: cursor, has_more: more } = json.data);
			for (const { target_open_id: to } of json.data.auth_user_list) {
				if (now - (reached.get(to) ?? 0) < DAY) continue;
				reached.set(to, now);
				note(await reach(to));
			}
		}
	}
	const truth = sandbox.control.open.truth();
	expect(truth.broken).toBe(0);
	expect([...codes.keys()]).toEqual([0]);
	expect(answered).toBeGreaterThan(1_500 * PART);
	expect(truth.sent.entered).toBeGreaterThan(20 * PART);
	expect(truth.sent.replies + truth.sent.entered).toBe(answered);
	expect(truth.sent.proactive).toBeGreaterThan(1_000 * PART);
	// What was sent, sorted by the truth's own book: one answer an opening, a day between two reaches.
	for (const { sent } of sandbox.control.open.fanTruth({ touched: true })) {
		const times = sent.filter(({ scene }) => scene === 'im_authorize_message').map(({ at }) => at);
		times.forEach((at, index) => expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(DAY));
	}
}, 180_000);

type Step =
	| { act: 'message' | 'enterChat' | 'authorize' | 'unauthorize' | 'reach'; fan: number }
	| { act: 'answer'; fan: number; opening: number; as: 'message' | 'enter' }
	| { act: 'wait'; seconds: number };

const fan = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			act: fc.constantFrom('message', 'enterChat', 'authorize', 'unauthorize', 'reach' as const),
			fan,
		}) as fc.Arbitrary<Step>,
	},
	{
		weight: 4,
		arbitrary: fc.record({
			act: fc.constant('answer' as const),
			fan,
			opening: fc.nat({ max: 5 }),
			as: fc.constantFrom('message' as const, 'enter' as const),
		}),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			act: fc.constant('wait' as const),
			seconds: fc.oneof(
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 400 }).map((halfHours) => halfHours * 1800),
			),
		}),
	},
);

interface Opening {
	fan: number;
	kind: 'message' | 'enter';
	at: number;
	msgId: string;
	answers: number;
}

/** The rules once more, from the reference. */
class Model {
	readonly openings: Opening[] = [];
	private readonly consentUntil = new Map<number, number>();
	private readonly reachedAt = new Map<number, number>();

	consent(who: number, until: number): void {
		this.consentUntil.set(who, until);
	}

	mayAnswer(opening: Opening | undefined, to: number, as: Opening['kind'], now: number): boolean {
		if (!opening || opening.fan !== to || opening.kind !== as) return false;
		const [seconds, answers] = as === 'message' ? [DAY, 6] : [30, 3];
		if (opening.answers >= answers || now - opening.at >= seconds) return false;
		opening.answers += 1;
		return true;
	}

	mayReach(to: number, now: number): boolean {
		if ((this.consentUntil.get(to) ?? 0) <= now) return false;
		if (now - (this.reachedAt.get(to) ?? -Infinity) < DAY) return false;
		this.reachedAt.set(to, now);
		return true;
	}
}

test('any sequence of sends: what is let through is what the rules allow', async () => {
	sandbox = await startSandbox({ orders: 5, now: NOW, speed: 0, fans: 1, live: 0 });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
			await sandbox.close();
			sandbox = await startSandbox({
				orders: 1,
				products: 1,
				now: NOW,
				speed: 0,
				fans: 3,
				live: 0,
			});
			const { control } = sandbox;
			for (const { openId } of control.open.fanTruth()) control.life({ unauthorize: [openId] });
			who = await authorised(sandbox);
			const fans = control.open.fanTruth();
			const idOf = (index: number) => fans[index]?.openId ?? '';
			const model = new Model();
			let refused = 0;
			for (const each of steps) {
				const now = control.now();
				if (each.act === 'wait') {
					control.clock({ advance: each.seconds });
					who = await authorised(sandbox);
				} else if (each.act === 'message' || each.act === 'enterChat') {
					control.life({ [each.act]: [idOf(each.fan)] });
					const msgId = String(control.open.events().at(-1)?.content.server_message_id);
					const kind = each.act === 'message' ? 'message' : 'enter';
					model.openings.push({ fan: each.fan, kind, at: now, msgId, answers: 0 });
				} else if (each.act === 'authorize' || each.act === 'unauthorize') {
					const done = control.life({ [each.act]: [idOf(each.fan)] })[each.act] ?? [];
					if (done.length > 0) {
						model.consent(each.fan, each.act === 'authorize' ? now + 30 * DAY : 0);
					}
				} else if (each.act === 'answer') {
					const opening = model.openings[each.opening];
					const scene = each.as === 'message' ? 'im_reply_msg' : 'im_enter_direct_msg';
					const conversation = fans[each.fan]?.conversationId ?? '';
					const allowed = model.mayAnswer(opening, each.fan, each.as, now);
					const msgId = opening?.msgId ?? '@nothing';
					const code = await answer(idOf(each.fan), scene, msgId, conversation);
					expect(code === 0).toBe(allowed);
					if (!allowed) refused += 1;
				} else {
					const allowed = model.mayReach(each.fan, now);
					expect((await reach(idOf(each.fan))) === 0).toBe(allowed);
					if (!allowed) refused += 1;
				}
			}
			expect(control.open.truth().broken).toBe(refused);
		}),
		{ numRuns: longOrShort(40, 12) },
	);
}, 180_000);

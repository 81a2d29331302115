/**
 * A thousand fans for seven days (short form: two): messages come in, a workflow answers, writes to those who consent,
 * and tries what it should not. The sandbox keeps the book of broken rules; it stays empty.
 */
import type { IDataObject } from 'n8n-workflow';

import { longOrShort } from '../support/soak.mts';
import { itemsOf, openAccount, type Account } from './account.mts';

const HOUR = 3600;
const DAYS = longOrShort(7, 2);
/** The part of a week, and of those days of it on which something can be a day late. */
const PART = DAYS / 7;
const LATE_PART = (DAYS - 1) / 6;

let account: Account;
beforeAll(async () => {
	account = await openAccount({ fans: 1000, live: 12, quota: 100_000 });
	// The code of the authorisation is good for minutes, not for the hour until the first message.
	await account.do('fans.sources', {});
});
afterAll(async () => await account.sandbox.close());

const reply = {
	opening: '={{ $json.event }}',
	openId: '={{ $json.openId }}',
	conversationId: '={{ $json.conversationId }}',
	messageId: '={{ $json.messageId }}',
	receivedAt: '={{ $json.occurredAt }}',
	text: '您好',
};
const send = {
	openId: '={{ $json.openId }}',
	messages: {
		message: [
			{ messageType: 'text', text: '新品上架' },
			{ messageType: 'coupon', activityId: '1', couponMetaId: '2' },
		],
	},
	mostUsers: 5000,
};

/** Answers, refusals by rule, and whatever else went wrong. */
interface Tally {
	sent: number;
	rules: Record<string, number>;
	other: IDataObject[];
}
const tally = (): Tally => ({ sent: 0, rules: {}, other: [] });

async function perform(
	into: Tally,
	operation: string,
	parameters: IDataObject,
	rows: IDataObject[],
) {
	if (rows.length === 0) return;
	const options = { items: itemsOf(rows), continueOnFail: true };
	for (const row of await account.at(operation, parameters, options)) {
		const rule = /^rule\.(.+)$/.exec(String(row.errorCode))?.[1];
		if (row.success === true) into.sent += 1;
		else if (rule) into.rules[rule] = (into.rules[rule] ?? 0) + 1;
		else into.other.push(row);
	}
}

test('no rule is broken in days of messages', async () => {
	const { control } = account.sandbox;
	const replies = tally();
	const late = tally();
	const entered = tally();
	const proactive = tally();
	/** Openings that the workflow gets round to a day later, or just in time. */
	const waiting: Array<{ due: number; event: IDataObject }> = [];
	account.events();

	for (let hour = 1; hour <= DAYS * 24; hour++) {
		control.clock({ advance: HOUR });
		// Chats that were opened during the hour, and one that is opened now.
		control.life({ enterChat: 1 });
		const events = account.events();
		const openings = events.filter(({ event }) => event === 'im_receive_msg');
		const chats = events.filter(({ event }) => event === 'im_enter_direct_msg');
		await perform(entered, 'message.reply', reply, chats);
		const now: IDataObject[] = [];
		for (const [at, event] of openings.entries()) {
			// One in five is put off: by 22 hours, which is in time, or by 26, which is not.
			const delay = at % 5 === 0 ? (at % 2 === 0 ? 22 : 26) : 0;
			if (delay === 0) now.push(event);
			else waiting.push({ due: hour + delay, event });
		}
		await perform(replies, 'message.reply', reply, now);
		const due = waiting.filter((it) => it.due === hour).map(({ event }) => event);
		await perform(late, 'message.reply', reply, due);

		// Those who consent are greeted, and every six hours somebody thinks of writing to everybody.
		const granted = events.filter(
			({ event, authorized }) => event === 'im_authorize' && authorized,
		);
		await perform(proactive, 'message.send', send, granted);
		if (hour % 6 === 0) {
			const everybody = await account.at('message.getAuthorizations', { returnAll: true });
			await perform(proactive, 'message.send', send, everybody);
		}
		if (hour % 24 === 0) {
			const nobody = control.open.fanTruth().filter(({ consent }) => consent === null);
			const rows = nobody.slice(0, 20).map(({ openId }) => ({ openId }));
			await perform(proactive, 'message.send', send, rows);
		}
	}

	const truth = control.open.truth();
	expect(truth.refused).toEqual(
		Object.fromEntries(Object.keys(truth.refused).map((rule) => [rule, 0])),
	);
	expect(truth.broken).toBe(0);
	expect([replies, late, entered, proactive].flatMap(({ other }) => other)).toEqual([]);
	expect(replies.rules).toEqual({});
	expect(Object.keys(late.rules)).toEqual(['opening-expired']);
	expect(Object.keys(entered.rules)).toEqual(['opening-expired']);
	expect(Object.keys(proactive.rules).sort()).toEqual(['no-consent', 'once-a-day']);

	// All of it happened, and the platform counts what the node says it sent.
	expect(replies.sent).toBeGreaterThan(1000 * PART);
	expect(entered.sent).toBeGreaterThan(100 * PART);
	expect(late.sent).toBeGreaterThan(100 * LATE_PART);
	expect(late.rules['opening-expired']).toBeGreaterThan(100 * LATE_PART);
	expect(proactive.sent).toBeGreaterThan(800 * PART);
	expect(proactive.rules['once-a-day']).toBeGreaterThan(proactive.sent);
	expect(truth.sent.replies).toBe(replies.sent + late.sent);
	expect(truth.sent.entered).toBe(entered.sent);
	expect(truth.sent.proactive).toBe(proactive.sent);
}, 600_000);

test('what is kept with the workflow is small, and names nobody', () => {
	const text = JSON.stringify([...account.kept]);
	expect(text.length).toBeLessThan(50_000);
	for (const { openId } of account.sandbox.control.open.fanTruth({ touched: true })) {
		expect(text).not.toContain(openId);
	}
});

/** Proactive messages (主动私信): every rule is looked at before the first one is sent. */
import type { IDataObject } from 'n8n-workflow';

import { asRecord, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api, BatchItem, BatchResult } from '../../kernel/operation';
import { isConsented, STATUS_PATH } from './authorizations';
import { wireOf, type Content } from './content';
import type { Ledger, AccountQuota } from './send-quota';
import { isDoubtful, isLimit, type Repeats } from './sent-cache';
import { isTooSoon, noConsent, overTheLimit, tooSoonError, duplicateError } from './rules';

/** `scene` of a proactive message, unless the form says another. */
export const AUTHORIZED = 'im_authorize_message';

export const PATHS = { send: '/im/send/msg/', status: STATUS_PATH } as const;

interface Input {
	readonly openId: string;
	readonly messages: readonly Content[];
	readonly mostUsers: number;
	readonly lastSent?: Date | undefined;
	readonly options: { readonly scene?: string | undefined };
	readonly dryRun: boolean;
}

interface OutboundMessage {
	readonly index: number;
	readonly input: Input;
	readonly params: JsonRecord;
	readonly run: string;
}

interface Counts {
	readonly ledger: Ledger;
	readonly repeats: Repeats;
}

export async function* sendToConsented(
	items: ReadonlyArray<BatchItem<Input>>,
	api: Api,
	{ ledger, repeats }: Counts,
): AsyncGenerator<BatchResult> {
	const users = new Set(items.map(({ input }) => input.openId)).size;
	const limit = items.reduce((least, { input }) => Math.min(least, input.mostUsers), Infinity);
	if (users > limit) throw overTheLimit(users, limit);

	const page = ledger.pageOf(api.identity, api.kept, api.now());
	const letters = items.map((item) => outboundMessage(item, api));
	const open: OutboundMessage[] = [];
	const seen = new Set<string>();
	for (const letter of letters) {
		const { index, input } = letter;
		const known = repeats.has(letter.run, letter.params);
		const error = known ? undefined : refusalOf(input, page, seen, open.length, api.now());
		if (error) yield { index, error };
		else open.push(letter);
		seen.add(input.openId);
	}
	try {
		for (const letter of open) {
			const sent = repeats.once(
				letter.run,
				letter.params,
				async () => await send(letter, page, api),
			);
			yield await sent.then(
				(json) => ({ index: letter.index, json }),
				(error: unknown) => ({ index: letter.index, error }),
			);
		}
	} finally {
		page.keep(api.now());
	}
}

const outboundMessage = ({ index, input }: BatchItem<Input>, api: Api): OutboundMessage => ({
	index,
	input,
	params: {
		to_user_id: input.openId,
		scene: input.options.scene ?? AUTHORIZED,
		content_list: input.messages.map(wireOf),
	},
	run: `${api.identity} ${api.run} ${index}`,
});

function refusalOf(
	{ openId, lastSent }: Input,
	page: AccountQuota,
	seen: ReadonlySet<string>,
	others: number,
	now: number,
) {
	if (seen.has(openId)) return duplicateError();
	const elsewhere = lastSent?.getTime() ?? -Infinity;
	return isTooSoon(elsewhere, now)
		? tooSoonError(elsewhere, now)
		: page.refusal(openId, now, others);
}

/** Counted before it is asked for, so that another workflow does not send the same meanwhile. */
async function send(letter: OutboundMessage, page: AccountQuota, api: Api): Promise<IDataObject> {
	const { openId } = letter.input;
	const refusal = page.refusal(openId, api.now(), 0);
	if (refusal) throw refusal;
	page.take(openId, api.now());
	const sent = deliver(letter, api);
	sent.catch((error: unknown) => {
		if (!isDoubtful(error) && !isLimit(error)) page.release(openId);
	});
	const row = await sent;
	// From the answer on: the platform may have counted it a little later than it was asked.
	page.take(openId, api.now());
	return row;
}

async function deliver({ input, params }: OutboundMessage, api: Api): Promise<IDataObject> {
	const { openId, messages, dryRun } = input;
	// A dry run shows the message itself, and asks nothing.
	if (!dryRun && !(await isConsented(api, openId))) throw noConsent();
	const data = asRecord(
		await api.send(PATHS.send, params, { repeatable: false, lookAt: 'the conversation' }),
	);
	return {
		openId,
		messageId: asText(data.msg_id) || null,
		messageCount: messages.length,
		success: true,
	};
}

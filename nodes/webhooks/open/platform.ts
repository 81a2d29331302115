/** 抖音开放平台: one signed event a request, after a challenge that proves the address. */
import { asText, isRecord, parseKeepingInt64, type JsonRecord } from '../../kernel/exact-json';
import { inputOf } from '../../kernel/form/parse-input';
import { contentOf, digestOf } from '../content';
import { openFields, type OpenPushInput } from '../fields';
import type { PushPlatform, Request } from '../platform';
import { RequestRejected } from '../request-rejected';
import { bearsOpenSignature, isSignedByOpen, type App } from '../signature';
import { messageOf } from './to-item';

const CHALLENGE = 'verify_webhook';

export const openPush: PushPlatform = {
	credential: 'douyinOpenApi',
	trigger: 'Douyin Fans Trigger',
	input(context) {
		const { events } = inputOf<OpenPushInput>(context, openFields);
		return { events, shopIds: [], keyedBy: 'event', signature: 'either' };
	},
	app: ({ clientKey, clientSecret }) => ({
		key: String(clientKey ?? '').trim(),
		secret: String(clientSecret ?? '').trim(),
	}),
	bearsSignature: bearsOpenSignature,
	isSigned: isSignedByOpen,
	take(body, request) {
		const event = eventOf(body, request.app);
		if (event.event === CHALLENGE) return { answer: challengeIn(request.body), messages: [] };
		// `log_id` names the delivery, not the event. The header `Msg-Id` is not signed.
		const fields = Object.entries(event).filter(([field]) => field !== 'log_id');
		const content = contentOf(event.content ?? {});
		return {
			messages: [messageOf(event, content, asText(request.headers['msg-id']), digestOf(fields))],
		};
	},
	/** Whether the challenge is signed is unverified. To echo it starts nothing. */
	readChallenge(body) {
		const event = exactly(body.toString());
		if (!isRecord(event) || event.event !== CHALLENGE) {
			throw new RequestRejected(401, 'it does not bear a signature');
		}
		return { appKey: asText(event.client_key), answer: challengeIn(body) };
	},
};

function eventOf(body: unknown, app: App): JsonRecord {
	if (!isRecord(body) || asText(body.event) === '') {
		throw new RequestRejected(400, 'the body is not an event with a name');
	}
	const key = asText(body.client_key);
	if (key !== '' && key !== app.key) {
		throw new RequestRejected(401, 'the event is of another app than that of the credential');
	}
	return body;
}

/** Of the type in which it came, with all its digits: the platform compares. */
function challengeIn(body: Request['body']): object {
	const event = exactly(body.toString());
	const content = isRecord(event) ? event.content : undefined;
	const parsed = typeof content === 'string' ? exactly(content) : content;
	const challenge = isRecord(parsed) ? parsed.challenge : undefined;
	if (['string', 'number', 'bigint'].includes(typeof challenge)) return { challenge };
	throw new RequestRejected(
		400,
		'the verification came without a challenge that is text or a number',
	);
}

/** JSON with every integer exact; undefined for what is not JSON. */
function exactly(text: string): unknown {
	try {
		return parseKeepingInt64(text);
	} catch {
		return undefined;
	}
}

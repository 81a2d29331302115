/** 抖音开放平台: one signed event a request, after a challenge that proves the address. */
import { createHash } from 'crypto';

import { asText, isRecord, parseJson } from '../../kernel/json';
import type { PushPlatform, Request } from '../platform';
import { Refused } from '../refusal';
import { isSignedByOpen } from '../verification';
import { messageOf } from './item';

export const open: PushPlatform = {
	credential: 'douyinOpenApi',
	chosen: ({ openEvents }) => openEvents,
	app: ({ clientKey, clientSecret }) => ({
		key: String(clientKey ?? '').trim(),
		secret: String(clientSecret ?? '').trim(),
	}),
	isSigned: isSignedByOpen,
	take(body, request) {
		if (!isRecord(body) || asText(body.event) === '') {
			throw new Refused(400, 'the body is not an event with a name');
		}
		const key = asText(body.client_key);
		if (key !== '' && key !== request.app.key) {
			throw new Refused(401, 'the event is of another app than that of the credential');
		}
		const content = contentOf(body.content);
		if (body.event === 'verify_webhook') return { answer: challengeOf(content), messages: [] };
		return { messages: [messageOf(body, content, idOf(request))] };
	},
};

/** Of the type in which it came: the platform compares. */
function challengeOf(content: unknown): object {
	if (isRecord(content) && content.challenge !== undefined) return { challenge: content.challenge };
	throw new Refused(400, 'the verification came without a challenge');
}

/** An object in some events, JSON in a text in others. */
function contentOf(content: unknown): unknown {
	if (typeof content !== 'string') return content ?? {};
	try {
		return parseJson(content);
	} catch {
		return content;
	}
}

/** Without the header, the same body is taken for the same event. */
const idOf = ({ headers, body }: Request) =>
	asText(headers['msg-id']) || createHash('sha256').update(body).digest('hex').slice(0, 32);

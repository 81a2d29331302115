/**
 * An event as the platform would post it: JSON, signed with SHA-1 over the client_secret and the body
 * as it is sent (…/dop/develop/webhooks/summarize). Pure; sending is another's affair.
 */
import { createHash } from 'node:crypto';
import { writeJson } from '../json.mts';
import type { OpenEvent } from './world/events.mts';

export interface Webhook {
	headers: Record<string, string>;
	body: string;
}

export function webhook(
	app: { key: string; secret: string },
	{ event, from, to, content, asText, msgId }: OpenEvent,
): Webhook {
	const body = writeJson({
		event,
		client_key: event === 'verify_webhook' ? '' : app.key,
		...(from !== undefined && { from_user_id: from }),
		...(to !== undefined && { to_user_id: to }),
		content: asText ? writeJson(content) : content,
		// The one example of today has these two in the body as well.
		...(event === 'im_recall_msg' && { log_id: `02${msgId.slice(0, 30)}`, msg_id: msgId }),
	});
	return {
		headers: {
			'content-type': 'application/json',
			'msg-id': msgId,
			'x-douyin-signature': signature(app.secret, body),
		},
		body,
	};
}

/** Lower-case hex. */
export function signature(secret: string, body: string): string {
	return createHash('sha1').update(secret).update(body).digest('hex');
}

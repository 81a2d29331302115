/** Rules by which a credential test judges the body: failures arrive with HTTP 200. */
import type { CodeRow } from '../error-table';

type Rule = {
	readonly type: 'responseSuccessBody';
	readonly properties: {
		/** A path such as `data.error_code`. */
		readonly key: string;
		/** The value that means failure. */
		readonly value: unknown;
		readonly message: string;
	};
};

export const rule = (key: string, value: unknown, message: string): Rule => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

/**
 * What a test says of a code. Neither the test nor n8n's HTTP Request node reads the reply in time to
 * renew a token that the platform revoked; a call of our own nodes does, and stores the new one.
 */
export function testSentence({ policy, message, remedy }: CodeRow, method: string): string {
	const first = policy === 'refreshToken' ? `${RENEWED_BY_A_RUN} ` : '';
	return `${message}. ${first}${remedy}`.replaceAll('{method}', method);
}

const RENEWED_BY_A_RUN =
	'Run any operation of a Douyin node with this credential: it renews the token. If that is refused as well:';

/**
 * Signs the calls of a poll with the credential that it has read already. Outside of an execution each
 * read has n8n build an isolate for the expressions of the credential, 60 ms of CPU.
 *
 * Only where the token lives long: a renewal needs what is stored at that moment.
 */
import type {
	IAdditionalCredentialOptions,
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
} from 'n8n-workflow';

import { monotonicNow } from '../../kernel/clock';
import { asText } from '../../kernel/exact-json';
import { newCodeOf, ownPart } from '../auth/identity';
import { secondsTo } from '../auth/token-manager';
import type { Gateway } from '../gateway';

/** Long enough for a poll among fifty others, short enough that a change of the credential counts. */
const REUSED_MS = 10_000;
/** Above the last half-hour, in which tokens are renewed. */
const ALIVE_S = 45 * 60;

interface ReadCredential {
	/** For the next call; undefined where n8n is to read the credential itself. */
	next(): IAdditionalCredentialOptions | undefined;
	/** From now on n8n reads it: a call failed, or its token was refused. */
	drop(): void;
}

export function reusable(gateway: Gateway, data: IDataObject, node: INode): ReadCredential {
	const { credential: type } = gateway;
	const stored = node.credentials?.[type];
	const readAt = monotonicNow();
	let isDropped = !lives(gateway, data);
	return {
		next() {
			if (isDropped || !stored?.id || monotonicNow() - readAt > REUSED_MS) return undefined;
			const copy = { ...data } as ICredentialDataDecryptedObject;
			return { credentialsDecrypted: { id: stored.id, name: stored.name, type, data: copy } };
		},
		drop: () => (isDropped = true),
	};
}

function lives({ identity }: Gateway, data: IDataObject): boolean {
	const { accessToken, accessTokenExpiresAt } = ownPart(data, identity(data));
	const left = secondsTo(accessTokenExpiresAt, Math.floor(Date.now() / 1000));
	return asText(accessToken) !== '' && newCodeOf(data) === '' && left > ALIVE_S;
}

/** In an execution n8n resolves the credential in the isolate that is there: each call reads it. */
export const readByEachCall: ReadCredential = { next: () => undefined, drop() {} };

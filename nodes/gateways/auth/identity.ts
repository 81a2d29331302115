/**
 * Whose data a credential reads and writes: the one idea of that for all three platforms. Tokens are
 * stored with it, and whatever a process remembers is keyed by it, never by a public id alone.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asText } from '../../kernel/exact-json';
import { withoutSlashesAtEnd } from '../http/trusted-url';
import { fingerprint } from './token-refresh';

/** The parts of a credential that identify its owner. */
export interface Whose {
	/** The Gateway URL in use. */
	readonly gateway: string;
	/** How the app is registered, where the platform has more than one way. */
	readonly appType?: string;
	/** App Key, Client Key or App ID. */
	readonly app: string;
	/** The secret of the app; only its fingerprint goes into the identity. */
	readonly secret: string;
	/** The shop, where the form names it. Elsewhere the authorisation names the account. */
	readonly shop?: string;
}

/** The same address in its many spellings is one gateway. */
const normalised = (address: string) =>
	URL.canParse(address) ? withoutSlashesAtEnd(new URL(address).href) : address;

/**
 * Gateway, type of app, app, fingerprint of the secret, shop. Another value in any of them is
 * another identity. Holds no secret.
 */
export const identityText = ({ gateway, appType = '', app, secret, shop = '' }: Whose): string =>
	JSON.stringify([normalised(gateway), appType, app, fingerprint(secret), shop]);

/** Represents an identity in the stored credential. */
export const ownerMark = (identity: string): string => fingerprint(identity);

const codeOf = ({ authorizationCode }: IDataObject) => asText(authorizationCode).trim();

/** The Authorization Code, if it was not exchanged for tokens yet; else an empty text. */
export function newCodeOf(credential: IDataObject): string {
	const code = codeOf(credential);
	return code !== '' && credential.tokenCode !== fingerprint(code) ? code : '';
}

/** What is stored of the code that tokens came from. An emptied field leaves the mark as it is. */
export const usedCodeMark = (credential: IDataObject): string =>
	codeOf(credential) === '' ? asText(credential.tokenCode) : fingerprint(codeOf(credential));

/** The identity together with the authorisation, where that decides whose account is used. */
export const callerText = (identity: string, credential: IDataObject): string =>
	`${identity} ${usedCodeMark(credential)}`;

/** Hidden fields that belong to the identity they were obtained for. */
const GRANTED = [
	'accessToken',
	'refreshToken',
	'accessTokenIssuedAt',
	'accessTokenExpiresAt',
	'refreshTokenExpiresAt',
	'refreshTokenRenewals',
	'tokenShop',
	'shopName',
	'openId',
] as const;

const isOwn = ({ tokenOwner }: IDataObject, identity: string) => tokenOwner === ownerMark(identity);

/**
 * The credential without what was granted to another identity. Tokens that do not say whose they are
 * count as another's.
 */
export function ownPart(credential: IDataObject, identity: string): IDataObject {
	if (isOwn(credential, identity)) return credential;
	return { ...credential, ...Object.fromEntries(GRANTED.map((name) => [name, ''])) };
}

/** @param values the labels of what makes the identity */
export const foreignTokens = (values: string, authorise: string): Failure => ({
	code: 'other-identity',
	message: `What is stored was granted to another ${values} than the credential has now, so it is not used`,
	remedy: `Put the former values back, or authorise anew. ${authorise}`,
	cause: 'credential-invalid',
});

/** Whether tokens are stored that belong to another identity. */
export const hasForeignTokens = (credential: IDataObject, identity: string): boolean =>
	!isOwn(credential, identity) &&
	(asText(credential.accessToken) !== '' || asText(credential.refreshToken) !== '');

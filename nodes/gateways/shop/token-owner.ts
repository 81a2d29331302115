/** Which shop a credential of 抖店 belongs to, and whether the stored tokens were granted by it. */
import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../kernel/errors';
import { asText } from '../../kernel/exact-json';
import { identityText, newCodeOf, ownPart } from '../auth/identity';
import { gatewayUrlOf } from '../http/trusted-url';

export const OFFICIAL_URL = 'https://openapi-fxg.jinritemai.com';

export const gatewayUrl = (credential: IDataObject): string =>
	gatewayUrlOf(credential, OFFICIAL_URL);

const textOf = (value: unknown) => asText(value).trim();

export const isToolApp = ({ appType }: IDataObject): boolean => appType === 'tool';

/** The shop that the form names; a tool app has none there, its code decides. */
export const shopIdOf = (credential: IDataObject): string =>
	isToolApp(credential) ? '' : textOf(credential.shopId);

export const identityOf = (credential: IDataObject): string =>
	identityText({
		gateway: gatewayUrl(credential),
		appType: isToolApp(credential) ? 'tool' : 'selfBuilt',
		app: textOf(credential.appKey),
		secret: textOf(credential.appSecret),
		shop: shopIdOf(credential),
	});

/** The credential with its own tokens only. */
export const owned = (credential: IDataObject): IDataObject =>
	ownPart(credential, identityOf(credential));

/** The Authorization Code of a tool app, if it was not exchanged yet. */
export const unusedCode = (credential: IDataObject): string =>
	isToolApp(credential) ? newCodeOf(credential) : '';

/** The shop that a token must be of; nothing where only the code knows. */
export const expectedShop = (credential: IDataObject): string =>
	isToolApp(credential) ? textOf(credential.tokenShop) : shopIdOf(credential);

export const otherShop = (asked: string, got: string): Failure => ({
	code: 'other-shop',
	message: `The platform gave a token of shop ${got}, but the credential is for shop ${asked}`,
	remedy:
		'Nothing was stored. Check the Shop ID and which shop authorised the app (for a tool app: paste a new Authorization Code of the shop).',
	cause: 'credential-invalid',
});

export const NO_SHOP_ID: Failure = {
	code: 'no-shop-id',
	message: 'The Shop ID of the credential is empty',
	remedy:
		'Fill in the Shop ID (店铺ID); where it is an expression, see that it gives a value in this run. Without it the platform gives the token of any shop.',
	cause: 'credential-invalid',
};

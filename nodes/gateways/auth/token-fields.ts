/** What a credential with tokens keeps beside what the user fills in: hidden in the form, encrypted by n8n. */
import type { INodeProperties } from 'n8n-workflow';

/**
 * Of every credential with tokens, beside the access token. Blanked in the form like the tokens, so
 * that n8n keeps or changes them together.
 */
export const tokenFields: INodeProperties[] = [
	{
		displayName: 'Refresh Token',
		name: 'refreshToken',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Access Token Expires At',
		name: 'accessTokenExpiresAt',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Refresh Token Expires At',
		name: 'refreshTokenExpiresAt',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Token Code',
		name: 'tokenCode',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Token Owner',
		name: 'tokenOwner',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
];

/** Where tokens are renewed under a lease: `token-manager.ts` says what they hold. */
export const grantFields: INodeProperties[] = [
	{
		displayName: 'Tokens Stored At',
		name: 'tokensStoredAt',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	{
		displayName: 'Token Claim',
		name: 'tokenClaim',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{
		displayName: 'Access Token Issued At',
		name: 'accessTokenIssuedAt',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	...tokenFields,
];

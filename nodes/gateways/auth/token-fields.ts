/** What a credential whose tokens are renewed by a grant keeps beside what the user fills in. */
import type { INodeProperties } from 'n8n-workflow';

/** Hidden in the form and encrypted by n8n. What they hold says `grant.ts`. */
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
		displayName: 'Refresh Token',
		name: 'refreshToken',
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

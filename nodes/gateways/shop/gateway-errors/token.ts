/** Why no token was given. */
import { rows } from '../../error-table';
import { AUTHORISE, CHECK_KEYS, NOTICES } from './remedies';

export const TOKEN_CODES = [
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: AUTHORISE },
		{
			'dop.token-generate-failed': 'The platform gave no access token',
			'dop.token-generate-failed:code-expired': 'The Authorization Code is older than 10 minutes',
			'dop.token-generate-failed:code-invalid':
				'The Authorization Code is wrong or was used before',
			'dop.token-generate-failed:token-expired': 'The refresh token expired',
			'dop.token-generate-failed:token-invalid': 'The refresh token is no longer valid',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: CHECK_KEYS },
		{
			'dop.token-generate-failed:app-id-invalid': 'There is no app with this App Key',
			'dop.token-generate-failed:app-secret-invalid': 'The App Secret is wrong',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: NOTICES },
		{ 'dop.token-generate-failed:app-forbidden': 'The platform has banned the app' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'credential-invalid',
			remedy:
				'Choose Self-Built (自用型) or Tool (工具型) in the credential, as the app was registered.',
		},
		{ 'dop.token-generate-failed:grant-type-invalid': 'The App Type does not fit this app' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'credential-invalid',
			remedy:
				'Compare the Shop ID (店铺ID) with the shop’s back office, and have the shop authorise the app.',
		},
		{
			'dop.token-generate-failed:no-authorization':
				'This shop has not authorised the app: the Shop ID may be wrong',
		},
	),
];

/** Tokens, signature, permissions, addresses: whether this app may call at all. */
import { rows } from '../../error-table';
import { AUTHORISE, CHECK_KEYS, CONSOLE, NOTICES, REPORT, SECURITY_NOTICES } from './remedies';

export const ACCESS_CODES = [
	...rows(
		{ policy: 'refreshToken', cause: 'credential-invalid', remedy: AUTHORISE },
		{
			'isv.access-token-expired': 'The access token expired',
			'isv.access-token-missing': 'The call had no access token',
			'isv.access-token-no-existed': 'The access token is unknown',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'credential-invalid',
			remedy: `${CHECK_KEYS} Then open the credential, correct it and save it: a new token is fetched.`,
		},
		{ 'isv.access-token-invalid': 'The access token belongs to another App Key' },
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: AUTHORISE },
		{ 'dop.authorization-no-existed': 'The shop’s authorisation of the app has lapsed' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'credential-invalid',
			remedy:
				'Ask the merchant to switch it on again in the shop’s back office (服务市场 → 授权管理).',
		},
		{ 'dop.authorization-closed': 'The merchant switched the authorisation of the app off' },
	),

	...rows(
		{ policy: 'retryEscaped', cause: 'credential-invalid', remedy: CHECK_KEYS },
		{
			'isv.signature-invalid':
				'The platform refused the signature, most often because the App Secret is wrong',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'node-defect', remedy: REPORT },
		{ 'isv.signature-missing': 'The call had no signature' },
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: CHECK_KEYS },
		{
			'isv.app-id-invalid': 'The App Key is not valid: it has 19 digits',
			'isv.app-id-missing': 'The App Key is missing or does not exist',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'credential-invalid',
			remedy: `Upgrade or renew the app in ${CONSOLE}.`,
		},
		{ 'isv.app-id-expired': 'The App Key has expired' },
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: NOTICES },
		{ 'dop.app-forbidden': 'The platform has banned the app' },
	),

	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: `Apply for it in ${CONSOLE}: the documentation page of {method} names the package. Once it is granted, run the node again.`,
		},
		{
			'isv.app-permissions-insufficient':
				'The app lacks the permission package (权限包) that holds {method}',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: `Apply for the permission package (权限包) that the documentation page of {method} names, in ${CONSOLE}.`,
		},
		{ 'dop.no-permissions': 'The app has no permission for {method}' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: 'The method is meant for another kind of account than a shop.',
		},
		{ 'isv.authorization-type-invalid': 'This kind of authorisation does not fit {method}' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: `Check the permission packages (权限包) and the shop’s authorisation in ${CONSOLE}.`,
		},
		{ 30001: 'The app is not permitted to call {method}' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: `Add the public IP address that this server uses to the white list in ${CONSOLE}; it may take some minutes to work.`,
		},
		{
			30002: 'The address of this n8n server is not on the app’s IP white list (IP白名单)',
			'isv.invalid_ip':
				'The address of this n8n server is not on the app’s IP white list (IP白名单)',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: SECURITY_NOTICES },
		{
			80000: 'The platform stopped the call for security',
			'isv.env-suspected': 'The platform finds the surroundings of this call risky',
		},
	),
];

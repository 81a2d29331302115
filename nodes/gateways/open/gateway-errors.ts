/**
 * What 抖音开放平台 can answer, and what to do about each: one row a code.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/status-code
 */
import { rows, type CodeRow } from '../error-table';
import { authorise } from './authorise-link';

const CONSOLE = 'the console of your app at https://developer.open-douyin.com';
const AGAIN = 'Run it again later; if it stays, send the log_id to the platform’s support.';

const AUTHORISE = authorise();
const CHECK_KEYS = `Compare Client Key and Client Secret with ${CONSOLE}.`;
const FIX_INPUT = 'Correct the value that the message names.';
const SCOPE = `The documentation page of {method} names the scope. ${AUTHORISE}`;
const APPLY = `Apply for the capability (能力) of {method} in ${CONSOLE}; some are closed to new applicants.`;
const SLOWER = 'Lower Requests per Second in the credential, or run it later.';
const NOTICES = `See the notices in ${CONSOLE}.`;

export const CODES: readonly CodeRow[] = [
	...rows(
		{ policy: 'retry', cause: 'temporarily-unavailable', remedy: AGAIN },
		{
			'-1': 'The platform reports a system error',
			2100004: 'The platform is busy (系统繁忙)',
			28001005: 'The platform is busy (系统繁忙)',
			28001006: 'A network call inside the platform failed',
		},
	),
	...rows(
		{ policy: 'throttle', cause: 'rate-limited', remedy: SLOWER },
		{
			28001052: 'The platform finds the calls risky and wants them slower',
			28003018: 'Too many calls (请求频率过高)',
		},
	),
	...rows(
		{ policy: 'refreshToken', cause: 'credential-invalid', remedy: AUTHORISE },
		{
			10008: 'The access token is not valid or expired',
			2190002: 'The access token is not valid',
			2190008: 'The access token expired',
			28001003: 'The access token is not valid',
			28001008: 'The access token expired',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'rate-limited',
			remedy: `Wait for the next day, or ask for a larger quota in ${CONSOLE}.`,
		},
		{
			2190001: 'The quota of {method} is used up (quota已用完)',
			28003017: 'The quota of {method} is used up (quota已用完)',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'rate-limited',
			remedy:
				'Wait until the user writes again, or until the next day for a message that the user consented to.',
		},
		{
			28003070: 'The limit for private messages to this user is reached (超出频控限制次数)',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: CHECK_KEYS },
		{
			10003: 'There is no app with this Client Key',
			10013: 'Client Key or Client Secret is wrong',
			10014: 'The Authorization Code was given to another app',
			10015: 'The app is of another type',
			29002002: 'There is no app with this Client Key',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: AUTHORISE },
		{
			10007: 'The Authorization Code expired or was used before',
			10010: 'The refresh token expired',
			10020: 'The refresh token was renewed as often as it may be',
			2190015: 'The access token belongs to another account than the one that is named',
			28001015: 'The access token belongs to another account than the one that is named',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'credential-invalid', remedy: NOTICES },
		{
			2190016: 'The app is banned or offline',
			28001016: 'The app is banned or offline',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: FIX_INPUT },
		{
			10002: 'The platform refused a value',
			10005: 'The platform misses a value',
			2100005: 'The platform refused a value',
			28001007: 'The platform refused a value',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: APPLY },
		{
			10004: 'The app has no permission for {method}',
			2100007: 'No permission for this (无权限操作)',
			2190004: 'The app lacks the capability of {method}',
			28001014: 'The app has not been granted any capability',
			28001018: 'The app lacks the capability of {method}',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: `Register it in ${CONSOLE}.` },
		{
			10006: 'The redirect address is not the one that the app registered',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: NOTICES },
		{
			10011: 'The signature of the mobile app does not match',
			10012: 'The app is still under review',
			10017: 'The signature of the mobile app does not match',
			28001019: 'The capability of {method} is banned or offline',
			28001021: 'The test app expired',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: 'The documentation page of {method} names how many it needs.',
		},
		{
			110422: 'The account has too few fans for {method}',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: 'Nothing can be done.' },
		{
			2100009: 'The user is banned from this',
			28001045: 'The user has closed the account',
			28001046: 'The user is banned',
			28001047: 'The account is private',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: 'Authorise an enterprise account.' },
		{
			2112001: 'The account is not an enterprise account (企业号)',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: 'Use another file.' },
		{
			2113001: 'The media did not pass the review',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: 'Delete some of them first.' },
		{
			2113002: 'The account holds as many media as it may',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: SCOPE },
		{
			2190003: 'The owner of the account has not authorised {method}',
			28001012: 'The owner of the account has not authorised {method}',
			28001042: 'The token lacks the scope of {method}',
			28004020: 'The scope of {method} does not exist in this kind of authorisation',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: `Bind it in ${CONSOLE}.` },
		{
			28001020: 'The account is not bound to the test app',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'node-defect',
			remedy: 'Update this package, or see the announcements of the platform.',
		},
		{
			28001017: 'The platform does not offer {method} any more',
			28001056: 'The platform does not offer {method} any more',
		},
	),
];

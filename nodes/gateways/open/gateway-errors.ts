/**
 * What 抖音开放平台 can answer, and what to do about each: one row a code.
 * https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/status-code
 */
import { row, type CodeRow } from '../error-table';
import type { Policy } from '../gateway';
import type { Cause } from '../../kernel/errors';

const CONSOLE = 'the console of your app at https://developer.open-douyin.com';
const AGAIN = 'Run it again later; if it stays, send the log_id to the platform’s support.';

/** Where the owner of the account agrees; the code comes back in the address. */
export const authorise = (clientKey = 'YOUR_CLIENT_KEY') =>
	`Open https://open.douyin.com/platform/oauth/connect?client_key=${encodeURIComponent(clientKey)}&response_type=code&scope=YOUR_SCOPES&redirect_uri=YOUR_REDIRECT_URI&state=n8n with the scopes that you need, agree as the owner of the Douyin account, and paste the code from the address into the Authorization Code of the credential.`;

const AUTHORISE = authorise();
const CHECK_KEYS = `Compare Client Key and Client Secret with ${CONSOLE}.`;
const FIX_INPUT = 'Correct the value that the message names.';
const SCOPE = `The documentation page of {method} names the scope. ${AUTHORISE}`;
const APPLY = `Apply for the capability (能力) of {method} in ${CONSOLE}; some are closed to new applicants.`;
const SLOWER = 'Lower Requests per Second in the credential, or run it later.';
const NOTICES = `See the notices in ${CONSOLE}.`;

const credential = 'credential-invalid';
const configuration = 'configuration-invalid';
const unavailable = 'temporarily-unavailable';

/** Several numbers of one meaning: of the pages of today, and of those before. */
const rows = (
	codes: readonly number[],
	policy: Policy,
	message: string,
	remedy: string,
	cause: Cause,
): CodeRow[] => codes.map((code) => row(String(code), policy, message, remedy, cause));

export const CODES: readonly CodeRow[] = [
	...rows([-1], 'retry', 'The platform reports a system error', AGAIN, unavailable),
	...rows([28001005, 2100004], 'retry', 'The platform is busy (系统繁忙)', AGAIN, unavailable),
	...rows([28001006], 'retry', 'A network call inside the platform failed', AGAIN, unavailable),

	...rows([28003018], 'throttle', 'Too many calls (请求频率过高)', SLOWER, 'rate-limited'),
	...rows(
		[28001052],
		'throttle',
		'The platform finds the calls risky and wants them slower',
		SLOWER,
		'rate-limited',
	),
	...rows(
		[28003017, 2190001],
		'fail',
		'The quota of {method} is used up (quota已用完)',
		`Wait for the next day, or ask for a larger quota in ${CONSOLE}.`,
		'rate-limited',
	),
	...rows(
		[28003070],
		'fail',
		'The limit for private messages to this user is reached (超出频控限制次数)',
		'Wait until the user writes again, or until the next day for a message that the user consented to.',
		'rate-limited',
	),

	...rows(
		[28001003, 2190002],
		'refreshToken',
		'The access token is not valid',
		AUTHORISE,
		credential,
	),
	...rows([28001008, 2190008], 'refreshToken', 'The access token expired', AUTHORISE, credential),
	...rows(
		[10008],
		'refreshToken',
		'The access token is not valid or expired',
		AUTHORISE,
		credential,
	),
	...rows(
		[10007],
		'fail',
		'The Authorization Code expired or was used before',
		AUTHORISE,
		credential,
	),
	...rows([10010], 'fail', 'The refresh token expired', AUTHORISE, credential),
	...rows(
		[10020],
		'fail',
		'The refresh token was renewed as often as it may be',
		AUTHORISE,
		credential,
	),
	...rows(
		[28001012, 2190003],
		'fail',
		'The owner of the account has not authorised {method}',
		SCOPE,
		configuration,
	),
	...rows([28001042], 'fail', 'The token lacks the scope of {method}', SCOPE, configuration),
	...rows(
		[28004020],
		'fail',
		'The scope of {method} does not exist in this kind of authorisation',
		SCOPE,
		configuration,
	),
	...rows(
		[28001015, 2190015],
		'fail',
		'The access token belongs to another account than the one that is named',
		AUTHORISE,
		credential,
	),

	...rows(
		[10003, 29002002],
		'fail',
		'There is no app with this Client Key',
		CHECK_KEYS,
		credential,
	),
	...rows([10013], 'fail', 'Client Key or Client Secret is wrong', CHECK_KEYS, credential),
	...rows(
		[10014],
		'fail',
		'The Authorization Code was given to another app',
		CHECK_KEYS,
		credential,
	),
	...rows([10015], 'fail', 'The app is of another type', CHECK_KEYS, credential),
	...rows(
		[10006],
		'fail',
		'The redirect address is not the one that the app registered',
		`Register it in ${CONSOLE}.`,
		configuration,
	),
	...rows(
		[10011, 10017],
		'fail',
		'The signature of the mobile app does not match',
		NOTICES,
		configuration,
	),
	...rows([10012], 'fail', 'The app is still under review', NOTICES, configuration),
	...rows([10004], 'fail', 'The app has no permission for {method}', APPLY, configuration),
	...rows([28001014], 'fail', 'The app has not been granted any capability', APPLY, configuration),
	...rows(
		[28001018, 2190004],
		'fail',
		'The app lacks the capability of {method}',
		APPLY,
		configuration,
	),
	...rows([2100007], 'fail', 'No permission for this (无权限操作)', APPLY, configuration),
	...rows([28001016, 2190016], 'fail', 'The app is banned or offline', NOTICES, credential),
	...rows(
		[28001019],
		'fail',
		'The capability of {method} is banned or offline',
		NOTICES,
		configuration,
	),
	...rows(
		[28001056, 28001017],
		'fail',
		'The platform does not offer {method} any more',
		'Update this package, or see the announcements of the platform.',
		'node-defect',
	),
	...rows(
		[28001020],
		'fail',
		'The account is not bound to the test app',
		`Bind it in ${CONSOLE}.`,
		configuration,
	),
	...rows([28001021], 'fail', 'The test app expired', NOTICES, configuration),
	...rows(
		[28001045],
		'fail',
		'The user has closed the account',
		'Nothing can be done.',
		configuration,
	),
	...rows([28001046], 'fail', 'The user is banned', 'Nothing can be done.', configuration),
	...rows([28001047], 'fail', 'The account is private', 'Nothing can be done.', configuration),
	...rows([2100009], 'fail', 'The user is banned from this', 'Nothing can be done.', configuration),
	...rows(
		[2112001],
		'fail',
		'The account is not an enterprise account (企业号)',
		'Authorise an enterprise account.',
		configuration,
	),
	...rows(
		[110422],
		'fail',
		'The account has too few fans for {method}',
		'The documentation page of {method} names how many it needs.',
		configuration,
	),

	...rows(
		[28001007, 2100005, 10002],
		'fail',
		'The platform refused a value',
		FIX_INPUT,
		configuration,
	),
	...rows([10005], 'fail', 'The platform misses a value', FIX_INPUT, configuration),
	...rows(
		[2113001],
		'fail',
		'The media did not pass the review',
		'Use another file.',
		configuration,
	),
	...rows(
		[2113002],
		'fail',
		'The account holds as many media as it may',
		'Delete some of them first.',
		configuration,
	),
];

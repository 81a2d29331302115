/**
 * What 巨量千川 can answer, and what to do about each: one row a code. The platform's own list was
 * not available; these are the codes that recorded answers and public SDKs agree on.
 * https://open.oceanengine.com/labels/12
 */
import { row, type CodeRow } from '../error-table';

const CONSOLE = 'the console of your app at https://open.oceanengine.com';
const AGAIN = 'Run it again later; if it stays, send the request_id to the platform’s support.';

/** Where the owner of the account agrees; the code comes back in the address. */
const authorisationLink = (appId = 'YOUR_APP_ID') =>
	`https://open.oceanengine.com/audit/oauth.html?app_id=${encodeURIComponent(appId)}&state=n8n&redirect_uri=YOUR_REDIRECT_URI`;

export const authorise = (appId?: string) =>
	`Open ${authorisationLink(appId)}, agree as the owner of the account, and paste the auth_code from the address into the Authorization Code of the credential within 10 minutes.`;

const credential = 'credential-invalid';
const configuration = 'configuration-invalid';
const unavailable = 'temporarily-unavailable';

const SLOWER =
	'Lower Requests per Second in the credential, or run fewer workflows at the same time.';
const FIX_INPUT = 'Correct the value that the message names.';

/** Answers to business calls. */
export const CODES: readonly CodeRow[] = [
	row('40001', 'fail', 'The platform refused the values', FIX_INPUT, configuration),
	row(
		'40002',
		'fail',
		'The authorised user has no permission for this account',
		'Check the advertiser (千川账户) and the Douyin account, and that the user who authorised the app manages them.',
		configuration,
	),
	row('40100', 'throttle', 'Too many calls in a short time (请求过于频繁)', SLOWER, 'rate-limited'),
	row('40104', 'refreshToken', 'The call had no access token', authorise(), credential),
	row('40105', 'refreshToken', 'The access token is no longer valid', authorise(), credential),
	row('40110', 'throttle', 'The app makes too many calls (开发者频控)', SLOWER, 'rate-limited'),
	row(
		'40118',
		'fail',
		'The app has no permission for {method}',
		`Tick the permission in ${CONSOLE}, then have the owner of the account authorise the app again.`,
		configuration,
	),
	row('50000', 'retry', 'The platform timed out or failed inside', AGAIN, unavailable),
	row('50001', 'retry', 'The platform is busy', AGAIN, unavailable),
	row('50002', 'retry', 'The platform is unavailable for the moment', AGAIN, unavailable),
	row('50003', 'fail', 'The platform refused the values', FIX_INPUT, configuration),
	row(
		'50004',
		'fail',
		'The app or the user lacks a permission',
		`Check the permissions in ${CONSOLE} and what the user authorised.`,
		configuration,
	),
	row('50005', 'fail', 'What was asked for does not exist', FIX_INPUT, configuration),
];

/** The same number means something else where tokens are given. */
export const OAUTH_CODES: readonly CodeRow[] = [
	row(
		'40110',
		'fail',
		'The Authorization Code expired or was used before',
		authorise(),
		credential,
	),
];

/** Any other refusal where tokens are given: no source lists the codes. */
export const REFUSED_TOKENS = row(
	'',
	'fail',
	'The platform gave no access token',
	`Compare App ID and Secret with ${CONSOLE}. If they are right, the authorisation has ended: ${authorise()}`,
	credential,
);

/** A business call refused with another 401xx, or with words about the access token. */
export const REFUSED_TOKEN = row(
	'',
	'refreshToken',
	'The platform refused the access token',
	authorise(),
	credential,
);

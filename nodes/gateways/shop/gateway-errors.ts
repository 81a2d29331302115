/**
 * What the 抖店 gateway can answer, and what to do about each: one row a code.
 * https://op.jinritemai.com/docs/guide-docs/212/1427
 */
import { row, type CodeRow } from '../error-table';

const CONSOLE = 'the console of your app at https://op.jinritemai.com';
const AGAIN = 'Run it again later; if it stays, send the log_id to the platform’s support.';
const REPORT =
	'Please report this with the log_id: https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/issues.';
const AUTHORISE =
	'Self-built apps (自用型): have the shop authorise the app again, then save the credential. Tool apps (工具型): open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address within 10 minutes into the Authorization Code of the credential.';
const CHECK_KEYS = `Compare App Key and App Secret with ${CONSOLE}.`;
const FIX_INPUT = 'Correct the value that the message names.';
const CLOCK =
	'Set the clock of the server that n8n runs on; the platform allows 10 minutes of difference.';

const credential = 'credential-invalid';
const configuration = 'configuration-invalid';
const defect = 'node-defect';
const unavailable = 'temporarily-unavailable';

/** Answers of the open-platform layer, the same for all methods. */
export const CODES: readonly CodeRow[] = [
	row('20000', 'retry', 'The platform is unavailable (服务不可用)', AGAIN, unavailable),
	row('20001', 'retry', 'The platform timed out inside (内部服务超时)', AGAIN, unavailable),
	row('dop.service-error', 'retry', 'The open platform is unavailable', AGAIN, unavailable),
	row('isp.service-error', 'retry', 'A service of the platform failed', AGAIN, unavailable),
	row('50000', 'retry', 'The platform reports a server error', AGAIN, unavailable),
	row('90000', 'retry', 'The platform reports an unknown error', AGAIN, unavailable),
	row('isp.unknown-error', 'retry', 'The platform reports an unknown error', AGAIN, unavailable),
	row(
		'dop.unknown-error',
		'retry',
		'The open platform reports an unknown error',
		AGAIN,
		unavailable,
	),

	row(
		'60000',
		'throttle',
		'The quota of this method is used up (触发限流)',
		`Lower Requests per Second in the credential, or ask for a larger quota of {method} in ${CONSOLE}.`,
		'rate-limited',
	),
	row(
		'isv.traffic-limited',
		'throttle',
		'The quota of this method is used up (触发限流)',
		`Lower Requests per Second in the credential, or ask for a larger quota of {method} in ${CONSOLE}.`,
		'rate-limited',
	),

	row(
		'isv.access-token-expired',
		'refreshToken',
		'The access token expired',
		AUTHORISE,
		credential,
	),
	row(
		'isv.access-token-no-existed',
		'refreshToken',
		'The access token is unknown',
		AUTHORISE,
		credential,
	),
	row(
		'isv.access-token-missing',
		'refreshToken',
		'The call had no access token',
		AUTHORISE,
		credential,
	),
	row(
		'isv.access-token-invalid',
		'fail',
		'The access token belongs to another App Key',
		`${CHECK_KEYS} Then open the credential, correct it and save it: a new token is fetched.`,
		credential,
	),

	row(
		'isv.signature-invalid',
		'retryEscaped',
		'The platform refused the signature, most often because the App Secret is wrong',
		CHECK_KEYS,
		credential,
	),
	row('isv.signature-missing', 'fail', 'The call had no signature', REPORT, defect),
	row(
		'isv.app-id-missing',
		'fail',
		'The App Key is missing or does not exist',
		CHECK_KEYS,
		credential,
	),
	row(
		'isv.app-id-invalid',
		'fail',
		'The App Key is not valid: it has 19 digits',
		CHECK_KEYS,
		credential,
	),
	row(
		'isv.app-id-expired',
		'fail',
		'The App Key has expired',
		`Upgrade or renew the app in ${CONSOLE}.`,
		credential,
	),

	row(
		'isv.app-permissions-insufficient',
		'fail',
		'The app lacks the permission package (权限包) that holds {method}',
		`Apply for it in ${CONSOLE}: the documentation page of {method} names the package. Once it is granted, run the node again.`,
		configuration,
	),
	row(
		'dop.no-permissions',
		'fail',
		'The app has no permission for {method}',
		`Apply for the permission package (权限包) that the documentation page of {method} names, in ${CONSOLE}.`,
		configuration,
	),
	row(
		'dop.authorization-no-existed',
		'fail',
		'The shop’s authorisation of the app has lapsed',
		AUTHORISE,
		credential,
	),
	row(
		'dop.authorization-closed',
		'fail',
		'The merchant switched the authorisation of the app off',
		'Ask the merchant to switch it on again in the shop’s back office (服务市场 → 授权管理).',
		credential,
	),
	row(
		'dop.app-forbidden',
		'fail',
		'The platform has banned the app',
		`See the notices in ${CONSOLE}.`,
		credential,
	),
	row(
		'isv.authorization-type-invalid',
		'fail',
		'This kind of authorisation does not fit {method}',
		'The method is meant for another kind of account than a shop.',
		configuration,
	),
	row(
		'30001',
		'fail',
		'The app is not permitted to call {method}',
		`Check the permission packages (权限包) and the shop’s authorisation in ${CONSOLE}.`,
		configuration,
	),
	row(
		'30002',
		'fail',
		'The address of this n8n server is not on the app’s IP white list (IP白名单)',
		`Add the public IP address that this server uses to the white list in ${CONSOLE}; it may take some minutes to work.`,
		configuration,
	),
	row(
		'isv.invalid_ip',
		'fail',
		'The address of this n8n server is not on the app’s IP white list (IP白名单)',
		`Add the public IP address that this server uses to the white list in ${CONSOLE}; it may take some minutes to work.`,
		configuration,
	),

	row(
		'isv.timestamp-invalid',
		'fail',
		'The platform refused the time of the call',
		CLOCK,
		configuration,
	),
	row(
		'isv.timestamp-format-error',
		'fail',
		'The platform refused the time of the call',
		CLOCK,
		defect,
	),
	row(
		'isv.idempotent-id-existed',
		'fail',
		'The platform has already carried out a call with this idempotency id',
		'Nothing needs to be repeated. Read the order, product or stock to verify.',
		configuration,
	),
	row(
		'isv.env-suspected',
		'fail',
		'The platform finds the surroundings of this call risky',
		`See the security notices in ${CONSOLE}.`,
		configuration,
	),
	row('isv.missing-parameter', 'fail', 'The platform misses a value', FIX_INPUT, configuration),
	row('isv.parameter-missing', 'fail', 'The platform misses a value', FIX_INPUT, configuration),
	row('isv.parameter-invalid', 'fail', 'The platform refused a value', FIX_INPUT, configuration),
	row(
		'isv.parameter-format-invalid',
		'fail',
		'The platform could not read the values',
		REPORT,
		defect,
	),
	row(
		'isv.business-failed',
		'fail',
		'The platform refused this',
		'See its own words in the message.',
		configuration,
	),
	row(
		'10001',
		'fail',
		'The platform carried out only a part of the request (请求部分失败)',
		'Read what was changed before you run it again.',
		configuration,
	),
	row('30000', 'fail', 'The platform refused the values', FIX_INPUT, configuration),
	...['30201', '30202', '30203', '30204', '30205'].map((code) =>
		row(code, 'fail', 'The quality-inspection upload was refused', FIX_INPUT, configuration),
	),
	row('40001', 'fail', 'The call misses a mandatory platform parameter', REPORT, defect),
	row('40002', 'fail', 'The platform misses a mandatory value', FIX_INPUT, configuration),
	row('40003', 'fail', 'The platform refused a platform parameter', REPORT, defect),
	row('40004', 'fail', 'The platform refused a value', FIX_INPUT, configuration),
	row('50001', 'fail', 'The platform could not process the call', AGAIN, unavailable),
	row(
		'50002',
		'fail',
		'The platform refused this',
		'See its own words in the message.',
		configuration,
	),
	row(
		'70000',
		'fail',
		'The platform has retired {method}',
		'Update this package, or see the announcements of the platform.',
		defect,
	),
	row(
		'isp.api-service-off',
		'fail',
		'The platform has retired {method}',
		'Update this package, or see the announcements of the platform.',
		defect,
	),
	row(
		'isp.comment-service-off',
		'fail',
		'The platform has retired {method}',
		'Update this package, or see the announcements of the platform.',
		defect,
	),
	row(
		'80000',
		'fail',
		'The platform stopped the call for security',
		`See the security notices in ${CONSOLE}.`,
		configuration,
	),

	row(
		'dop.token-generate-failed:app-id-invalid',
		'fail',
		'There is no app with this App Key',
		CHECK_KEYS,
		credential,
	),
	row(
		'dop.token-generate-failed:app-secret-invalid',
		'fail',
		'The App Secret is wrong',
		CHECK_KEYS,
		credential,
	),
	row(
		'dop.token-generate-failed:grant-type-invalid',
		'fail',
		'The App Type does not fit this app',
		'Choose Self-Built (自用型) or Tool (工具型) in the credential, as the app was registered.',
		credential,
	),
	row(
		'dop.token-generate-failed:app-forbidden',
		'fail',
		'The platform has banned the app',
		`See the notices in ${CONSOLE}.`,
		credential,
	),
	row(
		'dop.token-generate-failed:code-invalid',
		'fail',
		'The Authorization Code is wrong or was used before',
		AUTHORISE,
		credential,
	),
	row(
		'dop.token-generate-failed:code-expired',
		'fail',
		'The Authorization Code is older than 10 minutes',
		AUTHORISE,
		credential,
	),
	row(
		'dop.token-generate-failed:no-authorization',
		'fail',
		'This shop has not authorised the app: the Shop ID may be wrong',
		'Compare the Shop ID (店铺ID) with the shop’s back office, and have the shop authorise the app.',
		credential,
	),
	row(
		'dop.token-generate-failed:token-expired',
		'fail',
		'The refresh token expired',
		AUTHORISE,
		credential,
	),
	row(
		'dop.token-generate-failed:token-invalid',
		'fail',
		'The refresh token is no longer valid',
		AUTHORISE,
		credential,
	),
	row(
		'dop.token-generate-failed',
		'fail',
		'The platform gave no access token',
		AUTHORISE,
		credential,
	),
];

/**
 * Old `err_no` numbers, which some answers carry alone, and today's code of the same meaning. Some
 * look like a `code` that means something else: 30002 was "token expired".
 */
export const OLD_NUMBERS: Readonly<Record<number, string>> = {
	1: 'dop.authorization-no-existed',
	2: 'dop.no-permissions',
	3: 'isv.missing-parameter',
	4: 'isv.parameter-invalid',
	5: 'isv.parameter-invalid',
	6: 'isv.parameter-format-invalid',
	7: '50000',
	8: '20000',
	9: '60000',
	10: '40003',
	11: 'isv.signature-invalid',
	12: '70000',
	302: '90000',
	30001: 'dop.authorization-no-existed',
	30002: 'isv.access-token-expired',
	30003: 'dop.authorization-no-existed',
	30004: 'dop.app-forbidden',
	30005: 'isv.access-token-no-existed',
	30006: 'dop.authorization-closed',
	30007: 'isv.access-token-invalid',
};

/** Errors, remedies and hints. */
import type { Dictionary } from '../../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'The platform did not say whose token it is. Check the Gateway URL, and the permissions of the app.':
		'平台没有说明是谁的令牌。请检查网关地址和应用的权限。',
	'the console of your app at https://open.oceanengine.com':
		'应用后台（https://open.oceanengine.com）',
	'Run it again later; if it stays, send the request_id to the platform’s support.':
		'请稍后再运行一次；如果仍然这样，请把 request_id 发给平台客服。',
	'Open {1}, agree as the owner of the account, and paste the auth_code from the address into the Authorization Code of the credential within 10 minutes.':
		'请打开 {1}，以账号本人身份同意，并在 10 分钟内把地址里的 auth_code 粘贴到凭据的授权码。',
	'Lower Requests per Second in the credential, or run fewer workflows at the same time.':
		'请降低凭据里的每秒请求数，或减少同时运行的工作流。',
	'The authorised user has no permission for this account': '授权的用户没有该账户的权限',
	'Check the advertiser (千川账户) and the Douyin account, and that the user who authorised the app manages them.':
		'请检查广告账户（千川账户）和抖音号，以及授权应用的用户是否管理它们。',
	'The access token is no longer valid': '访问令牌已失效',
	'The app makes too many calls (开发者频控)': '应用调用过于频繁（开发者频控）',
	'Tick the permission in {1}, then have the owner of the account authorise the app again.':
		'请在{1}勾选该权限，然后让账号本人重新授权应用。',
	'The platform timed out or failed inside': '平台超时或内部失败',
	'The platform is busy': '平台繁忙',
	'The platform is unavailable for the moment': '平台暂时不可用',
	'The app or the user lacks a permission': '应用或用户缺少权限',
	'Check the permissions in {1} and what the user authorised.':
		'请检查{1}里的权限，以及用户授权了什么。',
	'What was asked for does not exist': '所查的内容不存在',
	'Compare App ID and Secret with {1}. If they are right, the authorisation has ended: {2}':
		'请与{1}核对 App ID 和 Secret。如果正确，则授权已结束：{2}',
	'The platform refused the access token': '平台拒绝了访问令牌',
	'{1} does not end after {2} pages; rows may be missing.':
		'{1} 在 {2} 页之后仍未结束，可能缺少一些行。',
	'App ID, Secret or Gateway URL': 'App ID、Secret 或网关地址',
	'The App ID of the credential is not a number': '凭据的 App ID 不是数字',
	'Copy the App ID from the console of your app at https://open.oceanengine.com.':
		'请从应用后台（https://open.oceanengine.com）复制 App ID。',
	'The platform answered without tokens': '平台的答复里没有令牌',
	'Too many calls in a short time (请求过于频繁)': '短时间内请求过于频繁',
};

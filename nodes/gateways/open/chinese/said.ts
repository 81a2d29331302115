/** Errors, remedies and hints. */
import type { Dictionary } from '../../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'The client token must be renewed': 'client token 需要续期',
	'The platform did not say whose token it is. Check the Gateway URL, and that the owner of the account granted the scope user_info.':
		'平台没有说明是谁的令牌。请检查网关地址，以及账号本人是否授予了 user_info 权限。',
	'The authorisation of this Douyin account (抖音号授权) ends in {1} days and cannot be renewed any more. {2}':
		'该抖音号的授权将在 {1} 天后结束，不能再续期。{2}',
	'the console of your app at https://developer.open-douyin.com':
		'应用后台（https://developer.open-douyin.com）',
	'Open https://open.douyin.com/platform/oauth/connect?client_key={1}&response_type=code&scope={2}&redirect_uri=YOUR_REDIRECT_URI&state=n8n without the scopes that your app lacks, agree as the owner of the Douyin account, and paste the code from the address into the Authorization Code of the credential.':
		'请打开 https://open.douyin.com/platform/oauth/connect?client_key={1}&response_type=code&scope={2}&redirect_uri=YOUR_REDIRECT_URI&state=n8n（去掉应用没有的权限），以抖音号本人身份同意，并把地址里的 code 粘贴到凭据的授权码。',
	'Compare Client Key and Client Secret with {1}.': '请与{1}核对 Client Key 和 Client Secret。',
	'The documentation page of {method} names the scope. {1}':
		'{method} 的文档页写明需要哪个 scope。{1}',
	'Apply for the capability (能力) of {method} in {1}; some are closed to new applicants.':
		'请在{1}申请 {method} 的能力；有些不再接受新的申请。',
	'Lower Requests per Second in the credential, or run it later.':
		'请降低凭据里的每秒请求数，或稍后再运行。',
	'See the notices in {1}.': '请查看{1}的通知。',
	'The platform reports a system error': '平台报告系统错误',
	'The platform is busy (系统繁忙)': '平台系统繁忙',
	'A network call inside the platform failed': '平台内部的网络调用失败',
	'The platform finds the calls risky and wants them slower': '平台认为调用有风险，要求放慢',
	'The access token is not valid or expired': '访问令牌无效或已过期',
	'The access token is not valid': '访问令牌无效',
	'Wait for the next day, or ask for a larger quota in {1}.': '请等到第二天，或在{1}申请提高配额。',
	'The quota of {method} is used up (quota已用完)': '{method} 的配额已用完',
	'Wait until the user writes again, or until the next day for a message that the user consented to.':
		'请等用户再次发来私信；用户已授权的消息请等到第二天。',
	'The limit for private messages to this user is reached (超出频控限制次数)':
		'发给该用户的私信已到上限（超出频控限制次数）',
	'There is no app with this Client Key': '没有使用该 Client Key 的应用',
	'Client Key or Client Secret is wrong': 'Client Key 或 Client Secret 不正确',
	'The Authorization Code was given to another app': '该授权码给了另一个应用',
	'The app is of another type': '应用是另一种类型',
	'The refresh token was renewed as often as it may be': '刷新令牌的续期次数已用完',
	'The access token belongs to another account than the one that is named':
		'访问令牌属于另一个账号，不是所填的账号',
	'The app is banned or offline': '应用被封禁或已下线',
	'The app lacks the capability of {method}': '应用没有 {method} 的能力',
	'The app has not been granted any capability': '应用没有获得任何能力',
	'Register it in {1}.': '请在{1}登记。',
	'The redirect address is not the one that the app registered': '跳转地址不是应用登记的地址',
	'The signature of the mobile app does not match': '移动应用的签名不一致',
	'The app is still under review': '应用仍在审核中',
	'The capability of {method} is banned or offline': '{method} 的能力被封禁或已下线',
	'The test app expired': '测试应用已过期',
	'The documentation page of {method} names how many it needs.': '{method} 的文档页写明需要多少。',
	'The account has too few fans for {method}': '账号的粉丝太少，不能使用 {method}',
	'Nothing can be done.': '无法处理。',
	'The user is banned from this': '用户被禁止此操作',
	'The user has closed the account': '用户已注销账号',
	'The user is banned': '用户被封禁',
	'The account is private': '账号是私密账号',
	'Authorise an enterprise account.': '请授权一个企业号。',
	'The account is not an enterprise account (企业号)': '该账号不是企业号',
	'Use another file.': '请换一个文件。',
	'The media did not pass the review': '素材没有通过审核',
	'Delete some of them first.': '请先删除一些。',
	'The account holds as many media as it may': '账号的素材数量已到上限',
	'The owner of the account has not authorised {method}': '账号本人没有授权 {method}',
	'The token lacks the scope of {method}': '令牌没有 {method} 的权限（scope）',
	'The scope of {method} does not exist in this kind of authorisation':
		'这种授权里没有 {method} 的权限（scope）',
	'Bind it in {1}.': '请在{1}绑定。',
	'The account is not bound to the test app': '该账号没有绑定测试应用',
	'The platform does not offer {method} any more': '平台不再提供 {method}',
	'{1} answers in another form, without a code': '{1} 的答复是另一种形式，没有代码',
	'The platform answered without a token': '平台的答复里没有令牌',
	'Client Key, Client Secret or Gateway URL': 'Client Key、Client Secret 或网关地址',
	'The platform gave a token of account {1}, but the credential is authorised for account {2}':
		'平台给的是账号 {1} 的令牌，而凭据授权的是账号 {2}',
	'Nothing was stored. Authorise the app again as the owner of the account.':
		'没有保存。请以该账号本人身份重新授权应用。',
	'Too many calls (请求频率过高)': '请求频率过高',
	'No permission for this (无权限操作)': '无权限操作',
};

/** Errors, remedies and hints. */
import type { Dictionary } from '../../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'The platform answered without data. Check the Gateway URL.':
		'平台的答复里没有数据。请检查网关地址。',
	'The access token is unknown': '平台不认识该访问令牌',
	'{1} Then open the credential, correct it and save it: a new token is fetched.':
		'{1}然后打开凭据，改正并保存：会取得新的令牌。',
	'The access token belongs to another App Key': '访问令牌属于另一个 App Key',
	'The shop’s authorisation of the app has lapsed': '店铺对应用的授权已失效',
	'Ask the merchant to switch it on again in the shop’s back office (服务市场 → 授权管理).':
		'请商家在店铺后台重新开启（服务市场 → 授权管理）。',
	'The merchant switched the authorisation of the app off': '商家关闭了对应用的授权',
	'The platform refused the signature, most often because the App Secret is wrong':
		'平台拒绝了签名，最常见的原因是 App Secret 不正确',
	'The call had no signature': '调用没有带签名',
	'The App Key is not valid: it has 19 digits': 'App Key 无效：应为 19 位数字',
	'The App Key is missing or does not exist': 'App Key 未填写或不存在',
	'Upgrade or renew the app in {1}.': '请在{1}升级或续期应用。',
	'The App Key has expired': 'App Key 已过期',
	'The platform has banned the app': '平台封禁了该应用',
	'Apply for it in {1}: the documentation page of {method} names the package. Once it is granted, run the node again.':
		'请在{1}申请：{method} 的文档页写明是哪个权限包。开通后重新运行本节点。',
	'The app lacks the permission package (权限包) that holds {method}':
		'应用没有 {method} 所在的权限包',
	'Apply for the permission package (权限包) that the documentation page of {method} names, in {1}.':
		'请在{1}申请 {method} 文档页写明的权限包。',
	'The method is meant for another kind of account than a shop.': '该接口用于店铺以外的账号类型。',
	'This kind of authorisation does not fit {method}': '这种授权不适用于 {method}',
	'Check the permission packages (权限包) and the shop’s authorisation in {1}.':
		'请在{1}检查权限包和店铺的授权。',
	'The app is not permitted to call {method}': '应用不允许调用 {method}',
	'Add the public IP address that this server uses to the white list in {1}; it may take some minutes to work.':
		'请在{1}把本服务器的公网 IP 加入白名单，可能要几分钟才生效。',
	'The address of this n8n server is not on the app’s IP white list (IP白名单)':
		'本 n8n 服务器的地址不在应用的IP白名单里',
	'The platform stopped the call for security': '平台因安全原因拦下了调用',
	'The platform finds the surroundings of this call risky': '平台认为本次调用的环境有风险',
	'The platform is unavailable (服务不可用)': '平台服务不可用',
	'The platform timed out inside (内部服务超时)': '平台内部服务超时',
	'The platform reports a server error': '平台报告服务器错误',
	'The platform reports an unknown error': '平台报告未知错误',
	'The open platform is unavailable': '开放平台不可用',
	'The open platform reports an unknown error': '开放平台报告未知错误',
	'A service of the platform failed': '平台的一项服务失败',
	'The platform could not process the call': '平台无法处理这次调用',
	'Lower Requests per Second in the credential, or ask for a larger quota of {method} in {1}.':
		'请降低凭据里的每秒请求数，或在{1}申请提高 {method} 的配额。',
	'The quota of this method is used up (触发限流)': '该接口的配额已用完（触发限流）',
	'The platform has retired {method}': '平台已下线 {method}',
	'the console of your app at https://op.jinritemai.com': '应用后台（https://op.jinritemai.com）',
	'Please report this with the log_id: https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/issues.':
		'请附上 log_id 报告此问题：https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/issues。',
	'Self-built apps (自用型): have the shop authorise the app again, then save the credential. Tool apps (工具型): open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address within 10 minutes into the Authorization Code of the credential.':
		'自用型应用：请让店铺重新授权应用，然后保存凭据。工具型应用：打开 https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n，以商家身份同意，并在 10 分钟内把地址里的 code 粘贴到凭据的授权码。',
	'Compare App Key and App Secret with {1}.': '请与{1}核对 App Key 和 App Secret。',
	'Set the clock of the server that n8n runs on; the platform allows 10 minutes of difference.':
		'请校准 n8n 所在服务器的时钟；平台允许相差 10 分钟。',
	'See the security notices in {1}.': '请查看{1}的安全通知。',
	'The quality-inspection upload was refused': '质检信息上传被拒绝',
	'The platform misses a mandatory value': '平台要求的一个必填值没有给出',
	'The call misses a mandatory platform parameter': '调用缺少平台的必填公共参数',
	'The platform refused a platform parameter': '平台拒绝了一个公共参数',
	'The platform could not read the values': '平台无法读取这些值',
	'Read what was changed before you run it again.': '重新运行之前，请先查看哪些已经改变。',
	'The platform carried out only a part of the request (请求部分失败)':
		'平台只执行了请求的一部分（请求部分失败）',
	'Nothing needs to be repeated. Read the order, product or stock to verify.':
		'不需要重做。请查询订单、商品或库存核实。',
	'The platform has already carried out a call with this idempotency id':
		'平台已经执行过带有该幂等 ID 的调用',
	'The platform refused the time of the call': '平台拒绝了调用的时间',
	'The Authorization Code is older than 10 minutes': '授权码已超过 10 分钟',
	'The Authorization Code is wrong or was used before': '授权码不正确或已被使用',
	'The refresh token is no longer valid': '刷新令牌已失效',
	'There is no app with this App Key': '没有使用该 App Key 的应用',
	'The App Secret is wrong': 'App Secret 不正确',
	'Choose Self-Built (自用型) or Tool (工具型) in the credential, as the app was registered.':
		'请在凭据里选择应用登记时的类型：自用型或工具型。',
	'The App Type does not fit this app': '应用类型与该应用不符',
	'Compare the Shop ID (店铺ID) with the shop’s back office, and have the shop authorise the app.':
		'请与店铺后台核对店铺 ID，并让店铺授权应用。',
	'This shop has not authorised the app: the Shop ID may be wrong':
		'该店铺没有授权应用：店铺 ID 可能不正确',
	'{1} answers in another form, without code 10000': '{1} 的答复是另一种形式，没有代码 10000',
	'The platform lists {1} rows of {2} at most, and has more. Narrow the filters.':
		'平台最多列出 {2} 的 {1} 行，还有更多。请缩小筛选范围。',
	' and {1} more': '，另有 {1} 个',
	'The platform refused {1}, which are missing here: {2}. {3}.':
		'平台拒绝了{1}，这里没有它们：{2}。{3}。',
	'{1} Missing here: {2} to {3}.': '{1}这里没有：{2} 至 {3}。',
	'A number to send has lost digits: pass ids as text': '要发送的数字丢失了末几位：ID 请用文本传入',
	'The platform gave a token of shop {1}, but the credential is for shop {2}':
		'平台给的是店铺 {1} 的令牌，而凭据是店铺 {2} 的',
	'Nothing was stored. Check the Shop ID and which shop authorised the app (for a tool app: paste a new Authorization Code of the shop).':
		'没有保存。请检查店铺 ID，以及是哪个店铺授权了应用（工具型应用：请粘贴该店铺新的授权码）。',
	'The Shop ID of the credential is empty': '凭据的店铺 ID 为空',
	'Fill in the Shop ID (店铺ID); where it is an expression, see that it gives a value in this run. Without it the platform gives the token of any shop.':
		'请填写店铺 ID；如果是表达式，请确认它在本次执行中有值。没有它，平台会给出任意一个店铺的令牌。',
	'Open https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n, agree as the merchant, and paste the code from the address into the credential within 10 minutes.':
		'请打开 https://fuwu.jinritemai.com/authorize?service_id=YOUR_SERVICE_ID&state=n8n，以商家身份同意，并在 10 分钟内把地址里的 code 粘贴到凭据。',
	'The platform refuses the access token, and gives the same one when it is to be renewed':
		'平台拒绝该访问令牌，续期时又给出同一个',
	'App Key, App Secret, App Type or Gateway URL': 'App Key、App Secret、应用类型或网关地址',
	'The Authorization Code of the credential was used before, and there is no living refresh token':
		'凭据的授权码已经用过，也没有有效的刷新令牌',
	'The credential has no Authorization Code and no living refresh token':
		'凭据没有授权码，也没有有效的刷新令牌',
};

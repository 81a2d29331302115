/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'Run any operation of a Douyin node with this credential: it renews the token. If that is refused as well:':
		'请用此凭据运行抖店节点的任意操作：它会续期令牌。如果也被拒绝：',
	'What is stored was granted to another {1} than the credential has now, so it is not used':
		'保存的令牌授权给了另一个{1}，与凭据现在的不同，因此不使用',
	'Put the former values back, or authorise anew. {1}': '请恢复原来的值，或重新授权。{1}',
	'The access token must be renewed': '访问令牌需要续期',
	'Another call is renewing the access token of this credential':
		'另一次调用正在续期该凭据的访问令牌',
	'Run it again in a moment.': '请稍候再运行一次。',
	'The platform refuses an access token that was renewed a moment ago':
		'平台拒绝了刚刚续期的访问令牌',
	'Authorise the app again, and paste the new code into the Authorization Code.':
		'请重新授权应用，并把新的授权码粘贴到「授权码」。',
	'The platform’s reason follows the colon; no public list explains this code. Correct what the reason names, or send the code and the log_id to the platform’s support.':
		'冒号之后是平台给出的原因；没有公开的资料解释这个代码。请改正原因所指的内容，或把代码和 log_id 发给平台客服。',
	'The credential has an expression that gives another shop or account for item {1} than for item 0':
		'凭据含有表达式，第 {1} 项的店铺或账号与第 0 项不同',
	'Nothing was called. Let the node run once for each shop: put it in a Loop Over Items with Batch Size 1, or split the items by shop before it.':
		'没有调用。请让本节点每个店铺运行一次：放进 Loop Over Items，Batch Size 设为 1，或在它之前按店铺拆分各项。',
	'what it was to change': '要修改的内容',
	'{1}. Whether the platform carried this out is not known': '{1}。平台是否已执行不得而知',
	'It was not repeated, so that it is not done twice.': '没有重发，以免执行两次。',
	'Read {1} first, then decide whether to run it again.': '请先查看{1}，再决定是否重新运行。',
	'The platform’s replies depart from what this version knows: {1}. The values are passed on as they came.':
		'平台的答复与本版本所知的不同：{1}。各值按原样输出。',
	'The execution was stopped': '执行已停止',
	'Requests per Second of the credential is {1}; {2} is used instead. It takes {3} to {4}.':
		'凭据的每秒请求数为 {1}，改用 {2}。可填 {3} 到 {4}。',
	'Requests per Second of the credential is not a number': '凭据的每秒请求数不是数字',
	'Enter a number from {1} to {2}.': '请填写 {1} 到 {2} 的数字。',
	'The platform could not be reached, or did not answer in time':
		'无法连接平台，或平台没有及时答复',
	'Check the network of this n8n and the Gateway URL in the credential.':
		'请检查本 n8n 的网络和凭据里的网关地址。',
	'no reply: {1}': '没有答复：{1}',
	'unknown host': '未知的主机',
	'no reply': '没有答复',
	'The Gateway URL of the credential is not allowed': '不允许使用凭据里的网关地址',
	'Use {1}, another https address, or http on 127.0.0.1 for a local sandbox.':
		'请用 {1}、其他 https 地址，或本地沙箱的 127.0.0.1（http）。',
	'This credential signs calls to its Gateway URL only': '本凭据只给发往其网关地址的调用签名',
	'Use an address that starts with {1}/, such as {2}{3}.': '请用以 {1}/ 开头的地址，例如 {2}{3}。',
	'This credential signs no calls that go through a proxy of the node':
		'经节点自己的代理发出的调用，本凭据不签名',
	'Take the option Proxy off the node. A proxy for all of n8n is set in its environment (HTTPS_PROXY).':
		'请去掉节点的 Proxy 选项。整个 n8n 的代理在环境变量 HTTPS_PROXY 里设置。',
	'This credential signs no calls that ignore SSL certificates':
		'忽略 SSL 证书的调用，本凭据不签名',
	'Switch off Ignore SSL Issues (Insecure) in the options of the node.':
		'请在节点的选项里关闭 Ignore SSL Issues (Insecure)。',
	'HTTP {1}': 'HTTP {1}',
	'The platform sent no readable reply': '平台的答复无法读取',
	'Check the Gateway URL in the credential. If it is right, run it again later.':
		'请检查凭据里的网关地址；如果正确，请稍后再运行一次。',
	'The Gateway URL answers with a redirect to another address, which is not followed':
		'网关地址答复重定向到另一个地址，没有跟随',
	'Enter the address of the platform itself as Gateway URL in the credential.':
		'请在凭据的网关地址里填写平台自己的地址。',
	'{1} answers without a list': '{1} 返回时缺少列表',
	'{1} lists entries that cannot be read ({2})': '{1} 返回了无法读取的条目（{2}）',
	'rows come without a readable time ({1})': '有的行没有可读的时间（{1}）',
	'rows were left out ({1}) because their time lies outside of the window asked for: it is in milliseconds, in the future, or wrong':
		'有的行没有计入（{1}），因为它们的时间在所查时间范围之外：以毫秒计、在将来，或不正确',
	'{1} has more rows than it counts': '{1} 的行数多于它给出的总数',
	'{1} does not say how its list goes on, so rows may be missing.':
		'{1} 没有说明列表怎样继续，可能缺少一些行。',
	'{1} brought nothing new on {2} pages in a row; the reading was stopped, so rows may be missing.':
		'{1} 连续 {2} 页没有新内容，已停止读取，可能缺少一些行。',
	'{1} says that there are more rows and lists none, so rows may be missing.':
		'{1} 说还有更多行，却没有列出，可能缺少一些行。',
	'{1} of {2} rows of one second do not show': '同一秒的 {2} 行中有 {1} 行没有列出',
	'one second fills a page, and the next page is the same':
		'同一秒的行占满一页，下一页又是同样的内容',
	'the rows of one second keep changing': '同一秒的行一直在变化',
	'one second does not come to an end': '同一秒的行读不到头',
	'a list is not sorted by time, so the window was cut finer instead':
		'有的列表没有按时间排列，已改为把时间范围切得更细',
	'a list has more rows than it counts': '有的列表的行数多于它给出的总数',
	'{1}, so rows may be missing': '{1}，可能缺少一些行',
	'the platform says that there are more rows ({1}) and lists none, so rows may be missing':
		'平台说还有更多行（{1}），却没有列出，可能缺少一些行',
	'it does not count them': '没有给出总数',
	'the platform lists the same rows again and again, whatever time is asked for; the reading was stopped, so rows may be missing':
		'无论查哪个时间，平台总是列出相同的行，已停止读取，可能缺少一些行',
	'the list does not come to an end; the reading was stopped, so rows may be missing':
		'列表读不到头，已停止读取，可能缺少一些行',
	'Run it again later; if it stays, send the log_id to the platform’s support.':
		'请稍后再运行一次；如果仍然这样，请把 log_id 发给平台客服。',
	'Correct the value that the message names.': '请改正报错所指的值。',
	'The access token expired': '访问令牌已过期',
	'The Authorization Code expired or was used before': '授权码已过期或已被使用',
	'The refresh token expired': '刷新令牌已过期',
	'The platform refused a value': '平台拒绝了一个值',
	'The platform misses a value': '平台要求的一个值没有给出',
	'The app has no permission for {method}': '应用没有 {method} 的权限',
	'Update this package, or see the announcements of the platform.':
		'请更新本节点包，或查看平台的公告。',
	'The platform refused this': '平台拒绝了这次调用',
	'The credential has no new Authorization Code and no living refresh token':
		'凭据没有新的授权码，也没有有效的刷新令牌',
	'The platform refused the values': '平台拒绝了这些值',
	'The call had no access token': '调用没有带访问令牌',
	'The platform gave no access token': '平台没有给出访问令牌',
	'{1} answers without the list {2}': '{1} 返回时缺少列表 {2}',
};

/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Push Trigger': '抖店消息推送',
	'Now register the Production URL of Douyin Push Trigger in the console of your app.':
		'请在应用后台登记「抖店消息推送」的 Production URL。',
	'Douyin pushes to one address. To try this workflow out, click Listen and send a message to the Test URL, or register that URL for a moment in the console.':
		'抖音只推送到一个地址。要试用本工作流，请点 Listen 并向 Test URL 发送消息，或在应用后台暂时登记该地址。',
	'Messages arrive at the Production URL and start this workflow by themselves. They show under Executions.':
		'消息会发到 Production URL，自动启动本工作流，记录在 Executions 里。',
	'Once the workflow is published, register its Production URL in the console.':
		'工作流发布之后，请在应用后台登记它的 Production URL。',
	'In the console of your app (<a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>):<ul><li>消息推送: enter the Production URL above as push address (推送地址).</li><li>Subscribe to the messages (订阅消息) chosen below.</li></ul>Publish this workflow first: it answers the test message.':
		'在您的应用后台（<a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>）：<ul><li>消息推送：把上面的 Production URL 填为推送地址。</li><li>订阅下面选择的消息。</li></ul>请先发布本工作流：它会答复测试消息。',
	'In the console of your app (<a href="https://developer.open-douyin.com" target="_blank">抖音开放平台</a>):<ul><li>Webhooks (事件推送): enter the Production URL above as callback address.</li><li>Subscribe to the events chosen below.</li></ul>Publish this workflow first: it answers the challenge.':
		'在您的应用后台（<a href="https://developer.open-douyin.com" target="_blank">抖音开放平台</a>）：<ul><li>事件推送：把上面的 Production URL 填为回调地址。</li><li>订阅下面选择的事件。</li></ul>请先发布本工作流：它会答复验证请求。',
	'Anything This Version Does Not Know': '本版本未知的消息',
	'On anything this version does not know': '收到本版本未知的消息时',
	'Passed on as it came, with a hint': '原样输出，并给出提示',
	'The messages (消息) that start the workflow; all of them when none is chosen':
		'启动工作流的消息；不选则全部',
	'The events (事件) that start the workflow; all of them when none is chosen':
		'启动工作流的事件；不选则全部',
	'Fetch the Full Order or After-Sale': '读取完整的订单或售后单',
	'Whether to add the columns of the polling triggers by reading the order (订单) or after-sale (售后单). One call per message.':
		'是否读取订单或售后单，补上轮询触发器的各列。每条消息调用一次。',
	'Event Key': '事件键',
	'By Event': '按事件',
	'As Order Created, Paid, Shipped and After-Sale Created give it':
		'与「订单创建、订单支付、订单发货、售后单创建」相同',
	'By Update': '按更新',
	'As Order, After-Sale and Product Updated give it. Some messages lack the update time: fetch the full record.':
		'与「订单更新、售后单更新、商品更新」相同。有些消息没有更新时间：请读取完整记录。',
	'Which events of the polling triggers have the same eventKey for the same change':
		'同一变化与轮询触发器的哪些事件有相同的 eventKey',
	'Shop IDs': '店铺 ID',
	Signature: '签名',
	'HMAC-SHA256 Only': '仅 HMAC-SHA256',
	'For an app that chose HMAC-SHA256 in the console': '用于在应用后台选择了 HMAC-SHA256 的应用',
	'MD5 Only': '仅 MD5',
	'For an app that signs by MD5': '用于按 MD5 签名的应用',
	'MD5 or HMAC-SHA256': 'MD5 或 HMAC-SHA256',
	'By what the request says, or by the length of its signature': '按请求的说明，或按签名的长度',
	'Which signature (签名方式) of the app is taken. Any other is refused.':
		'接受应用的哪种签名方式，其余的拒绝',
	'The columns that fetching the full order or after-sale adds': '读取完整订单或售后单时加上的列',
	'Starts the workflow when the shop pushes a message': '抖店推送消息时启动工作流',
	'Douyin Fans Trigger': '抖音粉丝事件',
	'Starts the workflow on followers and private messages': '有人关注、发私信时启动工作流',
	'Now register the Production URL of Douyin Fans Trigger in the console of your app.':
		'请在应用后台登记「抖音粉丝事件」的 Production URL。',
	'Only messages of these shops (店铺ID), separated by commas':
		'只要这些店铺的消息（店铺ID），用逗号隔开',
	'Which messages to let through; all of them when none is added': '放行哪些消息；不添加则全部',
	'How to key messages, what to add, and which signature to take':
		'怎样生成事件键、补充哪些列、接受哪种签名',
};

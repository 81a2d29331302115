/** How the address of the node gets into the platform's console: shown in its panel. */
import type { INodeProperties } from 'n8n-workflow';

export const shopRegistration: INodeProperties = {
	displayName:
		'In the console of your app (<a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>):<ul><li>消息推送: enter the Production URL above as push address (推送地址).</li><li>Subscribe to the messages (订阅消息) chosen below.</li></ul>Publish this workflow first: it answers the test message.',
	name: 'shopRegistration',
	type: 'notice',
	default: '',
};

export const openRegistration: INodeProperties = {
	displayName:
		'In the console of your app (<a href="https://developer.open-douyin.com" target="_blank">抖音开放平台</a>):<ul><li>Webhooks (事件推送): enter the Production URL above as callback address.</li><li>Subscribe to the events chosen below.</li></ul>Publish this workflow first: it answers the challenge.',
	name: 'openRegistration',
	type: 'notice',
	default: '',
};

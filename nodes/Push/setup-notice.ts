/** How the address of the node gets into the platform's console: shown in its panel. */
import type { INodeProperties } from 'n8n-workflow';

export const shopRegistration: INodeProperties = {
	displayName: `Register this node in the console of your app (抖店开放平台):
<ul>
<li>1. Publish this workflow. The Production URL above must be reachable from the internet by https.</li>
<li>2. Open <a href="https://op.jinritemai.com" target="_blank">op.jinritemai.com</a>, your app, 消息推送 (message push).</li>
<li>3. Enter the Production URL as the push address (推送地址) and save. The platform sends a test message (tag 0), which this node answers.</li>
<li>4. Subscribe to the messages (订阅消息) that you choose below.</li>
</ul>
The app key and secret of the credential verify every message.`,
	name: 'shopRegistration',
	type: 'notice',
	default: '',
	displayOptions: { show: { platform: ['shop'] } },
};

export const openRegistration: INodeProperties = {
	displayName: `Register this node in the console of your app (抖音开放平台):
<ul>
<li>1. Publish this workflow. The Production URL above must be reachable from the internet by https.</li>
<li>2. Open <a href="https://developer.open-douyin.com" target="_blank">developer.open-douyin.com</a>, your app, Webhooks (事件推送).</li>
<li>3. Enter the Production URL as the callback address and save. The platform sends a challenge (verify_webhook), which this node answers.</li>
<li>4. Subscribe to the events that you choose below. Your app needs the permission of each.</li>
</ul>
The client secret of the credential verifies every event.`,
	name: 'openRegistration',
	type: 'notice',
	default: '',
	displayOptions: { show: { platform: ['open'] } },
};

/**
 * How the address of a trigger gets into the platform's console: by hand, as no API for it is known. The
 * notice in the form and the panel of the node say how.
 */
import type { IHookFunctions, INodeProperties, INodeTypeDescription } from 'n8n-workflow';

import { forget } from './dedupe';

/** What n8n calls when the workflow is published and unpublished. */
export const registeredByHand = {
	async checkExists(this: IHookFunctions) {
		return true;
	},
	async create(this: IHookFunctions) {
		return true;
	},
	async delete(this: IHookFunctions) {
		forget(this);
		return true;
	},
};

export const pushPanel: INodeTypeDescription['triggerPanel'] = {
	header: '',
	executionsHelp: {
		inactive:
			'Douyin pushes to one address. To try this workflow out, click Listen and send a message to the Test URL, or register that URL for a moment in the console.',
		active:
			'Messages arrive at the Production URL and start this workflow by themselves. They show under Executions.',
	},
	activationHint: 'Once the workflow is published, register its Production URL in the console.',
};

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

import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { inLanguage } from '../kernel/language/form';
import { PUSH_TEXTS } from '../webhooks/chinese';
import { shopProperties } from '../webhooks/fields';
import { withFullRecord } from '../webhooks/fetch-record';
import { receive } from '../webhooks/handle-request';
import { pushPanel, registeredByHand } from '../webhooks/registration';
import { shopPush } from '../webhooks/shop/platform';

export class DouyinPushTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Push Trigger',
		name: 'douyinPushTrigger',
		icon: {
			light: 'file:../../icons/push.svg',
			dark: 'file:../../icons/push.dark.svg',
		},
		group: ['trigger'],
		// For a node of version 1 n8n evaluates an expression at each request: 60 ms of CPU.
		version: 2,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when the shop pushes a message',
		defaults: { name: 'Douyin Push Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: shopPush.credential, required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'push' }],
		activationMessage:
			'Now register the Production URL of Douyin Push Trigger in the console of your app.',
		triggerPanel: pushPanel,
		properties: shopProperties,
	};

	constructor() {
		this.description = inLanguage(this.description, PUSH_TEXTS);
	}

	webhookMethods = { default: registeredByHand };

	/** Verifies and answers a request. */
	async webhook(this: IWebhookFunctions) {
		return await receive(this, shopPush);
	}

	/** What follows in the execution: n8n runs this on the items that the request brought. */
	async execute(this: IExecuteFunctions) {
		return await withFullRecord(this);
	}
}

import type {
	IExecuteFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { inLanguage } from '../kernel/language/form';
import { PUSH_TEXTS } from '../webhooks/chinese';
import { openProperties } from '../webhooks/fields';
import { openItems } from '../webhooks/fetch-record';
import { receive } from '../webhooks/handle-request';
import { pushPanel, registeredByHand } from '../webhooks/registration';
import { openPush } from '../webhooks/open/platform';

export class DouyinFansTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Fans Trigger',
		name: 'douyinFansTrigger',
		icon: {
			light: 'file:../../icons/fans.svg',
			dark: 'file:../../icons/fans.dark.svg',
		},
		group: ['trigger'],
		// For a node of version 1 n8n evaluates an expression at each request: 60 ms of CPU.
		version: 2,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow on followers and private messages',
		defaults: { name: 'Douyin Fans Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: openPush.credential, required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'push' }],
		activationMessage:
			'Now register the Production URL of Douyin Fans Trigger in the console of your app.',
		triggerPanel: pushPanel,
		properties: openProperties,
	};

	constructor() {
		this.description = inLanguage(this.description, PUSH_TEXTS);
	}

	webhookMethods = { default: registeredByHand };

	/** Verifies and answers a request. */
	async webhook(this: IWebhookFunctions) {
		return await receive(this, openPush);
	}

	/** What follows in the execution: n8n runs this on the items that the request brought. */
	async execute(this: IExecuteFunctions) {
		return openItems(this);
	}
}

import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { shopGateway } from '../gateways/shop/gateway';
import { inLanguage } from '../kernel/language/form';
import { TRIGGER_TEXTS } from './chinese';
import { propertiesOf } from './fields';
import { pollEvents } from './poll-events';

export class DouyinRefundTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Refund Trigger',
		name: 'douyinRefundTrigger',
		icon: {
			light: 'file:../../icons/refund.svg',
			dark: 'file:../../icons/refund.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow on new or changed after-sales',
		defaults: { name: 'Douyin Refund Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: shopGateway.credential, required: true }],
		properties: propertiesOf('refund'),
	};

	constructor() {
		this.description = inLanguage(this.description, TRIGGER_TEXTS);
	}

	async poll(this: IPollFunctions) {
		return await pollEvents(this, 'refund');
	}
}

import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { shopGateway } from '../gateways/shop/gateway';
import { inLanguage } from '../kernel/language/form';
import { TRIGGER_TEXTS } from './chinese';
import { propertiesOf } from './fields';
import { pollEvents } from './poll-events';

export class DouyinOrderTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Order Trigger',
		name: 'douyinOrderTrigger',
		icon: {
			light: 'file:../../icons/order.svg',
			dark: 'file:../../icons/order.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow on new, paid, shipped or changed orders',
		defaults: { name: 'Douyin Order Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: shopGateway.credential, required: true }],
		properties: propertiesOf('order'),
	};

	constructor() {
		this.description = inLanguage(this.description, TRIGGER_TEXTS);
	}

	async poll(this: IPollFunctions) {
		return await pollEvents(this, 'order');
	}
}

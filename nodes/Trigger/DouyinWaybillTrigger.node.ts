import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { shopGateway } from '../gateways/shop/gateway';
import { inLanguage } from '../kernel/language/form';
import { TRIGGER_TEXTS } from './chinese';
import { propertiesOf } from './fields';
import { pollEvents } from './poll-events';

export class DouyinWaybillTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Waybill Trigger',
		name: 'douyinWaybillTrigger',
		icon: {
			light: 'file:../../icons/waybill.svg',
			dark: 'file:../../icons/waybill.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when waybill numbers run out',
		defaults: { name: 'Douyin Waybill Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: shopGateway.credential, required: true }],
		properties: propertiesOf('waybill'),
	};

	constructor() {
		this.description = inLanguage(this.description, TRIGGER_TEXTS);
	}

	async poll(this: IPollFunctions) {
		return await pollEvents(this, 'waybill');
	}
}

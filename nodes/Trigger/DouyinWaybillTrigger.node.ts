import type {
	ILoadOptionsFunctions,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import { shopGateway } from '../gateways/shop/gateway';
import { inLanguage } from '../kernel/language/form';
import { carriersWithAccount } from '../records/waybill/carriers';
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

	methods = {
		loadOptions: {
			async getCarriers(this: ILoadOptionsFunctions) {
				return await carriersWithAccount(await connectTo(shopGateway, this));
			},
		},
	};

	async poll(this: IPollFunctions) {
		return await pollEvents(this, 'waybill');
	}
}

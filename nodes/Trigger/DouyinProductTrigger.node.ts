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
import { searchProducts } from '../records/product/search';
import { TRIGGER_TEXTS } from './chinese';
import { propertiesOf } from './fields';
import { pollEvents } from './poll-events';

export class DouyinProductTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Product Trigger',
		name: 'douyinProductTrigger',
		icon: {
			light: 'file:../../icons/product.svg',
			dark: 'file:../../icons/product.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow on changed products or low stock',
		defaults: { name: 'Douyin Product Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: shopGateway.credential, required: true }],
		properties: propertiesOf('product'),
	};

	constructor() {
		this.description = inLanguage(this.description, TRIGGER_TEXTS);
	}

	methods = {
		listSearch: {
			async searchProducts(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchProducts(await connectTo(shopGateway, this), filter, page);
			},
		},
	};

	async poll(this: IPollFunctions) {
		return await pollEvents(this, 'product');
	}
}

import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import type { Context } from '../gateways/http/n8n-transport';
import { shopGateway } from '../gateways/shop/gateway';
import { propertiesOf } from '../kernel/form/properties';
import { execute } from '../kernel/execute';
import { inLanguage } from '../kernel/language/form';
import { ORDER_TEXTS } from './chinese';
import { searchesWith } from './methods/listSearch';
import { operations, resources } from './operations';

const connect = async (context: Context) => await connectTo(shopGateway, context);

export class DouyinOrder implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Order',
		name: 'douyinOrder',
		icon: {
			light: 'file:../../icons/order.svg',
			dark: 'file:../../icons/order.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read, ship, remark and settle orders of a Douyin shop',
		defaults: { name: 'Douyin Order' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'douyinShopApi', required: true }],
		properties: propertiesOf(resources, operations),
	};

	constructor() {
		this.description = inLanguage(this.description, ORDER_TEXTS);
	}

	methods = { listSearch: searchesWith(connect) };

	async execute(this: IExecuteFunctions) {
		return await execute(this, operations, connect);
	}
}

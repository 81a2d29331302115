import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import type { Context } from '../gateways/http/n8n-transport';
import { shopGateway } from '../gateways/shop/gateway';
import { propertiesOf } from '../kernel/form/properties';
import { execute } from '../kernel/execute';
import { asText, isRecord } from '../kernel/exact-json';
import { searchCarriers } from '../records/order/carriers';
import { inLanguage } from '../kernel/language/form';
import { WAYBILL_TEXTS } from './chinese';
import { searchAccounts, searchSenders, searchSites, searchTemplates } from './methods/listSearch';
import { operations, resources } from './operations';

const connect = async (context: Context) => await connectTo(shopGateway, context);

/** The carrier in the open form; empty where it has none, or one that only a run can work out. */
const carrierIn = (form: ILoadOptionsFunctions) => {
	const given: unknown = form.getCurrentNodeParameter('carrier');
	const code = asText(isRecord(given) ? given.value : given);
	return code.startsWith('=') ? '' : code;
};

export class DouyinWaybill implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Waybill',
		name: 'douyinWaybill',
		icon: {
			light: 'file:../../icons/waybill.svg',
			dark: 'file:../../icons/waybill.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Take, print and cancel electronic waybills of a shop',
		defaults: { name: 'Douyin Waybill' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'douyinShopApi', required: true }],
		properties: propertiesOf(resources, operations),
	};

	constructor() {
		this.description = inLanguage(this.description, WAYBILL_TEXTS);
	}

	methods = {
		listSearch: {
			async searchAccounts(this: ILoadOptionsFunctions, filter?: string) {
				return await searchAccounts(await connect(this), filter);
			},
			async searchSenders(this: ILoadOptionsFunctions, filter?: string) {
				return await searchSenders(await connect(this), carrierIn(this), filter);
			},
			async searchTemplates(this: ILoadOptionsFunctions, filter?: string) {
				return await searchTemplates(await connect(this), carrierIn(this), filter);
			},
			async searchSites(this: ILoadOptionsFunctions, filter?: string) {
				return await searchSites(await connect(this), carrierIn(this), filter);
			},
		},
		loadOptions: {
			async getCarriers(this: ILoadOptionsFunctions) {
				const { results } = await searchCarriers(await connect(this));
				return results;
			},
		},
	};

	async execute(this: IExecuteFunctions) {
		return await execute(this, operations, connect);
	}
}

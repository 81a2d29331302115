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
import { located } from '../kernel/form/located';
import { propertiesOf } from '../kernel/form/properties';
import { execute } from '../kernel/execute';
import { inLanguage } from '../kernel/language/form';
import { searchCarriers } from '../records/order/carriers';
import { searchOrders } from '../records/order/search';
import { REFUND_TEXTS } from './chinese';
import { searchAddresses } from '../records/shop/addresses';
import { searchOperations } from './form/operation-list';
import { searchRefunds } from './methods/refunds';
import { operations, resources } from './operations';
import { searchReasons } from './api/reject-reasons';
import { refundIdSchema } from './api/ids';

const connect = async (context: Context) => await connectTo(shopGateway, context);

/** As *Not Decided* says. */
const OUTPUTS = `={{ $parameter["notDecided"] === "secondOutput" ? [
	{ type: "${NodeConnectionTypes.Main}", displayName: "Decided" },
	{ type: "${NodeConnectionTypes.Main}", displayName: "Not Decided" },
] : ["${NodeConnectionTypes.Main}"] }}` as const;

export class DouyinRefund implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Refund',
		name: 'douyinRefund',
		icon: {
			light: 'file:../../icons/refund.svg',
			dark: 'file:../../icons/refund.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read and decide after-sales of a Douyin shop',
		defaults: { name: 'Douyin Refund' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: OUTPUTS,
		credentials: [{ name: 'douyinShopApi', required: true }],
		properties: propertiesOf(resources, operations),
	};

	constructor() {
		this.description = inLanguage(this.description, REFUND_TEXTS);
	}

	methods = {
		listSearch: {
			async searchAddresses(this: ILoadOptionsFunctions, filter?: string) {
				return await searchAddresses(await connect(this), filter);
			},
			async searchCarriers(this: ILoadOptionsFunctions, filter?: string) {
				return await searchCarriers(await connect(this), filter);
			},
			async searchOperations(this: ILoadOptionsFunctions, filter?: string) {
				return await Promise.resolve(searchOperations(filter));
			},
			async searchOrders(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchOrders(await connect(this), filter, page);
			},
			async searchRefunds(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchRefunds(await connect(this), filter, page);
			},
			async searchReasons(this: ILoadOptionsFunctions, filter?: string) {
				// An expression has no value while the form is open: then all reasons are shown.
				const id = located(refundIdSchema).safeParse(this.getCurrentNodeParameter('refundId'));
				return await searchReasons(await connect(this), id.data, filter);
			},
		},
	};

	async execute(this: IExecuteFunctions) {
		return await execute(this, operations, connect);
	}
}

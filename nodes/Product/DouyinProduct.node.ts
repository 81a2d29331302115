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
import { asText } from '../kernel/exact-json';
import { inLanguage } from '../kernel/language/form';
import { PRODUCT_TEXTS } from './chinese';
import { operations, resources } from './operations';
import { categoryProperties, mapperFields } from './api/properties';
import { CHANNEL_KEYS } from './api/channels';
import { productIdOf } from '../records/product/reference';
import { searchProducts } from '../records/product/search';
import {
	brandOptions,
	searchChannelProducts,
	searchFreightTemplates,
	searchSkus,
	warehouseOptions,
} from './methods/listSearch';
import { searchCategories } from './methods/categories';
import { productIn } from './methods/chosen-product';

const connect = async (context: Context) => await connectTo(shopGateway, context);

/** The id in the category field of the open form; empty when there is none. */
const categoryIn = (form: ILoadOptionsFunctions) =>
	asText(form.getCurrentNodeParameter('category', { extractValue: true }));

export class DouyinProduct implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Product',
		name: 'douyinProduct',
		icon: {
			light: 'file:../../icons/product.svg',
			dark: 'file:../../icons/product.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Manage products, stock and prices of a Douyin shop',
		defaults: { name: 'Douyin Product' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'douyinShopApi', required: true }],
		properties: propertiesOf(resources, operations, 'product'),
	};

	constructor() {
		this.description = inLanguage(this.description, PRODUCT_TEXTS);
	}

	methods = {
		listSearch: {
			async searchProducts(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchProducts(await connect(this), filter, page);
			},
			async searchSkus(this: ILoadOptionsFunctions, filter?: string) {
				const product = productIn(this);
				const api = await connect(this);
				return await searchSkus(api, await productIdOf(api, product), filter);
			},
			async searchChannelProducts(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				const product = productIn(this);
				const channel = asText(this.getCurrentNodeParameter('channel'));
				const api = await connect(this);
				const productId = await productIdOf(api, product);
				const key = CHANNEL_KEYS.find((it) => it === channel);
				return await searchChannelProducts(api, { productId, channel: key }, filter, page);
			},
			async searchCategories(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchCategories(await connect(this), 'leaves', filter, page);
			},
			async searchParentCategories(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchCategories(await connect(this), 'parents', filter, page);
			},
			async searchAllCategories(this: ILoadOptionsFunctions, filter?: string, page?: string) {
				return await searchCategories(await connect(this), 'all', filter, page);
			},
			async searchFreightTemplates(this: ILoadOptionsFunctions, filter?: string) {
				return await searchFreightTemplates(await connect(this), filter);
			},
		},
		loadOptions: {
			async getBrands(this: ILoadOptionsFunctions) {
				return await brandOptions(await connect(this), categoryIn(this) || undefined);
			},
			async getFreightTemplates(this: ILoadOptionsFunctions) {
				const { results } = await searchFreightTemplates(await connect(this));
				return results;
			},
			async getWarehouses(this: ILoadOptionsFunctions) {
				return await warehouseOptions(await connect(this));
			},
		},
		resourceMapping: {
			async getCategoryFields(this: ILoadOptionsFunctions) {
				const category = categoryIn(this);
				if (category === '') return { fields: [] };
				return mapperFields(await categoryProperties(await connect(this), category));
			},
		},
	};

	async execute(this: IExecuteFunctions) {
		return await execute(this, operations, connect);
	}
}

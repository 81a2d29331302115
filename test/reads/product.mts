/** Products, stock and channel products, each with an honest reply. */
import { located } from '../support/run-operation.mts';
import type { Read } from './read.mts';
import { account, all, channelProduct, product, PRODUCTS, sku, TIME } from './records.mts';

export const PRODUCT_READS: readonly Read[] = [
	{
		node: 'product',
		name: 'product.getAll',
		parameters: { ...all, filters: {}, output: 'lines' },
		data: PRODUCTS,
		list: ['data'],
	},
	{
		node: 'product',
		name: 'channelProduct.getAll',
		parameters: { ...all },
		data: { 'product.listChannelProduct': { data: [channelProduct], total: 1 } },
		list: ['data'],
	},
	{
		node: 'product',
		name: 'channelProduct.getAccounts',
		parameters: {
			...all,
			product: located('id', '3539925204'),
			channelProduct: located('id', '7301234567890123456'),
		},
		data: { 'buyin.channelBindAuthors': { is_all: false, total: 1, authors: [account] } },
		list: ['authors'],
	},
	{
		node: 'product',
		name: 'channelProduct.getOwnAccounts',
		parameters: { ...all },
		data: { 'buyin.queryShopSelfAuthors': { total: 1, authors: [account] } },
		list: ['authors'],
	},
	{
		node: 'product',
		name: 'product.get',
		parameters: { product: located('id', '3539925204') },
		data: { 'product.detail': product },
	},
	{
		node: 'product',
		name: 'product.getAudits',
		parameters: { ...all },
		data: {
			'product.auditList': {
				records: [
					{
						product_id: 3_539_925_204,
						product_id_str: '3539925204',
						publish_status: 2,
						publish_time: TIME,
						audit_time: TIME,
					},
				],
				total: 1,
			},
		},
		list: ['records'],
	},
	{
		node: 'product',
		name: 'product.getImage',
		parameters: { materialId: '7000' },
		data: {
			'material.queryMaterialDetail': {
				material_info: {
					material_id: '7000',
					audit_status: 3,
					photo_info: { height: 7, width: 8 },
				},
			},
		},
	},
	{
		node: 'product',
		name: 'stock.getAll',
		parameters: { ...all, productIds: '3539925204' },
		data: { 'sku.list': [sku] },
		list: [],
	},
	{
		node: 'product',
		name: 'stock.get',
		parameters: { sku: located('id', '17') },
		data: {
			'sku.stockNum': { sku_id: 17, sku_type: 1, stock_num: 5, stock_num_map: { 'WH-1': 5 } },
		},
	},
	{
		node: 'product',
		name: 'stock.getSku',
		parameters: { sku: located('id', '17') },
		data: { 'sku.detail': sku },
	},
	{
		node: 'product',
		name: 'catalog.getBrands',
		parameters: { ...all },
		data: { 'shop.brandList': [{ id: 7, brand_chinese_name: '牌' }] },
		list: [],
	},
	{
		node: 'product',
		name: 'catalog.getCategories',
		data: {
			'shop.getShopCategory': [{ id: 7, name: '女装', level: 1, is_leaf: true, parent_id: 3 }],
		},
		list: [],
	},
	{
		node: 'product',
		name: 'catalog.getProperties',
		parameters: { category: located('id', '7') },
		data: {
			'product.getCatePropertyV2': {
				data: [
					{
						property_id: 7,
						property_name: '领',
						required: 1,
						status: 0,
						property_type: 1,
						multi_select_max: 3,
						options: [{ value_id: 9, name: '圆' }],
					},
				],
			},
		},
		list: ['data'],
	},
	{
		node: 'product',
		name: 'catalog.getFreightTemplates',
		parameters: { ...all },
		data: {
			'freightTemplate.list': {
				List: [
					{
						template: {
							id: 7,
							template_name: '包邮',
							calculate_type: 1,
							rule_type: 1,
							fixed_amount: 900,
						},
					},
				],
				Count: 1,
			},
		},
		list: ['List'],
	},
	{
		node: 'product',
		name: 'catalog.getWarehouses',
		parameters: { ...all },
		data: {
			'warehouse.list': {
				warehouses: [
					{
						warehouse_id: 7,
						out_warehouse_id: 'WH-1',
						name: '仓',
						create_time: TIME,
						update_time: TIME,
					},
				],
				total: 1,
			},
		},
		list: ['warehouses'],
	},
];

/** The platform's own samples of products become rows, and nothing of them drifts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { asRecord, asRecords, parseJson } from '../../nodes/kernel/exact-json';
import {
	brandRow,
	categoryRow,
	freightTemplateRow,
	warehouseRow,
} from '../../nodes/Product/api/catalog';
import { materialRow } from '../../nodes/Product/api/pictures';
import { mapperFields, propertyRow } from '../../nodes/Product/api/properties';
import { productItems } from '../../nodes/records/product/product-row';

const drifted = (what: string): never => {
	throw new Error(`drift: ${what}`);
};

function dataOf(method: string): unknown {
	const path = join('test', 'fixtures', 'doudian', `${method}.response.json`);
	// The documentation leaves the envelope out at times; the platform does not.
	const body = asRecord(parseJson(readFileSync(path, 'utf8')));
	const sample = 'err_no' in body ? body : { code: 10000, ...body };
	const reply = shopGateway.reply(sample, 200, method);
	if (!reply.ok) throw new Error(reply.failure.message);
	expect(reply.drift).toBeUndefined();
	return reply.data;
}

it('a product', () => {
	const product = asRecord(dataOf('product.detail'));
	const [row] = productItems(product, 'full', drifted);
	expect(row).toMatchObject({
		productId: '3472490447010721067',
		productMerchantCode: '1617004369',
		status: 0,
		statusText: 'Online (在线)',
		checkStatus: 2,
		checkStatusText: 'Waiting for review (待审核)',
		onSale: false,
		categoryId: '21129',
		categoryPath: '教育培训 > 学习卡',
		discountPriceYuan: 1,
		marketPriceYuan: 2,
		createTime: '2021-03-29T15:52:52+08:00',
		updateTime: '2021-03-29T15:52:52+08:00',
		skuCount: 1,
		totalStock: 13,
		lowestPriceYuan: 1.02,
		highestPriceYuan: 1.02,
	});
	const [sku] = productItems(product, 'lines', drifted);
	expect(sku).toMatchObject({
		name: '抖店开放平台自动化测试专用，勿动谢谢',
		productId: '3472490447010721067',
		skuId: '1695459998495774',
		specification: '蓝色; S',
		merchantCode: null,
		priceYuan: 1.02,
		stock: 13,
		stockTypeText: 'Normal stock (普通库存)',
		stockByWarehouse: null,
	});
	expect([...productItems(product, 'raw', drifted)]).toEqual([product]);
});

it('categories, brands, freight templates and warehouses', () => {
	expect(asRecords(dataOf('shop.getShopCategory')).map((it) => categoryRow(it, drifted))).toEqual([
		{ categoryId: '1', name: '类目名称', level: 1, parentId: '1', isLeaf: true, enabled: true },
	]);
	expect(asRecords(dataOf('shop.brandList')).map((it) => brandRow(it, drifted))).toEqual([
		{
			brandId: '14133',
			chineseName: '品牌名',
			englishName: 'brand_name',
			trademarkNumber: '12363569',
		},
	]);
	const templates = asRecords(asRecord(dataOf('freightTemplate.list')).List);
	expect(templates.map((it) => freightTemplateRow(it, drifted))).toMatchObject([
		{ freightTemplateId: '1', name: '模版示例', fixedAmountYuan: null },
	]);
	const warehouses = asRecords(asRecord(dataOf('warehouse.list')).warehouses);
	expect(warehouses.map((it) => warehouseRow(it, drifted))).toMatchObject([
		{
			warehouseId: '6853386941874864000',
			outWarehouseId: 'ABC',
			areaCount: 1,
			createTime: '2021-06-17T16:28:01+08:00',
		},
	]);
});

it('category properties, as rows and as fields of the form', () => {
	const properties = asRecords(dataOf('product.getCateProperty'));
	const rows = properties.map((it) => propertyRow(it, drifted));
	expect(rows[0]).toMatchObject({ propertyId: '0', name: '品牌', required: false });
	expect(rows[0]?.options).toContainEqual({ valueId: '679903018', name: 'Sony/索尼' });
	const { fields } = mapperFields(properties);
	expect(fields).toHaveLength(properties.length);
	expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
});

it.each(['material.uploadImageSync', 'material.queryMaterialDetail'])(
	'a picture of %s',
	(method) => {
		const data = asRecord(dataOf(method));
		const row = materialRow(asRecord(data.material_info ?? data), drifted);
		expect(row.materialId).toMatch(/^70002\d{14}$/);
		expect(row.reviewStatusText).toBe('Waiting (待审核)');
	},
);

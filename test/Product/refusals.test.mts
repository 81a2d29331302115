/** Bad input is refused before any call, naming the field, and the item that holds it. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { propertyValues } from '../../nodes/Product/api/properties';
import { located, perform, platform, refusalOf } from './run-node.mts';

const PRODUCT = '3539925204033339668';
const SKU = '1737398770243598';
const product = located('id', PRODUCT);
const sku = located('id', SKU);
const one = { product, sku, mode: 'set', stockType: 'normal', quantity: 1 };
const url = 'https://example.com/coat.jpg';
const skus = [{ specification: { 颜色: '红色' }, priceYuan: 1, stock: 0 }];
const created = {
	category: located('id', '22226'),
	title: '外套',
	pictures: url,
	detailPictures: url,
	specifySkus: 'json',
	skusJson: skus,
	freightTemplate: located('id', '0'),
	phone: '400',
};
const uploaded = { source: 'url', url, materialName: 'coat.jpg' };
const color = (name: string) => ({ specification: { 颜色: name }, priceYuan: 1, stock: 0 });

const red = { value1: '红', priceYuan: 1, stock: 0 };
const rows = (...entries: IDataObject[]) => ({ specifySkus: 'fields', skus: { entries } });

type Bad = [operation: string, parameters: IDataObject, complaint: RegExp];

const bad: Bad[] = [
	['product.get', { product: located('id', '') }, /^Product: is empty/],
	['product.get', { product: located('list', 'abc') }, /^Product: must be digits/],
	['product.get', { product: located('code', ' ') }, /^Product: is empty/],
	['product.getAll', { startTime: 'soon' }, /^Start: is not a date and time/],
	[
		'product.getAll',
		{ startTime: '2026-11-02', endTime: '2026-11-01' },
		/^Start: must be before End/,
	],
	['product.getAll', { filters: { status: 9 } }, /^Filters → Status: is not in the list/],
	[
		'product.getAll',
		{ filters: { productIds: 'x' } },
		/^Filters → Product IDs → 0: must be digits/,
	],
	['product.create', { ...created, title: ' ' }, /^Title: is empty/],
	['product.create', { ...created, title: '字'.repeat(31) }, /^Title: is longer than 30 Chinese/],
	['product.create', { ...created, pictures: '' }, /^Main Pictures: has no picture/],
	[
		'product.create',
		{ ...created, pictures: 'coat.jpg' },
		/^Main Pictures → 0: is not the address/,
	],
	[
		'product.create',
		{ ...created, pictures: Array(6).fill(url).join('\n') },
		/^Main Pictures: has more than 5 pictures/,
	],
	[
		'product.create',
		{ ...created, detailPictures: Array(50).fill(url) },
		/^Detail Pictures: more than 50 pictures/,
	],
	[
		'product.create',
		{ ...created, categoryProperties: { value: { toString: '棉' } } },
		/^Category Properties → toString: is no property by its ID/,
	],
	['product.create', { ...created, skusJson: '[' }, /^SKUs \(JSON\): is not JSON/],
	['product.create', { ...created, skusJson: '[]' }, /^SKUs \(JSON\): has no SKU/],
	[
		'product.create',
		{ ...created, skusJson: [{ ...skus[0], priceYuan: 0 }] },
		/^SKUs \(JSON\) → 0 → priceYuan: must be above 0/,
	],
	[
		'product.create',
		{ ...created, skusJson: [{ ...skus[0], priceYuan: 1.999 }] },
		/^SKUs \(JSON\) → 0 → priceYuan: must have at most two decimals/,
	],
	[
		'product.create',
		{ ...created, skusJson: [{ ...skus[0], stock: -1 }] },
		/^SKUs \(JSON\) → 0 → stock: must not be negative/,
	],
	[
		'product.create',
		{ ...created, skusJson: [color('红|蓝')] },
		/^SKUs \(JSON\) → 0 → specification → 颜色: must not contain/,
	],
	[
		'product.create',
		{ ...created, skusJson: [color('红'), color('红')] },
		/^SKUs \(JSON\): two SKUs have the same/,
	],
	[
		'product.create',
		{
			...created,
			skusJson: [
				{ specification: { 颜色: '红', 尺码: 'S' }, priceYuan: 1, stock: 0 },
				{ specification: { 颜色: '蓝', 尺码: 'M' }, priceYuan: 1, stock: 0 },
			],
		},
		/^SKUs \(JSON\): has 2 of the 4 combinations/,
	],
	[
		'product.create',
		{
			...created,
			skusJson: [color('红'), { specification: { 尺码: 'S' }, priceYuan: 1, stock: 0 }],
		},
		/^SKUs \(JSON\): SKU 2 has other attributes/,
	],
	['product.create', { ...created, ...rows() }, /^SKUs: has no SKU/],
	['product.create', { ...created, ...rows(), specification1: '' }, /^Specification 1: is empty/],
	[
		'product.create',
		{ ...created, ...rows(), specification2: '={{ "" }}', specification3: '款式' },
		/^Specification 2: is empty/,
	],
	[
		'product.create',
		{ ...created, ...rows(), specification2: '颜色' },
		/^Specification 2: is there twice/,
	],
	[
		'product.create',
		{ ...created, ...rows(), specification1: '颜|色' },
		/^Specification 1: must not contain/,
	],
	[
		'product.create',
		{ ...created, ...rows({ value1: '', priceYuan: '', stock: '' }) },
		/^SKUs → SKU → 1 → Value 1: is empty; SKUs → SKU → 1 → Price \(Yuan\): is empty; SKUs → SKU → 1 → Stock: is empty$/,
	],
	[
		'product.create',
		{ ...created, ...rows(red, { ...red, value2: 'S' }), specification2: '={{ "" }}' },
		/^SKUs → SKU → 2 → Value 2: is given, although Specification 2 is empty/,
	],
	['product.create', { ...created, ...rows(red, red) }, /^SKUs: two SKUs have the same/],
	['product.create', { ...created, phone: '' }, /^Service Phone: is empty/],
	['product.create', { ...created, additional: '[1]' }, /^Additional Fields \(JSON\): must be/],
	['product.setOnline', { product: located('list', '') }, /^Product: is empty/],
	['product.setOffline', { product: located('list', '') }, /^Product: is empty/],
	['product.delete', { product: located('list', '') }, /^Product: is empty/],
	[
		'product.update',
		{ product, changes: { pictures: 'x' } },
		/^Update Fields → Main Pictures → 0: is not/,
	],
	['product.getAudits', { publishStatus: 3 }, /^Review State: is not in the list/],
	['product.getImage', { materialId: ' ' }, /^Picture ID: is empty/],
	['product.uploadImage', { ...uploaded, url: '' }, /^URL: is empty/],
	[
		'product.uploadImage',
		{ ...uploaded, url: 'data:image/png;base64,AA' },
		/^URL: is not a public/,
	],
	['product.uploadImage', { ...uploaded, source: 'fileUri' }, /^File URI: is empty/],
	['product.uploadImage', { ...uploaded, materialName: '' }, /^Name: is empty/],
	[
		'product.uploadImage',
		{ ...uploaded, binaryField: 'photo' },
		/^Binary Field to Check: the item has no binary data “photo”/,
	],
	['stock.get', { sku: located('id', '17x') }, /^SKU: must be digits/],
	['stock.getAll', { productIds: located('list', '') }, /^Product: is empty/],
	[
		'stock.getAll',
		{ productIds: PRODUCT, filters: { belowThreshold: 'few' } },
		/^Filters → Below Threshold: must be/,
	],
	[
		'stock.getAll',
		{ productIds: PRODUCT, filters: { belowThreshold: '={{ $json.none }}' } },
		/^Filters → Below Threshold: is empty/,
	],
	[
		'stock.sync',
		{ ...one, options: { idempotencyId: '={{ $json.none }}' } },
		/^Options → Idempotency ID: is empty/,
	],
	['stock.sync', { ...one, sku: located('id', '') }, /^SKU: is empty/],
	['stock.sync', { ...one, quantity: -1 }, /^Quantity: must not be negative/],
	['stock.sync', { ...one, quantity: 1.5 }, /^Quantity: must be a whole number/],
	['stock.sync', { ...one, quantity: '' }, /^Quantity: is empty/],
	['stock.sync', { ...one, mode: 'add', quantity: 0 }, /^Quantity: adding 0 changes nothing/],
	['stock.sync', { ...one, stockType: 'regional', warehouses: {} }, /^Warehouses: is empty/],
	[
		'stock.sync',
		{
			...one,
			stockType: 'regional',
			warehouses: { entries: [{ warehouse: 'ABC', quantity: -2 }] },
		},
		/^Warehouses → Quantity: must not be negative/,
	],
	[
		'stock.sync',
		{
			...one,
			stockType: 'regional',
			warehouses: {
				entries: [
					{ warehouse: 'ABC', quantity: 2 },
					{ warehouse: 'ABC', quantity: 3 },
				],
			},
		},
		/^Warehouses: one warehouse is there twice/,
	],
	['stock.setPrice', { product, sku, priceYuan: 0 }, /^Price \(Yuan\): must be above 0/],
	[
		'stock.setPrice',
		{ product, sku, priceYuan: '9.999' },
		/^Price \(Yuan\): must have at most two/,
	],
	['stock.setPrice', { product, sku, priceYuan: -1 }, /^Price \(Yuan\): must not be negative/],
	['stock.setCode', { product, sku, code: ' ' }, /^New Merchant Code: is empty/],
	['catalog.getProperties', { category: located('list', '') }, /^Category: is empty/],
	['catalog.getBrands', { category: located('id', 'x') }, /^Category: must be digits/],
];

it.each(bad)('%s with %j', async (operation, parameters, complaint) => {
	const silent = platform();
	const error = await refusalOf(perform(silent, operation, parameters));
	expect(error.message).toMatch(complaint);
	expect(error.context.itemIndex).toBe(0);
	expect(silent.calls).toEqual([]);
});

const binary = (data: Partial<NonNullable<INodeExecutionData['binary']>[string]>) => ({
	photo: { data: '', mimeType: 'image/jpeg', ...data },
});

it.each([
	[binary({ mimeType: 'application/pdf', data: 'AAAA' }), /is no picture but application\/pdf/],
	[binary({ data: '' }), /is empty/],
	[binary({ id: 'filesystem:1', bytes: 6 * 1024 * 1024 }), /is larger than 5 MB/],
])('a picture that is none, empty or too large: %j', async (data, complaint) => {
	const silent = platform();
	const parameters = { ...uploaded, binaryField: 'photo' };
	const error = await refusalOf(
		perform(silent, 'product.uploadImage', parameters, { binary: data }),
	);
	expect(error.message).toMatch(complaint);
	expect(silent.calls).toEqual([]);
});

it('one bad row keeps all rows from being sent, and is named', async () => {
	const silent = platform();
	const parameters = {
		product,
		sku: '={{ ({ __rl: true, mode: "id", value: $json.sku }) }}',
		mode: 'set',
		quantity: '={{ $json.stock }}',
	};
	const items = [
		{ sku: SKU, stock: 3 },
		{ sku: SKU, stock: -3 },
	];
	const error = await refusalOf(perform(silent, 'stock.syncMany', parameters, { items }));
	expect(error.message).toMatch(/^Quantity: must not be negative/);
	expect(error.context.itemIndex).toBe(1);
	expect(silent.calls).toEqual([]);
});

it('an unknown SKU is named by the platform, and stays with its item', async () => {
	const knowing = platform({ 'sku.detail': () => ({}) });
	const parameters = { sku: located('code', 'A-404'), mode: 'set', quantity: 1 };
	const error = await refusalOf(perform(knowing, 'stock.syncMany', parameters));
	expect(error.message).toContain('without the SKU A-404');
	expect(error.context.itemIndex).toBe(0);
	expect(knowing.calls.map(({ method }) => method)).toEqual(['sku.detail']);
});

it.each(['toString', 'constructor', '__proto__', 'valueOf', 'x', '99999999999999999999'])(
	'a category has no property %s',
	(name) => {
		const value: unknown = JSON.parse(`{"${name}":"棉"}`);
		expect(propertyValues.safeParse({ value }).error?.issues).toHaveLength(1);
	},
);

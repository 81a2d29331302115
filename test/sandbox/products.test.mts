/** Products: lists, cursors, details, publishing, reviews, sale, deletion. */
import { Quotas } from '../../sandbox/shop/quotas.mts';
import {
	DAY,
	NOW,
	openShelves,
	type ProductRow,
	type Shelves,
	type SkuRow,
	codesOf,
} from './shelves.mts';

let shop: Shelves;
beforeEach(async () => {
	shop = await openShelves({ products: 150 });
});
afterEach(() => shop.sandbox.close());

const DONE = '10000 ';
const INVALID = '40004 isv.parameter-invalid';
const truth = () => shop.sandbox.control.productTruth();
const known = (productId: string) => truth().find((each) => each.productId === productId);
const onSale = () => truth().filter(({ status, checkStatus }) => status === 0 && checkStatus === 3);
const list = (params: object = {}) =>
	shop.call('/product/listV2', { page: 1, size: 100, ...params });
const idsOf = (rows: ProductRow[]) => rows.map(({ product_id }) => product_id);

async function all(params: object = {}): Promise<ProductRow[]> {
	const rows: ProductRow[] = [];
	for (let page = 1; ; page += 1) {
		const { data } = await list({ ...params, page, size: 30 });
		rows.push(...data.data);
		if (data.data.length < 30) return rows;
	}
}

async function walk(params: object = {}, between = async () => {}): Promise<ProductRow[]> {
	const rows: ProductRow[] = [];
	for (let cursor = ''; ;) {
		const { data } = await list({ ...params, size: 30, use_cursor: true, cursor_id: cursor });
		if (data.data.length === 0) return rows;
		rows.push(...data.data);
		cursor = data.cursor_id;
		await between();
	}
}

describe('product.listV2', () => {
	test.each([
		['page 0', { page: 0 }, `${INVALID}:2010004`],
		['page 101', { page: 101 }, `${INVALID}:2010013`],
		['page 100', { page: 100 }, DONE],
		['size 0', { size: 0 }, `${INVALID}:2010013`],
		['size 101', { size: 101 }, `${INVALID}:2010013`],
		['no page', { page: undefined }, '40002 isv.missing-parameter'],
		['no page in cursor mode either', { page: undefined, use_cursor: true }, '40002 isv.missing-parameter'], // oxfmt-ignore
		['page 0 in cursor mode', { page: 0, use_cursor: true }, DONE],
		['an unknown status', { status: 3 }, `${INVALID}:2010013`],
		['an unknown review status', { check_status: 6 }, `${INVALID}:2010013`],
		['an unknown type', { product_type: 2 }, `${INVALID}:2010013`],
		['milliseconds', { start_time: NOW * 1000 }, `${INVALID}:2010013`],
		['an end before its start', { start_time: NOW, end_time: NOW - 1 }, `${INVALID}:2010013`],
		['101 ids', { product_id: Array(101).fill('1') }, `${INVALID}:2010013`],
		['an id as number', { product_id: [1] }, `${INVALID}:2010013`],
		['an unknown parameter', { category: 1 }, `${INVALID}:2010013`],
		['a cursor of nobody', { use_cursor: true, cursor_id: 'x' }, `${INVALID}:2010013`],
	])('%s', async (_name, params, answer) => {
		expect(codesOf(await list(params))).toBe(answer);
	});

	test('every product once, in no order of time or id', async () => {
		const rows = await all();
		expect(idsOf(rows).sort()).toEqual(
			truth()
				.map(({ productId }) => productId)
				.sort(),
		);
		for (const key of ['create_time', 'update_time', 'product_id'] as const) {
			const values = rows.map((row) => row[key]);
			const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
			expect(values).not.toEqual(sorted);
			expect(values).not.toEqual(sorted.reverse());
		}
		expect((await list({ size: 20, page: 2 })).data).toMatchObject({
			total: 168,
			page: 2,
			size: 20,
		});
	});

	test('filters', async () => {
		const fits = async (params: object, test: (row: ReturnType<typeof truth>[0]) => boolean) => {
			const wanted = truth().filter(test);
			expect(wanted.length).toBeGreaterThan(0);
			expect(idsOf(await all(params)).sort()).toEqual(wanted.map((each) => each.productId).sort());
		};
		await fits({ status: 1 }, ({ status }) => status === 1);
		await fits({ status: 0 }, ({ status }) => status === 0);
		await fits({ check_status: 7 }, ({ checkStatus }) => checkStatus === 7);
		await fits({ product_type: 3 }, ({ productType }) => productType === 3);
		await fits({ name: '绿茶 <' }, ({ name }) => name.includes('绿茶 <'));
		const [first, second] = truth() as [ReturnType<typeof truth>[0], ReturnType<typeof truth>[0]];
		const two = [first.productId, second.productId];
		await fits({ product_id: two }, ({ productId }) => two.includes(productId));
		await fits({ sku_codes: ['SKU-1000-1'] }, ({ outerProductId }) => outerProductId === 'P1000');
		const { createTime: made, updateTime: at } = first;
		await fits({ start_time: made, end_time: made + 1 }, ({ createTime }) => createTime === made);
		await fits({ update_start_time: at }, ({ updateTime }) => updateTime > at);
		await fits({ update_end_time: at }, ({ updateTime }) => updateTime < at);
		const around = { update_start_time: at - 1, update_end_time: at + 1 };
		await fits(around, ({ updateTime }) => updateTime === at);
		expect((await list({ end_time: made })).data.data.map(({ create_time }) => create_time)).not.toContain(made); // oxfmt-ignore
	});

	test('the cursor walks all, and misses what changes before its turn', async () => {
		expect(new Set(idsOf(await walk())).size).toBe(168);
		const [latest] = (await walk()).slice(-1) as [ProductRow];
		let changed = false;
		const rows = await walk({}, async () => {
			if (changed) return;
			changed = true;
			await shop.call('/product/editV2', { product_id: latest.product_id, commit: false });
		});
		expect(idsOf(rows)).not.toContain(latest.product_id);
		expect(rows).toHaveLength(167);
	});

	test('a cursor keeps its filters', async () => {
		const { data } = await list({ size: 10, use_cursor: true });
		const change = { size: 10, use_cursor: true, cursor_id: data.cursor_id, status: 0 };
		expect(codesOf(await list(change))).toBe(`${INVALID}:2010013`);
	});

	test('rows move while somebody pages', async () => {
		shop.sandbox.control.moving({ everyCalls: 1, changes: 2 });
		await all();
		expect(shop.sandbox.control.movedIds().length).toBeGreaterThan(4);
	});

	test('calls a second: 180, and 50 for brand.list', () => {
		const quotas = new Quotas({ methods: {} });
		for (const [method, rate] of [
			['product.listV2', 180],
			['brand.list', 50],
		] as const) {
			// oxfmt-ignore
			const take = () => quotas.take('app', method);
			let taken = 0;
			const started = performance.now();
			try {
				for (; taken < rate * 3; taken += 1) take();
			} catch {
				// Throttled.
			}
			const refilled = Math.ceil(((performance.now() - started) / 1000) * rate);
			expect(taken).toBeGreaterThanOrEqual(rate);
			expect(taken).toBeLessThanOrEqual(rate + refilled);
		}
	});
});

interface Detail {
	product_id: string;
	name: string;
	status: number;
	check_status: number;
	draft_status: number;
	create_time: string;
	update_time: string;
	spec_prices: SkuRow[];
	specs: Array<{ name: string; values: Array<{ id: string; name: string }> }>;
	category_detail: Record<string, number | string>;
	after_sale_service: string;
}
const detail = (params: object) => shop.call<Detail>('/product/detail', params);

describe('product.detail', () => {
	test('by id as text, or by external code', async () => {
		const [product] = onSale() as [ReturnType<typeof truth>[0]];
		const { data } = await detail({ product_id: product.productId });
		expect(data).toMatchObject({ product_id_str: product.productId, name: product.name });
		expect(data.create_time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
		expect((await detail({ out_product_id: product.outerProductId })).data.product_id).toBe(
			product.productId,
		);
		expect(data.spec_prices.map(({ sku_id }) => sku_id)).toEqual(product.skuIds);
		expect(data.specs[0]?.values.map(({ id }) => id)).toEqual(
			data.spec_prices.map(({ spec_detail_id1: id }) => id),
		);
		shop.sandbox.control.decide({ detailTime: 'iso' });
		const iso = (await detail({ product_id: product.productId })).data.update_time;
		expect(iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
	});

	test('what is refused, and how', async () => {
		const [{ productId }] = onSale() as [ReturnType<typeof truth>[0]];
		expect(codesOf(await detail({}))).toBe('40002 isv.missing-parameter');
		expect(codesOf(await detail({ product_id: 12 }))).toBe(INVALID);
		expect(codesOf(await detail({ product_id: productId, show_draft: true }))).toBe(INVALID);
		expect(codesOf(await detail({ product_id: productId, show_draft: '1' }))).toBe(INVALID);
		expect(codesOf(await detail({ product_id: '1' }))).toBe('50002 isv.business-failed');
	});
});

/** The demand of every category here: 材质, an option or a text of one's own. */
const material = (leaf: number, diy = true) =>
	JSON.stringify({
		[leaf * 10 + 1]: [
			diy
				? { value: 0, name: '竹', diy_type: 1 }
				: { value: leaf * 1000 + 1, name: '棉', diy_type: 0 },
		],
	});
const row = (name1: string, name2: string, rest: object = {}) => ({
	spec_detail_name1: name1,
	spec_detail_name2: name2,
	spec_detail_name3: '',
	stock_num: 11,
	price: 100,
	code: `${name1}-${name2}`,
	...rest,
});
const ROWS = [row('红', 'S'), row('红', 'M'), row('黑', 'S'), row('黑', 'M')];
const NEW = {
	product_type: 0,
	category_leaf_id: 30_300,
	name: '竹纤维 毛巾',
	pic: 'https://example.com/1.jpg|https://example.com/2.jpg',
	description: 'https://example.com/3.jpg',
	reduce_type: 2,
	freight_id: 0,
	mobile: '4000000000',
	commit: true,
	specs: '颜色|红,黑^尺码|S,M',
	spec_prices: JSON.stringify(ROWS),
	product_format_new: material(30_300),
};
const add = (change: object = {}) => shop.call('/product/addV2', { ...NEW, ...change });
const edit = (params: object) => shop.call('/product/editV2', { commit: true, ...params });

describe('product.addV2', () => {
	test('made, in review, passed ten minutes later', async () => {
		const { data } = await add({ outer_product_id: 'ERP-1', after_sale_service: { supply_day_return_selector: '7-2' } }); // oxfmt-ignore
		expect(data.product_id).toMatch(/^\d{19}$/);
		expect(data.sku.map(({ code }) => code)).toEqual(['红-S', '红-M', '黑-S', '黑-M']);
		expect(known(data.product_id)).toMatchObject({ status: 0, checkStatus: 2, draftStatus: 2 });
		shop.sandbox.control.clock({ advance: 599 });
		expect(known(data.product_id)?.checkStatus).toBe(2);
		shop.sandbox.control.clock({ advance: 1 });
		expect(known(data.product_id)).toMatchObject({
			status: 0,
			checkStatus: 3,
			updateTime: NOW + 600,
		});
		const shown = (await detail({ out_product_id: 'ERP-1' })).data;
		expect(shown.after_sale_service).toBe('{"supply_day_return_selector":"7-2"}');
		expect(shown.category_detail).toMatchObject({ first_cname: '家居', fourth_cid: 30_300 });
		const sku = { code: '黑-M' };
		expect((await shop.call<SkuRow>('/sku/stockNum', sku)).data.stock_num).toBe(11);
	});

	test('kept in the warehouse, put on sale by hand', async () => {
		const { product_id } = (await add({ start_sale_type: 1 })).data;
		const online = () => shop.call('/product/setOnline', { product_id });
		expect(codesOf(await online())).toBe('50002 isv.business-failed');
		shop.sandbox.control.life({ approve: [product_id] });
		expect(known(product_id)).toMatchObject({ status: 1, checkStatus: 7 });
		expect(codesOf(await online())).toBe(DONE);
		expect(known(product_id)).toMatchObject({ status: 0, checkStatus: 3 });
	});

	test('not committed: a draft; rejected: with the reason', async () => {
		const draft = (await add({ commit: false })).data.product_id;
		expect(known(draft)).toMatchObject({ checkStatus: 1, draftStatus: 1 });
		const bad = (await add({ name: '违规毛巾' })).data.product_id;
		shop.sandbox.control.clock({ advance: DAY });
		expect(known(draft)).toMatchObject({ checkStatus: 1 });
		expect(known(bad)).toMatchObject({ checkStatus: 4, draftStatus: 4 });
		const audits = (publish_status: number) =>
			shop.call<{
				records: Array<{ product_id: string; audit_time: number; audit_reason: object }>;
			}>('/product/auditList', { publish_status, page: 0, size: 100, product_id: bad });
		const [record] = (await audits(2)).data.records;
		expect(record).toMatchObject({ product_id: bad, audit_time: NOW + 600 });
		expect(Object.keys(record?.audit_reason ?? {})).toEqual(['商品标题']);
		expect((await audits(1)).data.records).toEqual([]);
		await edit({ product_id: bad, name: '好毛巾' });
		expect((await audits(0)).data.records).toHaveLength(1);
		shop.sandbox.control.life({ approve: [bad] });
		expect(known(bad)).toMatchObject({ checkStatus: 3, name: '好毛巾' });
	});

	test.each([
		['spec_prices as an array', { spec_prices: ROWS }],
		['spec_prices that is no JSON', { spec_prices: '[{' }],
		['a combination missing', { spec_prices: JSON.stringify(ROWS.slice(1)) }],
		['a combination twice', { spec_prices: JSON.stringify([...ROWS.slice(1), ROWS[1]]) }],
		[
			'a value that specs do not have',
			{ spec_prices: JSON.stringify([...ROWS.slice(1), row('红', 'L')]) },
		],
		[
			'a price of 0',
			{ spec_prices: JSON.stringify([...ROWS.slice(1), row('红', 'S', { price: 0 })]) },
		],
		[
			'a price in yuan',
			{ spec_prices: JSON.stringify([...ROWS.slice(1), row('红', 'S', { price: 1.5 })]) },
		],
		[
			'negative stock',
			{ spec_prices: JSON.stringify([...ROWS.slice(1), row('红', 'S', { stock_num: -1 })]) },
		],
		[
			'no price',
			{ spec_prices: JSON.stringify([...ROWS.slice(1), row('红', 'S', { price: undefined })]) },
		],
		[
			'an unknown key',
			{ spec_prices: JSON.stringify([...ROWS.slice(1), row('红', 'S', { num: 1 })]) },
		],
		['specs without values', { specs: '颜色' }],
		['a value twice', { specs: '颜色|红,红^尺码|S,M' }],
		['six pictures', { pic: Array(6).fill('https://example.com/1.jpg').join('|') }],
		['51 pictures', { description: Array(49).fill('https://example.com/1.jpg').join('|') }],
		['pictures as an array', { pic: ['https://example.com/1.jpg'] }],
		['a picture without address', { pic: 'x.jpg' }],
		[
			'more pictures of values than values',
			{ spec_pic: Array(3).fill('https://example.com/1.jpg').join(',') },
		],
		['31 Chinese characters', { name: '字'.repeat(31) }],
		['an emoji', { name: '毛巾😀' }],
		['no name', { name: '' }],
		['commit as text', { commit: 'true' }],
		['attributes as an object', { product_format_new: {} }],
		['an attribute that must be there', { product_format_new: '{}' }],
		['an attribute of another category', { product_format_new: material(20_200) }],
		[
			'a retired attribute',
			{ product_format_new: `{"303007":[{"value":0,"name":"x","diy_type":0}]}` },
		],
		[
			'an option that is none',
			{ product_format_new: `{"303001":[{"value":1,"name":"x","diy_type":0}]}` },
		],
		['value as text', { product_format_new: `{"303001":[{"value":"x","name":"x","diy_type":0}]}` }],
		['the newer specs', { spec_prices_v2: [] }],
		['an unknown reduce_type', { reduce_type: 3 }],
		['after-sale service as text', { after_sale_service: '{}' }],
	])('%s is refused', async (_name, change) => {
		const count = truth().length;
		expect(codesOf(await add(change))).toBe(INVALID);
		expect(truth()).toHaveLength(count);
	});

	test.each<[string, object, string]>([
		['an option', { product_format_new: material(30_300, false) }, DONE],
		['60 letters', { name: 'x'.repeat(60) }, DONE],
		['a freight template of nobody', { freight_id: 1 }, '50002 isv.business-failed'],
		['a brand of nobody', { standard_brand_id: 1 }, '50002 isv.business-failed'],
		['no brand', { standard_brand_id: 596_120_136 }, DONE],
		['a category that is no leaf', { category_leaf_id: 30_200 }, '50002 isv.business-failed'],
		['a retired category', { category_leaf_id: 29_999 }, '50002 isv.business-failed'],
		...Object.keys(NEW)
			.filter((name) => name !== 'product_format_new')
			.map(
				(name) =>
					[`no ${name}`, { [name]: undefined }, '40002 isv.missing-parameter'] as [
						string,
						object,
						string,
					],
			),
	])('%s', async (_name, change, answer) => {
		expect(codesOf(await add(change))).toBe(answer);
	});
});

describe('the other fields', () => {
	test('come back under their name and type', async () => {
		const { product_id } = (
			await add({
				weight: 1.5,
				weight_unit: 0,
				sale_limit_id: '7123456789012345678',
				delay_rule: { enable: true, config_value: 3 },
			})
		).data; // oxfmt-ignore
		const text = await shop.text('/product/detail', { product_id });
		expect(text).toContain('"weight_value":1.5');
		expect(text).toContain('"sale_limit_id":7123456789012345678');
		expect(text).toContain('"delay_rule":{"config_value":3,"enable":true}');
	});

	test('some pictures must come from the material centre, and have passed', async () => {
		const picture = { folder_id: '0', material_name: 'a.jpg', url: 'https://example.com/a.jpg' };
		const { material_id } = (
			await shop.call<{ material_id: string }>('/material/uploadImageSync', picture)
		).data;
		const url = `https://p3-aio.ecombdimg.com/obj/ecom-shop-material/${material_id}.jpeg`;
		expect(codesOf(await add({ long_pic_url: url }))).toBe(INVALID);
		shop.sandbox.control.clock({ advance: 30 });
		expect(codesOf(await add({ long_pic_url: url }))).toBe(DONE);
		expect(codesOf(await add({ long_pic_url: picture.url }))).toBe(INVALID);
	});

	test.each<[string, object, string]>([
		['a reference price', { reference_price: 101 }, DONE],
		['one that is not above the price', { reference_price: 100 }, INVALID],
		['one that is ten times the price', { reference_price: 1000 }, INVALID],
		['six upright pictures', { main_image_three_to_four: Array(6).fill('https://example.com/1.jpg').join('|') }, INVALID], // oxfmt-ignore
		['a pre-sale that ends in the past', { presell_end_time: '2020-01-01 00:00:00' }, INVALID],
		['a pre-sale without seconds', { presell_end_time: '2026-10-01 00:00' }, INVALID],
	])('%s', async (_name, change, answer) => {
		expect(codesOf(await add(change))).toBe(answer);
	});
});

describe('product.editV2', () => {
	test('the on-line version stays until the review passes; SKUs keep their ids', async () => {
		const { product_id, sku } = (await add()).data;
		shop.sandbox.control.life({ approve: [product_id] });
		const rows = [row('红', 'S', { price: 200 }), row('绿', 'S')];
		expect(codesOf(await edit({ product_id, name: '新毛巾', specs: '颜色|红,绿^尺码|S', spec_prices: JSON.stringify(rows) }))).toBe(DONE); // oxfmt-ignore
		expect(known(product_id)).toMatchObject({ checkStatus: 3, draftStatus: 2, name: NEW.name });
		const drafted = (await detail({ product_id, show_draft: 'true' })).data;
		expect(drafted).toMatchObject({ name: '新毛巾', status: 0, check_status: 3, draft_status: 2 });
		expect(drafted.spec_prices.map(({ price }) => price)).toEqual([200, 100]);
		expect((await detail({ product_id })).data).toMatchObject({ name: NEW.name });
		shop.sandbox.control.clock({ advance: 600 });
		expect(known(product_id)).toMatchObject({ draftStatus: 3, name: '新毛巾', status: 0 });
		const now = known(product_id)?.skuIds;
		expect(now?.[0]).toBe(sku[0]?.sku_id);
		const gone = { sku_id: sku[1]?.sku_id, stock_num: 1 };
		expect(codesOf(await shop.call('/sku/syncStock', gone))).toBe('50002 isv.business-failed:4');
	});

	test('what is left out stays; a rejected edit leaves the product on sale', async () => {
		const [product] = onSale() as [ReturnType<typeof truth>[0]];
		const { productId: product_id } = product;
		expect(codesOf(await edit({ product_id, name: '违规' }))).toBe(DONE);
		expect(known(product_id)?.updateTime).toBe(NOW);
		shop.sandbox.control.clock({ advance: 600 });
		expect(known(product_id)).toMatchObject({
			name: product.name,
			status: 0,
			checkStatus: 3,
			draftStatus: 4,
			skuIds: product.skuIds,
		});
	});

	test('what is refused, and how', async () => {
		const [{ productId: product_id }, other] = onSale() as [
			ReturnType<typeof truth>[0],
			ReturnType<typeof truth>[0],
		];
		expect(codesOf(await edit({ name: 'x' }))).toBe('40002 isv.missing-parameter');
		expect(codesOf(await edit({ product_id, commit: undefined }))).toBe(
			'40002 isv.missing-parameter',
		);
		expect(codesOf(await edit({ product_id: '1' }))).toBe('50002 isv.business-failed');
		expect(codesOf(await edit({ product_id, specs: '颜色|红' }))).toBe(
			'40002 isv.missing-parameter',
		);
		await shop.call('/product/del', { product_id: other.productId });
		expect(codesOf(await edit({ product_id: other.productId }))).toBe('50002 isv.business-failed');
	});
});

describe('sale and deletion', () => {
	test('off and on again; saying it twice moves nothing', async () => {
		const [{ productId: product_id }] = onSale() as [ReturnType<typeof truth>[0]];
		for (const [path, status] of [
			['/product/setOffline', 1],
			['/product/setOnline', 0],
		] as const) {
			// oxfmt-ignore
			shop.sandbox.control.clock({ advance: 60 });
			expect(codesOf(await shop.call(path, { product_id }))).toBe(DONE);
			const after = known(product_id);
			expect(after).toMatchObject({ status, updateTime: shop.sandbox.control.now() });
			shop.sandbox.control.clock({ advance: 60 });
			expect(codesOf(await shop.call(path, { product_id }))).toBe(DONE);
			expect(known(product_id)).toEqual(after);
		}
	});

	test('a banned or rejected product does not go on sale', async () => {
		for (const checkStatus of [4, 5]) {
			const found = truth().find((each) => each.checkStatus === checkStatus);
			const online = { product_id: found?.productId };
			expect(codesOf(await shop.call('/product/setOnline', online))).toBe(
				'50002 isv.business-failed',
			);
		}
	});

	test('deleted, then erased', async () => {
		const [{ productId: product_id }] = onSale() as [ReturnType<typeof truth>[0]];
		expect(codesOf(await shop.call('/product/del', { product_id }))).toBe(DONE);
		expect(known(product_id)).toMatchObject({ status: 2, updateTime: NOW });
		expect(codesOf(await shop.call('/product/setOnline', { product_id }))).toBe('50002 isv.business-failed'); // oxfmt-ignore
		expect(codesOf(await shop.call('/product/del', { product_id, delete_forever: true }))).toBe(
			DONE,
		);
		expect(known(product_id)).toBeUndefined();
		expect((await detail({ product_id })).code).toBe(50002);
		expect(codesOf(await shop.call('/product/del', { product_id }))).toBe(
			'50002 isv.business-failed',
		);
		expect(codesOf(await shop.call('/product/del', {}))).toBe('40002 isv.missing-parameter');
	});
});

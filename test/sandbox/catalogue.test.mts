/** What products refer to: categories, brands, pictures, warehouses, freight; and many SKUs. */
import { readOptions } from '../../sandbox/options.mts';
import { openShelves, type Shelves, type SkuRow, codesOf } from './shelves.mts';
import { startCpuWatch } from '../support/cpu-time.mts';

const DONE = '10000 ';
const INVALID = '40004 isv.parameter-invalid';

describe('what products refer to', () => {
	let shop: Shelves;
	beforeAll(async () => {
		shop = await openShelves({ products: 40 });
	});
	afterAll(() => shop.sandbox.close());

	interface Category {
		id: number;
		level: number;
		parent_id: number;
		is_leaf: boolean;
		enable: boolean;
	}
	const children = async (cid: number) =>
		(await shop.call<Category[]>('/shop/getShopCategory', { cid })).data;

	test('the category tree ends in leaves, one of them retired, one of level 4', async () => {
		const walk = async (cid: number): Promise<Category[]> => {
			const found = await children(cid);
			const below = await Promise.all(
				found.filter((each) => !each.is_leaf).map((each) => walk(each.id)),
			);
			return [...found, ...below.flat()];
		};
		const all = await walk(0);
		expect(all.filter(({ enable }) => !enable)).toHaveLength(1);
		expect(all.filter(({ level, is_leaf }) => level === 4 && is_leaf)).toHaveLength(1);
		const leaves = new Set(all.filter(({ is_leaf }) => is_leaf).map(({ id }) => id));
		for (const { categoryLeafId } of shop.sandbox.control.productTruth()) {
			expect(leaves).toContain(categoryLeafId);
		}
	});

	test('properties of a leaf, and of nothing else', async () => {
		interface Properties {
			data: Array<{ type: string; required: number; options: object[]; property_id: number }>;
			tpl_type: number;
		}
		const properties = (category_leaf_id: number) =>
			shop.call<Properties>('/product/getCatePropertyV2', { category_leaf_id });
		const { data } = await properties(30_300);
		const kinds = new Set(data.data.map(({ type }) => type));
		expect([...kinds].sort()).toEqual(['multi_select', 'select', 'text', 'timerange', 'timestamp']);
		expect(data.data[0]).toMatchObject({ property_id: 303_001, required: 1 });
		expect(codesOf(await properties(30_200))).toBe('50002 isv.business-failed');
		expect(codesOf(await shop.call('/product/getCatePropertyV2', {}))).toBe(
			'40002 isv.missing-parameter',
		);
	});

	test('brands: authorised, or by the beginning of their name', async () => {
		interface Brands {
			auth_required: boolean;
			auth_brand_list: Array<{ brand_id: number }>;
			brand_list: Array<{ brand_id: number; name_cn: string }>;
		}
		const brands = (params: object) => shop.call<Brands>('/brand/list', params);
		const { data: own } = await shop.call<Array<{ id: number }>>('/shop/brandList', {});
		const closed = (await brands({ category_id: 30_300 })).data;
		expect(closed.auth_required).toBe(true);
		expect(closed.auth_brand_list.map(({ brand_id }) => brand_id)).toEqual(own.map(({ id }) => id));
		const open = (await brands({ category_id: 20_201, query: '索' })).data;
		expect(open).toMatchObject({ auth_required: false, auth_brand_list: [] });
		expect(open.brand_list.map(({ name_cn }) => name_cn)).toEqual(['索尼']);
		expect(codesOf(await brands({}))).toBe('40002 isv.missing-parameter');
		expect(codesOf(await brands({ category_id: 1, page: 1 }))).toBe(INVALID);
	});

	test('reviews: page from 0 to 99, size 1 to 100', async () => {
		const audits = (params: object) =>
			shop.call('/product/auditList', { publish_status: 1, page: 0, size: 10, ...params });
		expect((await audits({})).data.total).toBeGreaterThan(40);
		expect(codesOf(await audits({ page: 99, size: 100 }))).toBe(DONE);
		for (const bad of [
			{ page: -1 },
			{ page: 100 },
			{ size: 0 },
			{ size: 101 },
			{ publish_status: 3 },
		]) {
			expect(codesOf(await audits(bad))).toBe(INVALID);
		}
	});

	test('warehouses: page from 0, larger sizes are cut', async () => {
		interface Warehouses {
			warehouses: Array<{ warehouse_id: string; out_warehouse_id: string; create_time: number }>;
			total: number;
		}
		const list = (params: object) =>
			shop.call<Warehouses>('/warehouse/list', { page: 0, size: 500, ...params });
		const { data } = await list({});
		expect(data.total).toBe(5);
		expect(data.warehouses[0]?.warehouse_id).toMatch(/^\d{19}$/);
		expect((await list({ page: 1, size: 3 })).data.warehouses).toHaveLength(2);
		expect((await list({ out_warehouse_id: 'WH-2' })).data).toMatchObject({ total: 1 });
		expect((await list({ out_warehouse_ids: ['WH-2', 'WH-3'] })).data.total).toBe(2);
		expect((await list({ warehouse_name: '广州' })).data.total).toBe(1);
		expect((await list({ addr: { addr_id1: 100 } })).data.total).toBe(1);
		const sorted = (await list({ order_by: 'create_time', rank: 'desc' })).data.warehouses;
		expect(sorted.map(({ create_time: at }) => at)).toEqual(
			sorted.map(({ create_time: at }) => at).sort((a, b) => b - a),
		);
		for (const bad of [{ page: -1 }, { page: 101 }, { size: 0 }, { order_by: 'name' }]) {
			expect(codesOf(await list(bad))).toBe(INVALID);
		}
		expect(codesOf(await list({ addr: {} }))).toBe('40002 isv.missing-parameter');
	});

	test('freight templates: List and Count, pages as text', async () => {
		interface Templates {
			List: Array<{ template: { id: number; template_name: string } }>;
			Count: number;
		}
		const list = (params: object) => shop.call<Templates>('/freightTemplate/list', params);
		const { data } = await list({});
		expect(data).toMatchObject({ Count: 12 });
		expect(data.List).toHaveLength(10);
		expect((await list({ page: '1' })).data.List).toHaveLength(2);
		expect((await list({ name: '包邮', size: '2' })).data).toMatchObject({ Count: 3 });
		for (const bad of [{ page: 0 }, { size: 10 }, { size: '0' }, { size: '101' }, { page: '-1' }]) {
			expect(codesOf(await list(bad))).toBe(INVALID);
		}
	});
});

describe('pictures', () => {
	let shop: Shelves;
	beforeEach(async () => {
		shop = await openShelves({ products: 0 });
	});
	afterEach(() => shop.sandbox.close());

	interface Uploaded {
		material_id: string;
		is_new: boolean;
		audit_status: number;
	}
	const PICTURE = { folder_id: '0', material_name: 'a.jpg', url: 'https://example.com/a.jpg' };
	const upload = (change: object = {}) =>
		shop.call<Uploaded>('/material/uploadImageSync', { ...PICTURE, ...change });
	const look = async (material_id: string) =>
		(
			await shop.call<{ material_info: Record<string, unknown> }>('/material/queryMaterialDetail', {
				material_id,
			})
		).data.material_info;

	test('waiting, in review, passed: only then there is an address', async () => {
		const { data } = await upload();
		expect(data).toMatchObject({ is_new: true, audit_status: 1, folder_id: '0' });
		expect(await look(data.material_id)).toMatchObject({ audit_status: 1, byte_url: '' });
		shop.sandbox.control.clock({ advance: 5 });
		expect(await look(data.material_id)).toMatchObject({ audit_status: 2, byte_url: '' });
		shop.sandbox.control.clock({ advance: 25 });
		const passed = await look(data.material_id);
		expect(passed).toMatchObject({ audit_status: 3, materil_name: 'a.jpg', operate_status: 1 });
		expect(passed.byte_url).toMatch(/^https:/);
		const again = (await upload({ need_distinct: true })).data;
		expect(again).toMatchObject({ material_id: data.material_id, is_new: false, audit_status: 3 });
		expect((await upload()).data.material_id).not.toBe(data.material_id);
	});

	test('rejected', async () => {
		const { data } = await upload({ material_name: '违规.jpg', need_distinct: true });
		shop.sandbox.control.clock({ advance: 30 });
		expect(await look(data.material_id)).toMatchObject({ audit_status: 4, byte_url: '' });
		expect((await upload({ need_distinct: true })).data.is_new).toBe(true);
	});

	test.each([
		['a name of 51 characters', { material_name: '图'.repeat(51) }, INVALID],
		['a name of 50 characters', { material_name: '图'.repeat(50) }, DONE],
		['no address', { url: undefined }, '40002 isv.missing-parameter'],
		['a local address', { url: 'file:///a.jpg' }, INVALID],
		['the URI of an upload', { url: undefined, file_uri: 'tos-cn/abc' }, DONE],
		['an unknown folder', { folder_id: '1' }, '50002 isv.business-failed'],
		['no folder', { folder_id: undefined }, '40002 isv.missing-parameter'],
	])('%s', async (_name, change, answer) => {
		expect(codesOf(await upload(change))).toBe(answer);
	});

	test('several at once, each with its own result', async () => {
		interface Batch {
			success_map: Record<string, { MaterialId: string; AuditStatus: number; IsNew: boolean }>;
			failed_map: Record<string, { ErrCode: number; ErrMsg: string }>;
		}
		const one = { folder_id: '0', name: 'a.jpg', url: PICTURE.url, material_type: 'photo' };
		const batch = (materials: object[]) =>
			shop.call<Batch>('/material/batchUploadImageSync', { materials });
		const { data } = await batch([
			{ ...one, request_id: '1' },
			{ ...one, request_id: '2', name: '' },
		]);
		expect(data.success_map['1']).toMatchObject({ AuditStatus: 1, IsNew: true });
		expect(data.failed_map['2']?.ErrCode).toBe(40004);
		expect(codesOf(await batch([]))).toBe(INVALID);
		expect(
			codesOf(
				await batch([
					{ ...one, request_id: '1' },
					{ ...one, request_id: '1' },
				]),
			),
		).toBe(INVALID);
		expect(codesOf(await batch([{ ...one, request_id: '1', material_type: 'video' }]))).toBe(
			INVALID,
		);
	});

	test('an unknown picture', async () => {
		const reply = await shop.call('/material/queryMaterialDetail', { material_id: '1' });
		expect(codesOf(reply)).toBe('50002 isv.business-failed');
	});
});

describe('many SKUs', () => {
	test('100,000 start in seconds and are set in milliseconds', async () => {
		let worked = startCpuWatch();
		const shop = await openShelves({ products: 2000, skus: 50 });
		const skus = shop.sandbox.control.stockTruth().filter(({ code }) => code.startsWith('C-'));
		expect(skus).toHaveLength(100_000);
		expect(new Set(skus.map(({ skuId }) => skuId)).size).toBe(100_000);
		expect(worked()).toBeLessThan(10_000);
		const plain = skus.filter(({ skuType }) => skuType === 0).slice(-5000);
		worked = startCpuWatch();
		for (let at = 0; at < plain.length; at += 50) {
			const items = plain
				.slice(at, at + 50)
				.map(({ skuId, productId }) => ({ sku_id: skuId, product_id: productId, stock_num: at }));
			const change = {
				items,
				idempotent_id: `size-${at}`,
				incremental: false,
				allow_partial_success: true,
			};
			const { code } = await shop.call('/sku/syncStockBatchMultiProducts', change);
			expect(code).toBe(10000);
		}
		expect(worked() / 100).toBeLessThan(100);
		const { data } = await shop.call<SkuRow[]>('/sku/list', { product_id: skus[0]?.productId });
		expect(data).toHaveLength(50);
		await shop.sandbox.close();
	});

	test('the 10,000-row cap, and the cursor beyond it', async () => {
		const shop = await openShelves({ products: 10_100, skus: 1 });
		const list = (params: object) => shop.call('/product/listV2', { size: 100, ...params });
		const last = (await list({ page: 100 })).data;
		expect(last.total).toBe(10_118);
		expect(last.data).toHaveLength(100);
		expect(codesOf(await list({ page: 101 }))).toBe(`${INVALID}:2010013`);
		const found = new Set<string>();
		for (let cursor_id = ''; ;) {
			const { data } = await list({ page: 1, use_cursor: true, cursor_id });
			if (data.data.length === 0) break;
			for (const { product_id } of data.data) found.add(product_id);
			({ cursor_id } = data);
		}
		expect(found.size).toBe(10_118);
		await shop.sandbox.close();
	});

	test('options of the command line', () => {
		expect(readOptions(['--products', '2000', '--skus', '50'])).toEqual({
			products: 2000,
			skus: 50,
		});
	});
});

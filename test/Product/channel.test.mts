/** Channel products (渠道品) against the sandbox: both numberings, paging, accounts, refusals. */
import type { IDataObject } from 'n8n-workflow';

import { operations } from '../../nodes/Product/operations';
import { searchChannelProducts } from '../../nodes/Product/methods/listSearch';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import { GatewayError } from '../../nodes/kernel/errors';
import { located, perform, platform, refusalOf } from './run-node.mts';
import { jsonOf, openShop, type Shop } from './shop.mts';

const PRODUCT = '3539925204033339668';
const CHANNEL_PRODUCT = '7301234567890123456';
const SKU = '1737398770243598';
const product = located('id', PRODUCT);
const channelProduct = located('id', CHANNEL_PRODUCT);
const one = { product, channelProduct };

let shop: Shop | undefined;
afterEach(async () => {
	await shop?.sandbox.close();
	shop = undefined;
});

const open = async (products = 4) => (shop = await openShop({ products, orders: 5 }));
const truth = ({ sandbox }: Shop) => sandbox.control.channelTruth();
const versionOf = (it: Shop, id: string) =>
	truth(it).products.find(({ channelId }) => channelId === id);
/** Products that buyers see, as they are. */
const onSale = ({ sandbox }: Shop) =>
	sandbox.control.productTruth().filter((it) => it.status === 0 && it.checkStatus === 3);
const add = ({ sandbox }: Shop, ...wanted: Array<{ product: string; type: 3 | 4 }>) =>
	sandbox.control.life({ addChannel: wanted }).addChannel ?? [];

/** A shop with a channel product of this type. */
async function withVersion(type: 3 | 4, more: { exclusive?: boolean } = {}) {
	const it = await open();
	const main = onSale(it)[0]?.productId ?? '';
	const [id = ''] = it.sandbox.control.life({ addChannel: [{ product: main, type, ...more }] })
		.addChannel as string[];
	const naming = {
		product: located('id', main),
		channel: type === 3 ? 'own' : 'creators',
		channelProduct: located('id', id),
	};
	return { it, main, id, naming };
}

describe("'channelProduct.getAll'", () => {
	it('lists 120 once each, 50 a page, by channel, state and product', async () => {
		const it = await open();
		const [first, second] = onSale(it);
		const a = first?.productId ?? '';
		const b = second?.productId ?? '';
		const own = add(it, ...Array.from({ length: 70 }, () => ({ product: a, type: 3 as const })));
		const others = add(it, ...Array.from({ length: 50 }, () => ({ product: b, type: 4 as const })));
		it.sandbox.control.life({ banChannel: own.slice(0, 3) });
		const all = { returnAll: true };

		const { items, hints } = await it.do('channelProduct.getAll', all);
		const rows = items.map(({ json }) => json);
		expect(rows.map((row) => row.channelProductId).sort()).toEqual([...own, ...others].sort());
		expect(hints).toEqual([]);
		expect(it.called()).toEqual(Array(3).fill('product.listChannelProduct'));
		expect(rows.find((row) => row.channelProductId === others[0])).toMatchObject({
			productId: b,
			channel: 'creators',
			statusText: 'On sale (上架)',
			onSale: true,
			boundToAll: false,
			validFrom: null,
		});

		const countOf = async (more: IDataObject) =>
			jsonOf(await it.do('channelProduct.getAll', { ...all, ...more })).length;
		expect(await countOf({ channel: 'own' })).toBe(70);
		expect(await countOf({ channel: 'creators' })).toBe(50);
		expect(await countOf({ product: located('id', a) })).toBe(70);
		expect(await countOf({ filters: { status: 3 } })).toBe(3);
		expect(await countOf({ filters: { channelProductIds: others.slice(0, 2).join() } })).toBe(2);
		expect(await countOf({ returnAll: false, limit: 60 })).toBe(60);
	});

	it('sends times in Beijing, 0 for any product, and 3 and 4 for the channels', async () => {
		const silent = platform({ 'product.listChannelProduct': () => ({ data: [], total: 0 }) });
		await perform(silent, 'channelProduct.getAll', { channel: 'creators' });
		await perform(silent, 'channelProduct.getAll', {
			product,
			channel: 'own',
			filters: {
				accountIds: '12,13',
				validFrom: '2026-11-01T00:00:00Z',
				validUntil: '2026-12-01',
			},
		});
		expect(silent.calls.map(({ body }) => body)).toEqual([
			'{"channel_type":[4],"main_product_id":0,"page":1,"size":50}',
			`{"channel_type":[3],"end_time":"2026-12-01 00:00:00","kol_id":[12,13],"main_product_id":${PRODUCT},"page":1,"size":50,"start_time":"2026-11-01 08:00:00"}`,
		]);
	});
});

describe("'channelProduct.setOffline' and 'channelProduct.setOnline'", () => {
	it('change the version alone; the main product stays on sale', async () => {
		const { it, main, id, naming } = await withVersion(3);
		const [off] = jsonOf(await it.do('channelProduct.setOffline', naming));
		expect(off).toMatchObject({ productId: main, channelProductId: id, online: false });
		expect(versionOf(it, id)?.status).toBe(0);
		expect(onSale(it).map(({ productId }) => productId)).toContain(main);
		await it.do('channelProduct.setOnline', naming);
		expect(versionOf(it, id)?.status).toBe(2);
		expect(it.called()).toEqual(['product.offlineChannelProduct', 'product.onlineChannelProduct']);
	});

	it('All of the Product: those on sale in that channel, each once, however many items name it', async () => {
		const { it, main, id } = await withVersion(3);
		const [second = '', creators = ''] = add(
			it,
			{ product: main, type: 3 },
			{ product: main, type: 4 },
		);
		const [banned = ''] = add(it, { product: main, type: 3 });
		it.sandbox.control.life({ banChannel: [banned] });
		const items = [{}, {}, {}].map((json) => ({ json }));
		const parameters = { product: located('id', main), channel: 'own', which: 'all' };
		const run = await it.do('channelProduct.setOffline', parameters, { items });
		const rows = jsonOf(run);
		expect(rows.map(({ channelProductId }) => channelProductId)).toEqual([
			...[id, second].sort(),
			null,
			null,
		]);
		expect(rows.at(-1)).toMatchObject({ note: expect.stringContaining('was on sale') });
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 2].map((item) => ({ item })),
		);
		expect([id, second, creators, banned].map((each) => versionOf(it, each)?.status)).toEqual([
			0, 0, 2, 3,
		]);
		const off = it.called().filter((name) => name === 'product.offlineChannelProduct');
		expect(off).toHaveLength(2);
	});

	it('go on behind a version that the platform refuses, and name what was changed', async () => {
		const ids = ['1', '2', '3'];
		const refusing = platform({
			'product.listChannelProduct': () => ({
				total: 3,
				data: ids.map((id) => ({
					main_product_id: PRODUCT,
					channel_id: id,
					channel_type: 3,
					status: 2,
				})),
			}),
			'product.offlineChannelProduct': ({ channel_id: id }) => {
				if (id !== 2n) return {};
				throw new GatewayError({ code: 'isv.business-failed', message: '渠道品已封禁' });
			},
		});
		const error = await refusalOf(
			perform(refusing, 'channelProduct.setOffline', { product, which: 'all' }),
		);
		expect(error.message).toMatch(/^Channel product 2: 渠道品已封禁; 2 of 3 were changed: 1, 3 /);
		expect(refusing.calls).toHaveLength(4);
		expect(refusing.calls.slice(1).every(({ repeatable }) => repeatable === true)).toBe(true);
	});

	it('All of the Product, run dry, reads and shows the first call', async () => {
		const { it, main, id } = await withVersion(3);
		const parameters = { product: located('id', main), which: 'all', dryRun: true };
		const [row] = jsonOf(await it.do('channelProduct.setOffline', parameters));
		expect(row).toMatchObject({
			dryRun: true,
			call: {
				method: 'product.offlineChannelProduct',
				params: { main_product_id: main, channel_id: id, channel_type: 3 },
			},
		});
		expect(versionOf(it, id)?.status).toBe(2);
	});

	it('are refused for a version that is banned, unknown, or of the other channel', async () => {
		const { it, id, naming } = await withVersion(3);
		await expect(
			it.do('channelProduct.setOffline', { ...naming, channel: 'creators' }),
		).rejects.toThrow(/渠道品不存在/);
		await expect(it.do('channelProduct.setOnline', { ...naming, channelProduct })).rejects.toThrow(
			/渠道品不存在/,
		);
		it.sandbox.control.life({ banChannel: [id] });
		await expect(it.do('channelProduct.setOffline', naming)).rejects.toThrow(/已封禁/);
	});
});

describe("'channelProduct.create', 'channelProduct.update' and 'channelProduct.delete'", () => {
	it('creates with prices in fen, changes stock by a number, and deletes', async () => {
		const it = await open();
		const main = onSale(it)[0];
		const sku = it.sandbox.control
			.stockTruth()
			.find(({ productId, removed }) => productId === main?.productId && !removed);
		const stock = sku?.stock ?? 0;
		const skuId = String(sku?.skuId);
		expect(stock).toBeGreaterThan(2);
		const content = {
			channelName: '直播专供',
			followPrice: false,
			shareStock: false,
			specifySkus: 'fields',
			skus: {
				entries: [{ sku: located('list', skuId), priceYuan: 0.29, stock: 1, code: 'L-1' }],
			},
			options: { validFrom: '2026-11-01 08:00:00', validUntil: '2026-12-01 08:00:00' },
		};
		const of = { product: located('id', String(main?.productId)), channel: 'own' };
		const [created] = jsonOf(await it.do('channelProduct.create', { ...of, ...content }));
		const id = String(created?.channelProductId);
		expect(versionOf(it, id)).toMatchObject({
			type: 3,
			status: 0,
			name: '直播专供',
			startTime: '2026-11-01 08:00:00',
			endTime: '2026-12-01 08:00:00',
			skus: [{ skuId: sku?.skuId, price: 29, stock: 1, code: 'L-1' }],
		});
		const named = { ...of, channelProduct: located('id', id) };
		const more = { ...content, ...json([{ skuId, priceYuan: 1, stock: 1 }]) };
		await it.do('channelProduct.update', { ...named, ...more, stockMode: 'add' });
		expect(versionOf(it, id)?.skus).toMatchObject([{ price: 100, stock: 2 }]);
		await expect(
			it.do('channelProduct.update', {
				...named,
				...content,
				...json([{ skuId, priceYuan: 1, stock: stock + 1 }]),
			}),
		).rejects.toThrow(/不能大于主商品/);
		await it.do('channelProduct.delete', named);
		expect(versionOf(it, id)?.removed).toBe(true);
		await expect(it.do('channelProduct.delete', named)).rejects.toThrow(/不存在/);
		expect(onSale(it)).toContainEqual(main);
	});

	it('takes all SKUs of the product where none is given and both follow', async () => {
		const it = await open();
		const main = onSale(it)[0];
		const of = { product: located('id', String(main?.productId)), channel: 'creators' };
		const [created] = jsonOf(await it.do('channelProduct.create', { ...of, exclusive: true }));
		const version = versionOf(it, String(created?.channelProductId));
		expect(version?.skus.map(({ skuId }) => skuId)).toEqual(main?.skuIds);
		expect(version).toMatchObject({ type: 4, exclusive: true, followsPrice: true });
	});

	it('sends what may be repeated as such, and never an addition', async () => {
		const silent = platform({
			'product.updateChannelProduct': () => ({}),
			'product.addChannelProduct': () => ({}),
		});
		const skus = { shareStock: false, ...json([{ skuId: SKU, stock: -1 }]) };
		await perform(silent, 'channelProduct.update', { ...one, ...skus, stockMode: 'add' });
		const set = { shareStock: false, ...json([{ skuId: SKU, stock: 2 }]) };
		await perform(silent, 'channelProduct.update', { ...one, ...set });
		const limits = { options: { leastPerOrder: 1, mostPerOrder: 2, freightTemplate: '9' } };
		await perform(silent, 'channelProduct.create', { product, ...set, ...limits });
		expect(silent.calls.map(({ repeatable }) => repeatable)).toEqual([false, true, false]);
		expect(silent.calls[0]?.params).toMatchObject({
			channel_type: 3,
			sku_channel: [{ sku_id: BigInt(SKU), stock_num: -1, stock_set_mode: 1 }],
		});
		expect(silent.calls[2]?.params).toMatchObject({
			channel_buy_limit: { max_buy_num: 2, min_buy_num: 1 },
			freight_template: { freight_follow_main: false, freight_id: 9n },
		});
		expect(silent.hints).toEqual([expect.stringMatching(/gave no channel ID/)]);
	});
});

describe("'channelProduct.bindAccounts'", () => {
	it('binds 600 in calls of 500, with a result for each, and names those that are refused', async () => {
		const { it, id, naming } = await withVersion(4);
		const creators = truth(it).creators;
		const good = creators.slice(0, 598);
		const accountIds = [...good.slice(0, 550).map((each) => each.id), '111'];
		const buyinIds = [...good.slice(550).map(({ buyinId }) => buyinId), '111'];
		const rows = jsonOf(
			await it.do('channelProduct.bindAccounts', { ...naming, accountIds, buyinIds }),
		);
		expect(it.called()).toEqual(Array(2).fill('buyin.bindChannelProduct'));
		expect(rows).toHaveLength(600);
		expect(rows.filter(({ bound }) => bound !== true)).toEqual([
			expect.objectContaining({
				accountId: '111',
				buyinId: null,
				success: false,
				reason: '无效uid',
			}),
			expect.objectContaining({ accountId: null, buyinId: '111', reason: '无效百应ID' }),
		]);
		expect(versionOf(it, id)?.authorIds.sort()).toEqual(good.map((each) => each.id).sort());

		const bound = jsonOf(await it.do('channelProduct.getAccounts', { ...naming, returnAll: true }));
		expect(bound).toHaveLength(598);
		const pages = it.called().filter((name) => name === 'buyin.channelBindAuthors');
		expect(pages).toHaveLength(12);
	});

	it('uses 1 and 2 in buyin.*, in one call up to 500', async () => {
		const silent = platform({ 'buyin.bindChannelProduct': () => ({ success: 2, failed: null }) });
		const ids = { accountIds: ['12'], buyinIds: '13' };
		await perform(silent, 'channelProduct.bindAccounts', { ...one, ...ids });
		await perform(silent, 'channelProduct.bindAccounts', { ...one, ...ids, channel: 'creators' });
		const rest = `"buyin_ids":[13],"channel_id":${CHANNEL_PRODUCT},"channel_type"`;
		expect(silent.calls.map(({ body }) => body)).toEqual([
			`{"author_ids":[12],${rest}:1,"is_all":false,"product_id":${PRODUCT}}`,
			`{"author_ids":[12],${rest}:2,"is_all":false,"product_id":${PRODUCT}}`,
		]);
		expect(silent.calls.every(({ repeatable }) => repeatable === false)).toBe(true);
		expect(silent.hints).toEqual([]);
	});

	it('fails where none is bound, and where an exclusive one is given two', async () => {
		const { it, naming } = await withVersion(4, { exclusive: true });
		const [a, b] = truth(it).creators.map((each) => each.id);
		await expect(
			it.do('channelProduct.bindAccounts', { ...naming, accountIds: '111' }),
		).rejects.toThrow(/No account was bound: 111: 无效uid/);
		const two = await refusalOf(
			it.do('channelProduct.bindAccounts', { ...naming, accountIds: [a, b] }),
		);
		expect(two.message).toMatch(/exclusive to one creator.*4367/);
		expect(two.description).toMatch(/exactly one account in Douyin UIDs/);
		const [row] = jsonOf(await it.do('channelProduct.bindAccounts', { ...naming, accountIds: a }));
		expect(row).toMatchObject({ accountId: a, bound: true, success: true });
	});

	it('own accounts only for the channel Own; all of them at once; not outside 精选联盟', async () => {
		const { it, main, id, naming } = await withVersion(3);
		const { own, creators } = truth(it);
		const accountIds = [own[3]?.id, creators[0]?.id];
		const rows = jsonOf(await it.do('channelProduct.bindAccounts', { ...naming, accountIds }));
		expect(rows.map(({ bound }) => bound)).toEqual([true, false]);
		const [all] = jsonOf(
			await it.do('channelProduct.bindAccounts', { ...naming, accounts: 'all' }),
		);
		expect(all).toMatchObject({ boundToAll: true, success: true });
		expect(versionOf(it, id)?.toAll).toBe(true);
		const now = await refusalOf(it.do('channelProduct.bindAccounts', { ...naming, accountIds }));
		expect(now.message).toMatch(/for all accounts.*4366/);
		it.sandbox.control.life({ leaveAlliance: [main] });
		const out = await refusalOf(it.do('channelProduct.bindAccounts', { ...naming, accountIds }));
		expect(out.message).toMatch(/not in 精选联盟.*4133/);
		expect(out.description).toMatch(/join 精选联盟/);
		const wrong = { ...naming, channel: 'creators', accountIds };
		expect((await refusalOf(it.do('channelProduct.bindAccounts', wrong))).message).toMatch(
			/no such channel product in this channel.*4371/,
		);
	});

	it('keeps what an earlier call bound where a later one is refused', async () => {
		let calls = 0;
		const refusing = platform({
			'buyin.bindChannelProduct': ({ author_ids: ids }) => {
				if (++calls === 1) return { success: (ids as bigint[]).length, failed: [] };
				throw new GatewayError({ code: 'isv.parameter-invalid:4371', message: 'gone' });
			},
		});
		const accountIds = Array.from({ length: 1100 }, (_, at) => String(at + 1));
		const rows = jsonOf({
			items: await perform(refusing, 'channelProduct.bindAccounts', { ...one, accountIds }),
		} as never);
		expect(rows).toHaveLength(1100);
		expect(rows.filter(({ bound }) => bound === true)).toHaveLength(500);
		expect(rows.at(-1)).toMatchObject({ bound: false, reason: expect.stringContaining('gone') });
		expect(calls).toBe(2);
	});

	it('says so where the platform counts otherwise than it lists', async () => {
		const odd = platform({ 'buyin.bindChannelProduct': () => ({ success: 1, failed: [] }) });
		const ids = { accountIds: '12,13' };
		const items = await perform(odd, 'channelProduct.bindAccounts', { ...one, ...ids });
		expect(items.map(({ json }) => [json.bound, json.success])).toEqual([
			[null, false],
			[null, false],
		]);
		expect(odd.hints).toEqual([expect.stringMatching(/counts 1 as bound: see Get Accounts/)]);
	});
});

it("'channelProduct.getOwnAccounts' lists all, 20 a page, and stops at its limit", async () => {
	const it = await open();
	const rows = jsonOf(await it.do('channelProduct.getOwnAccounts', { returnAll: true }));
	expect(rows.map(({ accountId }) => accountId)).toEqual(truth(it).own.map(({ id }) => id));
	expect(rows[0]).toMatchObject({
		accountTypeText: 'Official account of the shop (店铺官方帐号)',
		appText: '抖音',
	});
	expect(it.called()).toEqual(Array(3).fill('buyin.queryShopSelfAuthors'));
	const few = await it.do('channelProduct.getOwnAccounts', { returnAll: false, limit: 21 });
	expect(jsonOf(few)).toHaveLength(21);
	expect(it.called()).toHaveLength(5);
});

it("'channelProduct.getAccounts' says that all accounts are bound, though none is listed", async () => {
	const { it, id, naming } = await withVersion(3);
	expect(jsonOf(await it.do('channelProduct.getAccounts', naming))).toEqual([]);
	await it.do('channelProduct.bindAccounts', { ...naming, accounts: 'all' });
	expect(jsonOf(await it.do('channelProduct.getAccounts', naming))).toEqual([
		expect.objectContaining({ channelProductId: id, boundToAll: true, accountId: null }),
	]);
	expect(jsonOf(await it.do('channelProduct.getAccounts', { ...naming, output: 'raw' }))).toEqual([
		{ is_all: true },
	]);
});

it.each<readonly [string, string, boolean]>([
	['product.addChannelProduct', 'isv.business-failed:2010001', true],
	['product.updateChannelProduct', 'isv.parameter-invalid:110101051', false],
	...[1078, 4133, 4173, 4366, 4367, 4368, 4369, 4370, 4371, 257].map(
		(n) => ['buyin.bindChannelProduct', `isv.parameter-invalid:${n}`, false] as const,
	),
	...['bindChannelProduct', 'channelBindAuthors', 'queryShopSelfAuthors'].map(
		(name) => [`buyin.${name}`, 'isp.service-error:256', true] as const,
	),
	['buyin.channelBindAuthors', 'isv.parameter-invalid:4371', false],
	['buyin.queryShopSelfAuthors', 'isv.parameter-invalid:4141', false],
])('%s says what %s means and what to do', (method, subCode, again) => {
	const body = { code: 40004, msg: '', sub_code: subCode, sub_msg: '', log_id: '1' };
	const reply = shopGateway.reply(body, 200, method);
	if (reply.ok) throw new Error('a refusal passes for success');
	expect(reply.policy).toBe(again ? 'retry' : 'fail');
	const { message, remedy } = reply.failure;
	if (!again) expect(message).not.toBe(shopGenericMessage(method));
	expect(remedy).toMatch(/^[A-Z].*\.$/);
});

/** What is said of a number that no table has. */
function shopGenericMessage(method: string): string | undefined {
	const body = {
		code: 40004,
		msg: '',
		sub_code: 'isv.parameter-invalid:1',
		sub_msg: '',
		log_id: '1',
	};
	const reply = shopGateway.reply(body, 200, method);
	return reply.ok ? undefined : reply.failure.message;
}

it('the dropdown shows the channel products of the product in the channel, and their state', async () => {
	const listed = platform({
		'product.listChannelProduct': () => ({
			total: 1,
			data: [
				{
					main_product_id: PRODUCT,
					channel_id: CHANNEL_PRODUCT,
					channel_type: 3,
					name: '直播',
					status: 2,
				},
			],
		}),
	});
	const found = await searchChannelProducts(listed.api, { productId: PRODUCT, channel: 'own' });
	expect(found.results).toEqual([{ name: '直播 — On sale (上架)', value: CHANNEL_PRODUCT }]);
	expect(listed.calls[0]?.body).toBe(
		`{"channel_type":[3],"main_product_id":${PRODUCT},"page":1,"size":50}`,
	);
});

const sku = { skuId: SKU };
const json = (skus: IDataObject[]) => ({ specifySkus: 'json', skusJson: skus });
const rows = (...entries: IDataObject[]) => ({ specifySkus: 'fields', skus: { entries } });
const bad: Array<[operation: string, parameters: IDataObject, complaint: RegExp]> = [
	['setOffline', { product }, /^Channel Product: is empty; choose one/],
	['setOnline', { ...one, which: 'some' }, /^Which: is not in the list/],
	['setOffline', { ...one, channel: '3' }, /^Channel: is not in the list/],
	['delete', { product }, /^Channel Product: is empty/],
	['getAccounts', { channelProduct }, /^Product: is empty/],
	[
		'getAll',
		{ filters: { validFrom: '2026-12-02', validUntil: '2026-12-01' } },
		/^Filters → Valid From: must be before/,
	],
	[
		'create',
		{ product, options: { validFrom: 'soon' } },
		/^Options → Valid From: is not a date and time/,
	],
	['create', { product, specifySkus: 'fields', skus: {} }, /^SKUs: has no SKU/],
	['create', { product, ...rows({ sku: located('list', '') }) }, /^SKUs → SKU → 1 → SKU: is empty/],
	[
		'create',
		{ product, followPrice: false, ...rows({ sku: located('id', SKU), priceYuan: '' }) },
		/^SKUs → SKU → 1 → Price \(Yuan\): is missing/,
	],
	[
		'create',
		{ product, followPrice: false, ...rows({ sku: located('id', SKU), priceYuan: 0 }) },
		/^SKUs → SKU → 1 → Price \(Yuan\): must be above 0/,
	],
	['getAll', { filters: { status: 1 } }, /^Filters → Status: is not in the list/],
	['getOwnAccounts', { returnAll: false, limit: 0 }, /^Limit: must be at least 1/],
	['bindAccounts', one, /^Douyin UIDs: is empty, and so is Buyin IDs/],
	['bindAccounts', { ...one, accountIds: 'x' }, /^Douyin UIDs → 0: must be digits/],
	[
		'bindAccounts',
		{ ...one, accounts: '={{ "all" }}', accountIds: '1' },
		/^Douyin UIDs: must be empty/,
	],
	[
		'bindAccounts',
		{ ...one, accounts: '={{ "all" }}', buyinIds: '1' },
		/^Buyin IDs: must be empty/,
	],
	['create', { product, exclusive: true }, /^Exclusive to One Creator: only/],
	[
		'create',
		{ product, followPrice: false },
		/^Specify SKUs: must name the SKUs, since Follow Main Price is off/,
	],
	[
		'create',
		{ product, shareStock: false },
		/^Specify SKUs: must name the SKUs, since Share Main Stock is off/,
	],
	['create', { product, ...json([sku, sku]) }, /^SKUs \(JSON\): names the SKU \d+ twice/],
	['create', { product, ...json([{ ...sku, price: 1 }]) }, /^SKUs \(JSON\) → 0: .*price/],
	[
		'create',
		{ product, ...json([{ ...sku, priceYuan: 1 }]) },
		/^SKUs \(JSON\) → 0 → priceYuan: must be left/,
	],
	[
		'create',
		{ product, ...json([{ ...sku, stock: 1 }]) },
		/^SKUs \(JSON\) → 0 → stock: must be left out/,
	],
	[
		'create',
		{ product, followPrice: false, ...json([sku]) },
		/^SKUs \(JSON\) → 0 → priceYuan: is missing/,
	],
	[
		'create',
		{ product, shareStock: false, ...json([sku]) },
		/^SKUs \(JSON\) → 0 → stock: is missing/,
	],
	[
		'create',
		{ product, shareStock: false, ...json([{ ...sku, stock: -1 }]) },
		/^SKUs → Stock: is negative/,
	],
	[
		'update',
		{ ...one, shareStock: false, ...json([{ ...sku, stock: -1 }]) },
		/^SKUs → Stock: is negative, which Stock Mode Set/,
	],
	[
		'update',
		{ ...one, options: { leastPerOrder: 3, mostPerOrder: 2 } },
		/^Options → Least per Order: must not be above/,
	],
	[
		'update',
		{ ...one, options: { pictures: Array(6).fill('https://example.com/1.jpg') } },
		/^Options → Main Pictures: has more than 5 pictures/,
	],
];

it.each(bad)('%s is refused before any call: %j', async (operation, parameters, complaint) => {
	const silent = platform();
	const error = await refusalOf(perform(silent, `channelProduct.${operation}`, parameters));
	expect(error.message).toMatch(complaint);
	expect(silent.calls).toEqual([]);
});

it('each description and hint is short enough for the editor', () => {
	for (const it of operations.filter(({ resource }) => resource === 'channelProduct')) {
		expect([it.value, it.description.length <= 120]).toEqual([it.value, true]);
		for (const { ui } of it.fields.filter(({ ui: { name } }) => OURS.has(name))) {
			expect([ui.name, (ui.description ?? '').length <= 120]).toEqual([ui.name, true]);
		}
	}
});

/** Fields that no other resource has. */
const OURS = new Set([
	'channel',
	'channelProduct',
	'which',
	'accounts',
	'accountIds',
	'buyinIds',
	'channelName',
	'followPrice',
	'shareStock',
	'exclusive',
	'specifySkus',
	'skus',
	'skusJson',
	'options',
	'additional',
	'stockMode',
	'filters',
]);

/** Fills the shelves: the products of the orders, and as many more as are asked for. */
import { type Random, random } from '../../random.mts';
import { Ids } from '../ids.mts';
import type { Goods, Sku } from '../world/goods.mts';
import type { Category } from './categories.mts';
import type { Warehouse } from './warehouses.mts';
import { newProduct, plain, unit } from './product-factory.mts';
import type { CheckStatus, Product, SaleStatus } from './product.mts';

const DAY = 86_400;

export interface Shelving {
	seed: number;
	goods: Goods;
	leaves: readonly Category[];
	warehouses: readonly Warehouse[];
	/** Products beside those of the orders, and SKUs of each; 0 = drawn. */
	products: number;
	skus: number;
	now: number;
}

export function* ofOrders({ goods, seed, now }: Shelving): Generator<Product> {
	const draw = random(seed, 'catalogue');
	const byProduct = new Map<string, Sku[]>();
	for (const sku of [...goods.skus, ...goods.virtualSkus]) {
		byProduct.set(sku.productId, [...(byProduct.get(sku.productId) ?? []), sku]);
	}
	for (const [id, skus] of byProduct) {
		const [first] = skus;
		if (!first) continue;
		const specs = [{ name: first.spec[0]?.name ?? '', values: skus.map(valueOf) }];
		const product = newProduct(id, now - draw.int(100, 400) * DAY - draw.int(0, DAY), {
			...plain(first.productName, first.categories[2], first.picture),
			outerProductId: first.outProductId,
			outProductId: first.outProductId.replace(/\D/g, ''),
			productType: first.virtual ? 3 : 0,
			specs,
		});
		product.updateTime = product.createTime + draw.int(0, 90 * DAY);
		product.skus = skus.map((sku) =>
			unit(product, {
				id: sku.id,
				values: [valueOf(sku)],
				price: sku.price,
				code: sku.code,
				outSkuId: sku.outSkuId,
				outerSkuId: sku.outSkuId,
				supplierId: sku.supplierId,
				stock: draw.int(200, 5000),
			}),
		);
		yield product;
	}
}

const valueOf = (sku: Sku) => sku.spec[0]?.value ?? '';

export function* added(shelving: Shelving): Generator<Product> {
	const { seed, products, leaves, now } = shelving;
	const productIds = new Ids(3_600_000_000_000_000_000n, seed);
	const skuIds = new Ids(1_830_000_000_000_000_000n, seed);
	const draws = random(seed, 'shelves');
	for (let index = 0; index < products; index += 1) {
		const draw = draws.fork(index);
		const leaf = leaves[index % leaves.length]?.id ?? 0;
		const at = now - draw.int(1, 180) * DAY - draw.int(0, DAY);
		const name = `${WORDS[index % WORDS.length]} ${index + 1}号`;
		const product = newProduct(productIds.next(), at, {
			...plain(name, leaf, picture(index)),
			outerProductId: `C${10_000 + index}`,
			outProductId: String(10_000 + index),
			productType: TYPES[index % 20] ?? 0,
		});
		product.updateTime = at + draw.int(0, now - at - 1);
		[product.status, product.checkStatus] = STATES[index % 20] ?? [0, 3];
		if (product.checkStatus === 4) product.draftStatus = 4;
		fillWithUnits(product, index, shelving, skuIds, draw);
		yield product;
	}
}

const WORDS = [
	'竹纤维毛巾',
	'高山绿茶 <特级>',
	'香薰蜡烛 "雪松"',
	'儿童雨伞',
	'手账本 & 贴纸😀',
	'跳绳',
];
/** Of every twenty products; the others are normal and on sale. */
const TYPES: Readonly<Record<number, number>> = { 5: 3, 6: 6, 8: 7, 12: 1, 16: 127 };
const STATES: Readonly<Record<number, readonly [SaleStatus, CheckStatus]>> = {
	3: [1, 3],
	7: [1, 7],
	11: [1, 4],
	13: [1, 3],
	15: [1, 5],
	18: [2, 3],
};

function fillWithUnits(
	product: Product,
	index: number,
	{ skus, warehouses }: Shelving,
	ids: Ids,
	draw: Random,
): void {
	const count = skus || draw.int(1, 6);
	const values = Array.from({ length: count }, (_, row) => `款式${row + 1}`);
	product.content = { ...product.content, specs: [{ name: '款式', values }] };
	// Every tenth product has regional stock in the first three warehouses.
	const regional = index % 10 === 9 ? warehouses.slice(0, 3) : undefined;
	product.skus = values.map((value, row) =>
		unit(product, {
			id: ids.next(),
			values: [value],
			price: draw.int(10, 300) * 100 - 10,
			code: `C-${10_000 + index}-${row + 1}`,
			stock: regional ? 0 : draw.int(0, 800),
			...(regional && {
				type: 1,
				regional: new Map(regional.map(({ outId }) => [outId, draw.int(0, 300)])),
			}),
		}),
	);
}

const picture = (index: number) =>
	`https://p3-aio.ecombdimg.com/obj/ecom-shop-material/c${index}.jpeg`;

/** Everything a shop has on its shelves: products, SKUs, stock, reviews, pictures. */
import { random } from '../../random.mts';
import { Ids } from '../ids.mts';
import type { Goods } from '../world/goods.mts';
import { added, ofOrders } from './build.mts';
import { Channels } from './channels.mts';
import { Categories } from './categories.mts';
import {
	type FreightTemplate,
	freightTemplates,
	type Warehouse,
	warehouses,
} from './warehouses.mts';
import { newProduct } from './product-factory.mts';
import { Materials } from './materials.mts';
import type { Content, Product, StockUnit } from './product.mts';
import { Reviews } from './reviews.mts';

export interface Assortment {
	/** Products beside those of the orders. */
	products: number;
	/** SKUs of each of them; 0 = 1 to 6, drawn. */
	skus: number;
	now: number;
}

export class Catalogue {
	readonly products = new Map<string, Product>();
	/** SKUs that are gone stay known: they are answered differently from those that never were. */
	readonly skus = new Map<string, StockUnit>();
	readonly categories: Categories;
	readonly warehouses: readonly Warehouse[];
	readonly freightTemplates: readonly FreightTemplate[];
	readonly reviews: Reviews;
	readonly materials: Materials;
	/** Versions of the products for one channel. */
	readonly channels: Channels;
	/** Idempotency ids of stock writes, each with the rows it was used for. UNVERIFIED: forever. */
	readonly usedIds = new Map<string, Set<string>>();
	readonly skuIds: Ids;
	/** Grows with everything that can change a list. */
	version = 0;
	private readonly productIds: Ids;
	private readonly specIds: Ids;
	private readonly byCode = new Map<string, Set<StockUnit>>();

	constructor(seed: number, goods: Goods, { products, skus, now }: Assortment) {
		this.categories = new Categories(goods);
		this.warehouses = warehouses(seed, now);
		this.freightTemplates = freightTemplates(seed);
		this.reviews = new Reviews(this);
		this.materials = new Materials(seed);
		this.channels = new Channels(seed);
		this.productIds = new Ids(3_700_000_000_000_000_000n, seed);
		this.skuIds = new Ids(1_940_000_000_000_000_000n, seed);
		this.specIds = new Ids(1_690_000_000_000_000_000n - 10n ** 17n, seed);
		const { leaves } = this.categories;
		const shelving = { seed, goods, leaves, warehouses: this.warehouses, products, skus, now };
		for (const product of ofOrders(shelving)) this.place(product);
		for (const product of added(shelving)) this.place(product);
		const draw = random(seed, 'audits');
		for (const product of this.products.values()) {
			this.reviews.remember(product, product.createTime + draw.int(300, 3600));
		}
	}

	catchUp(now: number): void {
		this.reviews.catchUp(now);
	}

	create(content: Content, at: number): Product {
		const product = newProduct(this.productIds.next(), at, content);
		this.place(product);
		return product;
	}

	/** Something a list shows has changed. */
	touch(product: Product, at: number): void {
		product.updateTime = at;
		this.version += 1;
	}

	/** For good: nothing answers to these ids any more. */
	erase(product: Product): void {
		this.products.delete(product.id);
		for (const sku of product.skus) this.dropUnit(sku);
		this.reviews.forget(product);
		this.version += 1;
	}

	addUnit(sku: StockUnit): void {
		this.skus.set(sku.id, sku);
		this.setCode(sku, sku.code);
	}

	dropUnit(sku: StockUnit): void {
		sku.removed = true;
		this.byCode.get(sku.code)?.delete(sku);
	}

	setCode(sku: StockUnit, code: string): void {
		this.byCode.get(sku.code)?.delete(sku);
		sku.code = code;
		if (code === '') return;
		const found = this.byCode.get(code) ?? new Set();
		this.byCode.set(code, found.add(sku));
	}

	/** Codes are the merchant's own; nothing keeps two SKUs from having the same. */
	coded(code: string): StockUnit[] {
		return [...(this.byCode.get(code) ?? [])];
	}

	/** Id of the attribute set (""), of an attribute (its name) or of a value ("name|value"). */
	specId(product: Product, key: string): string {
		product.specIds ??= new Map();
		const found = product.specIds.get(key) ?? this.specIds.next();
		product.specIds.set(key, found);
		return found;
	}

	warehouse(outId: string): Warehouse | undefined {
		return this.warehouses.find((each) => each.outId === outId);
	}

	private place(product: Product): void {
		this.products.set(product.id, product);
		for (const sku of product.skus) this.addUnit(sku);
		this.version += 1;
	}
}

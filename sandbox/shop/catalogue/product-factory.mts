/** New products and SKUs, with what they have before anybody wrote to them. */
import { NO_BRAND } from './brands.mts';
import type { Content, Product, StockUnit } from './product.mts';

type UnitParts = Pick<StockUnit, 'id' | 'values' | 'price' | 'code' | 'stock'> & Partial<StockUnit>;

export function unit(product: Product, parts: UnitParts): StockUnit {
	return {
		outSkuId: '0',
		outerSkuId: '',
		supplierId: '',
		type: 0,
		createTime: product.createTime,
		stepStock: 0,
		promotion: 0,
		regional: undefined,
		removed: false,
		applied: 0,
		sold: 0,
		restocked: 0,
		...parts,
		product,
	};
}

export function newProduct(id: string, at: number, content: Content): Product {
	return {
		id,
		createTime: at,
		place: scatter(id),
		updateTime: at,
		status: 0,
		checkStatus: 3,
		draftStatus: 0,
		content,
		draft: undefined,
		skus: [],
		specIds: undefined,
	};
}

/** The place of a product in the list: the last digits turned round, so in no visible order. */
function scatter(id: string): number {
	return Number([...id.slice(-9)].reverse().join(''));
}

export function plain(name: string, leaf: number, main: string): Content {
	return {
		name,
		outerProductId: '',
		outProductId: '0',
		productType: 0,
		leaf,
		pictures: [main],
		description: [main],
		specs: [],
		specPictures: [],
		freightId: '0',
		// Sandbox orders take their stock when they are paid.
		reduceType: 2,
		mobile: '4000000000',
		brandId: NO_BRAND,
		properties: '{}',
		startSaleType: 0,
		others: {},
	};
}

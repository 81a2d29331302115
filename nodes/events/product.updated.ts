import { asText, numberOf } from '../kernel/exact-json';
import { productIdIn } from '../records/product/detail';
import { LOOK_BACK_S, PRODUCTS_BY } from '../records/product/list';
import { changedItems } from '../records/product/product-row';
import { latest } from '../values/moments';
import { defineEvent } from './define-event';

export const productUpdated = defineEvent({
	subject: 'product',
	value: 'productUpdated',
	name: 'Product Updated',
	action: 'On a product created or changed',
	description:
		'A product was created or changed (商品变更). Unverified: changes of stock and sales may not count.',
	listing: PRODUCTS_BY.update_time,
	lookBack: LOOK_BACK_S,
	once: false,
	occurredAt: ({ update_time }) => latest(update_time),
	key: (product) => `${productIdIn(product)}:${asText(product.update_time)}`,
	status: ({ status }) => numberOf(status) ?? NaN,
	items: changedItems,
});

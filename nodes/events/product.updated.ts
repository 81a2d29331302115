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
	description:
		'A product changed (商品变更), its creation included. What the platform counts as a change is unverified: stock and sales may not.',
	listing: PRODUCTS_BY.update_time,
	lookBack: LOOK_BACK_S,
	once: false,
	occurredAt: ({ update_time }) => latest(update_time),
	key: (product) => `${productIdIn(product)}:${asText(product.update_time)}`,
	status: ({ status }) => numberOf(status) ?? NaN,
	items: changedItems,
});

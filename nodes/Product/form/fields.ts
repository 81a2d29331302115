/** Fields that the product and stock operations share. */
import { field } from '../../kernel/form/field';
import { byCode, byId, fromList } from '../../kernel/form/locator-modes';
import { reference, referenceIfAny } from '../../records/product/reference';

export const product = field(
	{
		displayName: 'Product',
		name: 'product',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.productId }}' },
		required: true,
		modes: [
			fromList('Select a product...', 'searchProducts'),
			byId('e.g. 3539925204033339668'),
			byCode('e.g. COAT-2026'),
		],
		description:
			'The product (商品), by its ID or by your own code for it (商家编码), which is one more call',
	},
	reference,
	'locator',
);

export const productIfKnown = field(
	{
		displayName: 'Product',
		name: 'product',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.productId }}' },
		modes: product.ui.modes,
		description:
			'The product (商品) of the SKU. Needed to choose the SKU from the list; not needed with an ID or merchant code.',
	},
	referenceIfAny,
	'locator',
);

export const onlyProduct = field(
	{
		displayName: 'Product',
		name: 'product',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: product.ui.modes,
		description: 'Only this product (商品); all of them when left empty',
	},
	referenceIfAny,
	'locator',
);

export const sku = field(
	{
		displayName: 'SKU',
		name: 'sku',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.skuId }}' },
		required: true,
		modes: [
			fromList('Select a SKU...', 'searchSkus'),
			byId('e.g. 1737398770243598'),
			byCode('e.g. COAT-2026-RED-S'),
		],
		description:
			'The SKU (规格), by its ID or your own code (商家编码). Several SKUs with one code: unverified.',
	},
	reference,
	'locator',
);

/** Lines of products are SKUs. */
export const SKU_LINES = 'One item per SKU (规格), its columns before those of its product';

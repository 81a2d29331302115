/** Sale attributes (销售属性) and the ids of their values. */
import { type Int64, int64 } from '../../json.mts';
import type { Catalogue } from '../catalogue/catalogue.mts';
import type { Content, Product } from '../catalogue/product.mts';

export function specsOf(catalogue: Catalogue, product: Product, { specs }: Content): object[] {
	const id = (key: string) => int64(catalogue.specId(product, key));
	return specs.map(({ name, values }) => ({
		id: id(name),
		spec_id: id(''),
		name,
		pid: 0,
		is_leaf: 0,
		values: values.map((value) => ({
			id: id(`${name}|${value}`),
			spec_id: id(''),
			name: value,
			pid: id(name),
			is_leaf: 1,
			status: 0,
		})),
	}));
}

/** Ids of the values of one SKU, in the order of the attributes. */
export function specDetailIds(
	catalogue: Catalogue,
	product: Product,
	{ specs }: Pick<Content, 'specs'>,
	values: readonly string[],
): Int64[] {
	return values.map((value, index) =>
		int64(catalogue.specId(product, `${specs[index]?.name}|${value}`)),
	);
}

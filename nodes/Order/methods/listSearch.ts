/** The searches of the form. */
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { InputError } from '../../kernel/errors';
import { listOf } from '../../kernel/form/schemas';
import { isRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { searchCarriers } from '../../records/order/carriers';
import { orderNumber } from '../../records/order/fields';
import { searchLines, searchOrders } from '../../records/order/search';
import { searchProducts } from '../../records/product/search';
import { searchAddresses } from '../../records/shop/addresses';

type Connect = (context: ILoadOptionsFunctions) => Promise<Api>;

export const searchesWith = (connect: Connect) => ({
	async searchAddresses(this: ILoadOptionsFunctions, filter?: string) {
		return await searchAddresses(await connect(this), filter);
	},
	async searchCarriers(this: ILoadOptionsFunctions, filter?: string) {
		return await searchCarriers(await connect(this), filter);
	},
	async searchLines(this: ILoadOptionsFunctions, filter?: string) {
		const ids = ordersIn(this);
		return await searchLines(await connect(this), ids, filter);
	},
	async searchProducts(this: ILoadOptionsFunctions, filter?: string, page?: string) {
		return await searchProducts(await connect(this), filter, page);
	},
	async searchOrders(this: ILoadOptionsFunctions, filter?: string, page?: string) {
		return await searchOrders(await connect(this), filter, page);
	},
});

/** The orders that the open form names. @throws InputError where only a run can work them out */
function ordersIn(form: ILoadOptionsFunctions): string[] {
	const given = ['orderId', 'orderIds'].map((name): unknown => form.getCurrentNodeParameter(name));
	const ids = given.map((it) => (isRecord(it) ? it.value : it)).find((it) => it !== undefined);
	const { data = [] } = listOf(orderNumber).safeParse(ids);
	if (data.length > 0) return data;
	throw new InputError('Choose the order first: the list shows the lines of this order.');
}

/** The searches of the form. */
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { listOf } from '../../kernel/form/schemas';
import { isRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { searchCarriers } from '../../records/order/carriers';
import { orderNumber } from '../../records/order/fields';
import { searchLines, searchOrders } from '../../records/order/search';

type Connect = (context: ILoadOptionsFunctions) => Promise<Api>;

export const searchesWith = (connect: Connect) => ({
	async searchCarriers(this: ILoadOptionsFunctions, filter?: string) {
		return await searchCarriers(await connect(this), filter);
	},
	async searchLines(this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		// Lines are those of orders; without one there are none to show.
		const ids = ordersIn(this);
		return ids.length === 0 ? { results: [] } : await searchLines(await connect(this), ids, filter);
	},
	async searchOrders(this: ILoadOptionsFunctions, filter?: string, page?: string) {
		return await searchOrders(await connect(this), filter, page);
	},
});

/** The orders that the open form names; none where only a run can work them out. */
function ordersIn(form: ILoadOptionsFunctions): string[] {
	const given = ['orderId', 'orderIds'].map((name): unknown => form.getCurrentNodeParameter(name));
	const ids = given.map((it) => (isRecord(it) ? it.value : it)).find((it) => it !== undefined);
	return listOf(orderNumber).safeParse(ids).data ?? [];
}

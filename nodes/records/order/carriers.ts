/** Carriers (物流公司) that the platform knows. */
import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';

import { listIn } from '../../gateways/listing/list-in-reply';
import { inBatches, isRefusedForContent } from '../../gateways/shop/batch-sender';
import { asRecord, asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import { matching } from '../../kernel/form/matching';
import type { Api } from '../../kernel/operation';

const CARRIERS = 'order.logisticsCompanyList';

/** All carriers: code for shipping calls, and name. */
export async function* allCarriers(api: Api): AsyncGenerator<IDataObject> {
	const reply = await api.read(CARRIERS, {});
	for (const { id, code, name } of listIn(api, CARRIERS, reply)) {
		yield { code: asText(code), name: asText(name), id: asText(id) || null };
	}
}

/** Orders that the platform takes in one call. */
const ORDERS_A_CALL = 20;

/**
 * The carriers that may transport each order: those of the shop, and those that this order has beside
 * them. An order that the platform refuses has one row, with the reason.
 */
export async function* carriersFor(
	orderIds: readonly string[],
	api: Api,
): AsyncGenerator<IDataObject> {
	const found = await inBatches(
		orderIds,
		ORDERS_A_CALL,
		async (part) => await carriersOf(part, api),
		(orderId, error): IDataObject[] => {
			if (!isRefusedForContent(error)) throw error;
			return [noCarrier(orderId, error.message)];
		},
	);
	yield* found.flat();
}

/** The platform misspells one key; that is its name. */
async function carriersOf(orderIds: readonly string[], api: Api): Promise<IDataObject[][]> {
	const data = asRecord(
		await api.read('order.queryLogisticsCompanyList', { shop_order_ids: orderIds }),
	);
	const ofShop = asRecords(data.logistics_company_list_by_shop);
	const ofOrder = new Map(
		asRecords(data.logistics_company_list_by_order_ids).map((entry) => [
			asText(entry.order_id),
			asRecords(entry.logistcis_company_list_by_ids),
		]),
	);
	const refused = refusedOrders(data);
	return orderIds.map((orderId) => {
		const reason = refused.get(orderId);
		if (reason !== undefined) return [noCarrier(orderId, reason)];
		const all = [...ofShop, ...(ofOrder.get(orderId) ?? [])];
		const names = new Map(all.map(({ code, name }) => [asText(code), asText(name)]));
		return [...names].map(([code, name]) => ({ orderId, code, name }));
	});
}

const noCarrier = (orderId: string, reason: string) => ({
	orderId,
	code: null,
	name: null,
	reason,
});

/** Why the platform returns no carriers for an order, by its id. */
const refusedOrders = (data: JsonRecord) =>
	new Map(
		asRecords(data.fail_shop_order_id_and_reason).flatMap(
			({ fail_code: code, fail_reason: words, order_ids: ids }) =>
				(Array.isArray(ids) ? ids : []).map((id: unknown): [string, string] => [
					asText(id),
					`${asText(words)} (${asText(code)})`,
				]),
		),
	);

/** For the dropdown: carriers whose name or code contains the text that was typed. */
export async function searchCarriers(api: Api, filter = ''): Promise<INodeListSearchResult> {
	const all = [];
	for await (const { code, name } of allCarriers(api)) {
		all.push({ name: `${asText(name)} (${asText(code)})`, value: asText(code) });
	}
	return { results: matching(all, filter) };
}

/** Carriers (物流公司) that the platform knows. */
import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';

import { listIn } from '../gateways/list';
import { asRecord, asRecords, asText } from '../kernel/json';
import type { Api } from '../kernel/operation';

const CARRIERS = 'order.logisticsCompanyList';

/** All carriers: code for shipping calls, and name. */
export async function* allCarriers(api: Api): AsyncGenerator<IDataObject> {
	const reply = await api.read(CARRIERS, {});
	for (const { id, code, name } of listIn(api, CARRIERS, reply)) {
		yield { code: asText(code), name: asText(name), id: asText(id) || null };
	}
}

/** The carriers that may transport each order. The platform misspells one key; that is its name. */
export async function* carriersFor(
	orderIds: readonly string[],
	api: Api,
): AsyncGenerator<IDataObject> {
	const data = asRecord(
		await api.read('order.queryLogisticsCompanyList', { shop_order_ids: orderIds }),
	);
	for (const entry of asRecords(data.logistics_company_list_by_order_ids)) {
		for (const { code, name } of asRecords(entry.logistcis_company_list_by_ids)) {
			yield { orderId: asText(entry.order_id), code: asText(code), name: asText(name) };
		}
	}
	for (const { fail_code, fail_reason, order_ids } of asRecords(
		data.fail_shop_order_id_and_reason,
	)) {
		for (const orderId of Array.isArray(order_ids) ? order_ids : []) {
			yield {
				orderId: asText(orderId),
				code: null,
				name: null,
				reason: `${asText(fail_reason)} (${asText(fail_code)})`,
			};
		}
	}
}

/** For the dropdown: carriers whose name or code contains the text that was typed. */
export async function searchCarriers(api: Api, filter = ''): Promise<INodeListSearchResult> {
	const typed = filter.trim().toLowerCase();
	const results = [];
	for await (const { code, name } of allCarriers(api)) {
		const label = `${asText(name)} (${asText(code)})`;
		if (label.toLowerCase().includes(typed)) results.push({ name: label, value: asText(code) });
	}
	return { results };
}

/** Carriers (物流公司) with which the shop has a waybill account. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { asText } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { allCarriers } from '../order/carriers';
import { accounts, type Site } from './accounts';

/** As entries of a list: `中通快递 (zhongtong)`. */
export async function carriersWithAccount(api: Api): Promise<INodePropertyOptions[]> {
	const { sites } = await accounts(api);
	return await carriersOf(sites, api);
}

/** Those of the given accounts, each once. */
export async function carriersOf(
	sites: readonly Site[],
	api: Api,
): Promise<Array<{ name: string; value: string }>> {
	const codes = new Set(sites.map(({ carrierCode }) => asText(carrierCode)).filter(Boolean));
	const names = new Map<string, string>();
	for await (const { code, name } of allCarriers(api)) names.set(asText(code), asText(name));
	return [...codes].map((code) => {
		const name = names.get(code);
		return { name: name ? `${name} (${code})` : code, value: code };
	});
}

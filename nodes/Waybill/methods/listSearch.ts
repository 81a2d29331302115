/** What the dropdowns of the form show. */
import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { asText } from '../../kernel/exact-json';
import { matching } from '../../kernel/form/matching';
import type { Api } from '../../kernel/operation';
import { said } from '../../kernel/language/said';
import { accounts, type Site } from '../../records/waybill/accounts';
import { carriersOf } from '../../records/waybill/carriers';
import { templates } from '../api/templates';

/** Carriers with which the shop has a waybill account: `中通快递 (zhongtong), 1200 left`. */
export async function searchAccounts(api: Api, filter = ''): Promise<INodeListSearchResult> {
	const { sites } = await accounts(api);
	const carriers = await carriersOf(sites, api);
	const results = carriers.map(({ name, value }): INodeListSearchItems => {
		const own = sites.filter(({ carrierCode }) => carrierCode === value);
		return { name: `${name}${leftOf(own)}`, value };
	});
	return { results: matching(results, filter) };
}

/** The sites (网点) of the accounts; of one carrier where the form names it. */
export async function searchSites(
	api: Api,
	carrier: string,
	filter = '',
): Promise<INodeListSearchResult> {
	const { sites } = await accounts(api);
	const results = sites
		.filter(({ carrierCode, siteCode }) => siteCode && (!carrier || carrierCode === carrier))
		.map((site): INodeListSearchItems => {
			const code = asText(site.siteCode);
			const place = carrier ? '' : `${asText(site.carrierCode)} `;
			return { name: `${place}${asText(site.siteName)} (${code})${leftOf([site])}`, value: code };
		});
	return { results: matching(results, filter) };
}

/** Where the accounts let parcels leave from; of one carrier where the form names it. */
export async function searchSenders(
	api: Api,
	carrier: string,
	filter = '',
): Promise<INodeListSearchResult> {
	const { sites } = await accounts(api);
	const found = new Map<string, string>();
	for (const { carrierCode, siteName, senders } of sites) {
		if (carrier && carrierCode !== carrier) continue;
		for (const { sender } of senders) {
			const address = asText(sender);
			const place = [siteName, carrier ? null : carrierCode].filter(Boolean).join(', ');
			const name = `${address.replaceAll('/', '')}${place && ` (${place})`}`;
			if (!found.has(address)) found.set(address, name);
		}
	}
	const results = [...found].map(([value, name]): INodeListSearchItems => ({ name, value }));
	return { results: matching(results, filter) };
}

/** The platform's templates (模板) of a carrier; the value is the address that the print client reads. */
export async function searchTemplates(
	api: Api,
	carrier: string,
	filter = '',
): Promise<INodeListSearchResult> {
	const results = (await templates(api))
		.filter(({ carrierCode }) => !carrier || carrierCode === carrier)
		.map(({ templateName, templateCode, templateUrl }): INodeListSearchItems => ({
			name: `${asText(templateName)} (${asText(templateCode)})`,
			value: asText(templateUrl),
		}))
		.filter(({ value }) => value !== '');
	return { results: matching(results, filter) };
}

/** Nothing where a site does not say its balance: the rest is not the whole. */
function leftOf(sites: readonly Site[]): string {
	const balances = sites.map(({ balance }) => balance);
	if (balances.some((balance) => balance === null)) return '';
	return said(`, ${balances.reduce<number>((sum, balance) => sum + (balance ?? 0), 0)} left`);
}

/** The searches of the form, for every node that asks for an advertiser and a Douyin account. */
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { asText } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { searchAccounts, searchAdvertisers } from './accounts';

export const searchesWith = (connect: (context: ILoadOptionsFunctions) => Promise<Api>) => ({
	async searchAdvertisers(this: ILoadOptionsFunctions, filter?: string, page?: string) {
		return await searchAdvertisers(await connect(this), filter, page);
	},
	async searchAccounts(this: ILoadOptionsFunctions, filter?: string, page?: string) {
		const advertiser = asText(this.getCurrentNodeParameter('advertiser', { extractValue: true }));
		// Accounts are those of an advertiser; without one there are none to show.
		if (advertiser === '') return { results: [] };
		return await searchAccounts(await connect(this), advertiser, filter, page);
	},
});

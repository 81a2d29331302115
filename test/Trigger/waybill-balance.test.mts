/** Waybill Balance Below Threshold: once a site, again only after it was not below; nothing forgotten meanwhile. */
import type { Api } from '../../nodes/kernel/operation';
import type { Observation } from '../../nodes/kernel/poll/snapshot';
import { carriersWithAccount } from '../../nodes/records/waybill/carriers';
import { watchBalances } from '../../nodes/Trigger/waybill/watch';
import { platform } from '../support/run-operation.mts';
import { listApi } from '../support/list-api.mts';

const site = (amount: unknown, netsite_code = 'ZT-1', company = 'zhongtong') => ({
	company,
	company_type: 2,
	netsite_code,
	amount,
});

interface Form {
	readonly carrierCodes?: readonly string[];
	readonly limit?: number;
	readonly output?: string;
}

async function look(noted: unknown, netsites: unknown, form: Form = {}) {
	const { carrierCodes = [], limit = 50, output = 'full' } = form;
	const said: string[] = [];
	const api: Api = {
		...listApi({ rows: [], now: 1_795_392_000 }),
		addHint: (what) => void said.push(what),
		reportSchemaDrift: (what) => void said.push(what),
		read: async (method, params) => {
			expect([method, params]).toEqual(['logistics.listShopNetsite', { logistics_code: '' }]);
			return await Promise.resolve({ netsites });
		},
	};
	const input = { balanceThreshold: 100, carrierCodes, options: { output, limit } } as never;
	// A poll that fails stores nothing.
	const sight = await watchBalances(input, api, 'shop')
		.look(noted)
		.catch((error: Error): Observation => {
			said.push(error.message);
			return { items: [], noted: noted as Observation['noted'] };
		});
	return { ...sight, said };
}

/** Looks one after another, each with what the one before noted. */
async function looks(...balances: unknown[]) {
	const fired: number[] = [];
	let noted: unknown;
	for (const balance of balances) {
		const sight = await look(noted, [site(balance)]);
		fired.push(sight.items.length);
		({ noted } = sight);
	}
	return fired;
}

it.each([
	['below when it is published', ['50'], [1]],
	['once', ['100', '99', '98', '0'], [0, 1, 0, 0]],
	['again after it was not below', ['50', '100', '99'], [1, 0, 1]],
	['a number as well as text', [500, 5], [0, 1]],
	['not without a balance', ['', '--', null, undefined], [0, 0, 0, 0]],
	['not again where the balance was unknown meanwhile', ['5', '', '5'], [1, 0, 0]],
])('fires %s', async (_what, balances, fired) => {
	expect(await looks(...balances)).toEqual(fired);
});

it('gives the site with its balance, and a key of its own', async () => {
	const { items } = await look(undefined, [site('5'), site('500', 'ZT-2')]);
	expect(items).toEqual([
		expect.objectContaining({
			event: 'waybillBalanceLow',
			eventKey: 'waybillBalanceLow:zhongtong:ZT-1:1795392000',
			occurredAt: '2026-11-23T08:00:00+08:00',
			carrierCode: 'zhongtong',
			siteCode: 'ZT-1',
			balance: 5,
			threshold: 100,
		}),
	]);
	const { items: raw } = await look(undefined, [site('5')], { output: 'raw' });
	expect(raw[0]).toMatchObject({ netsite_code: 'ZT-1', amount: '5', threshold: 100 });
});

it('watches the carriers that are named', async () => {
	const all = [site('5'), site('5', '', 'shunfeng')];
	const { items } = await look(undefined, all, { carrierCodes: ['shunfeng'] });
	expect(items.map(({ carrierCode }) => carrierCode)).toEqual(['shunfeng']);
});

it('leaves for the next poll what is more than it may emit', async () => {
	const all = [site('5'), site('6', 'ZT-2')];
	const first = await look(undefined, all, { limit: 1 });
	const second = await look(first.noted, all, { limit: 1 });
	const third = await look(second.noted, all, { limit: 1 });
	expect([first, second, third].map(({ items }) => items.map((it) => it.siteCode))).toEqual([
		['ZT-1'],
		['ZT-2'],
		[],
	]);
});

it.each([
	['the list is missing', undefined],
	['the list is text', 'text'],
	['a site cannot be read', [null]],
])('nothing is forgotten where %s', async (_what, netsites) => {
	const first = await look(undefined, [site('5')]);
	const odd = await look(first.noted, netsites);
	expect([odd.items, odd.said.length > 0]).toEqual([[], true]);
	expect((await look(odd.noted, [site('4')])).items).toEqual([]);
});

it('the list of carriers has each with an account once, by its name where the platform returns one', async () => {
	const shop = platform({
		'logistics.listShopNetsite': () => ({
			netsites: [site(1), site(2, 'ZT-2'), site(3, 'SF-1', 'shunfeng')],
		}),
		'order.logisticsCompanyList': () => [{ id: 1, code: 'zhongtong', name: '中通快递' }],
	});
	expect(await carriersWithAccount(shop.api)).toEqual([
		{ name: '中通快递 (zhongtong)', value: 'zhongtong' },
		{ name: 'shunfeng', value: 'shunfeng' },
	]);
});

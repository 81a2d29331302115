/** The form of the live node: which credential shows, what is refused before any call, dropdowns. */
import { NodeHelpers } from 'n8n-workflow';

import { DouyinLive } from '../../nodes/Live/DouyinLive.node';
import { searchAccounts, searchAdvertisers } from '../../nodes/records/live/accounts';
import { operations } from '../../nodes/Live/operations';
import type { JsonRecord } from '../../nodes/kernel/exact-json';
import { located, perform, platform, refusalOf, ROOM, WHO } from './run-node.mts';

const { description } = new DouyinLive();

describe('credentials', () => {
	const CREDENTIAL: Record<string, string> = {
		qianchuan: 'qianchuanApi',
		open: 'douyinOpenApi',
		shop: 'douyinShopApi',
	};

	it.each(operations.map((it) => [`${it.resource}.${it.value}`, it] as const))(
		'%s asks for that of its platform and no other',
		(_, { resource, value: operation, platform: name = '' }) => {
			const node = { typeVersion: 1, parameters: {} } as never;
			const shown = (description.credentials ?? []).filter((credential) =>
				NodeHelpers.displayParameter({ resource, operation }, credential, node, description),
			);
			expect(shown.map((it) => [it.name, it.required])).toEqual([[CREDENTIAL[name], true]]);
		},
	);
});

describe('bad input is refused by name, before any call', () => {
	it.each([
		['room.getAll', { ...WHO, advertiser: located('') }, /Advertiser: is empty/],
		['room.getAll', { ...WHO, account: located('demo_001') }, /Douyin Account: must be digits/],
		['room.getAll', { ...WHO, metrics: [] }, /Figures: is empty/],
		['room.getAll', { ...WHO, metrics: ['watch_cnt'] }, /Figures → 0: is not in the list/],
		['room.getAll', { ...WHO, metrics: { sales: true } }, /Figures: must be a list/],
		['room.getAll', { ...WHO, metrics: ['__proto__'] }, /Figures → 0: is not in the list/],
		['room.getAll', { ...WHO, startTime: 'yesterday' }, /Start: is not a date and time/],
		['room.getAll', { ...WHO, limit: 0 }, /Limit: must be at least 1/],
		['room.get', { advertiser: WHO.advertiser, roomId: '' }, /Room ID: is empty/],
		[
			'room.get',
			{ advertiser: WHO.advertiser, roomId: 7345678901234567890 },
			/Room ID: must be digits/,
		],
		['room.getTraffic', { advertiser: WHO.advertiser, roomId: ROOM, source: 'x' }, /Source Of/],
		[
			'room.getAudience',
			{ advertiser: WHO.advertiser, roomId: ROOM, dimensions: [] },
			/By: is empty/,
		],
		[
			'room.getProducts',
			{ advertiser: WHO.advertiser, roomId: ROOM, figures: ['gmv'] },
			/Figures → 0/,
		],
		[
			'report.today',
			{ ...WHO, metrics: ['olderAdConversions'], options: { report: 'newer' } },
			/older report only/,
		],
		[
			'report.today',
			{ ...WHO, startTime: '2026-11-23T10:00:00Z', endTime: '2026-11-23T10:00:00Z' },
			/Start: must be before End/,
		],
		['report.nextDay', { figures: ['gmv'] }, /Figures → 0: is not in the list/],
		['report.fromOrders', { filters: { roomIds: 'abc' } }, /Room IDs → 0: must be digits/],
	])('%s %o', async (name, parameters, message) => {
		const there = platform();
		expect(await refusalOf(perform(there, name, parameters))).toMatch(message);
		expect([there.calls, there.connected]).toEqual([[], []]);
	});

	it('an expression that gives nothing is not taken for an id', async () => {
		const there = platform();
		const parameters = { advertiser: WHO.advertiser, roomId: '={{ $json.missing }}' };
		expect(await refusalOf(perform(there, 'room.get', parameters))).toMatch(/Room ID/);
		expect(there.calls).toEqual([]);
	});
});

describe('dropdowns', () => {
	const GRANTS = 'oauth2/advertiser/get/';
	const ADVERTISERS = 'v1.0/qianchuan/shop/advertiser/list/';
	const ACCOUNTS = 'v1.0/qianchuan/aweme/authorized/get/';

	const shop = (index: number) => ({
		account_id: 1000 + index,
		account_name: `店铺${index}`,
		account_type: 'PLATFORM_ROLE_SHOP_ACCOUNT',
		is_valid: true,
	});
	const advertisersOf = (counts: Record<string, number>) => ({
		[ADVERTISERS]: ({ shop_id: id, page, page_size: size }: JsonRecord) => {
			const all = Array.from(
				{ length: counts[String(id)] ?? 0 },
				(_, index) => Number(id) * 1000 + index,
			);
			const [at, count] = [Number(page), Number(size)];
			const list = all.slice((at - 1) * count, at * count);
			const total_page = Math.ceil(all.length / count);
			return {
				list,
				page_info: { page: at, page_size: count, total_number: all.length, total_page },
			};
		},
	});

	async function everything(
		search: (token?: string) => Promise<{ results: unknown[]; paginationToken?: unknown }>,
	) {
		const found: unknown[] = [];
		let token: string | undefined;
		let pages = 0;
		do {
			const page = await search(token);
			found.push(...page.results);
			token = page.paginationToken as string | undefined;
			pages++;
		} while (token !== undefined && pages < 50);
		return { found, pages };
	}

	it('advertisers come from all shops, page by page, each once', async () => {
		const { api } = platform({
			[GRANTS]: () => ({ list: [shop(1), shop(2), { ...shop(3), is_valid: false }, shop(4)] }),
			...advertisersOf({ 1001: 230, 1002: 0, 1003: 5, 1004: 3 }),
		});
		const { found, pages } = await everything(
			async (token) => await searchAdvertisers(api, '', token),
		);
		expect(found).toHaveLength(233);
		expect(new Set(found.map((it) => (it as { value: string }).value)).size).toBe(233);
		expect(pages).toBeGreaterThan(2);
		expect(found[0]).toEqual({ name: '店铺1 · 1001000', value: '1001000' });
	});

	it('what is no shop is listed with its role, and typing filters by name and id', async () => {
		const advertiser = {
			advertiser_id: 1700000000000009,
			advertiser_name: '直客',
			account_role: 'ADVERTISER',
		};
		const agent = {
			account_id: 5,
			account_name: '代理',
			account_type: 'PLATFORM_ROLE_QIANCHUAN_AGENT',
		};
		const { api } = platform({ [GRANTS]: () => ({ list: [advertiser, agent] }) });
		expect((await searchAdvertisers(api)).results).toEqual([
			{ name: '直客 · 1700000000000009', value: '1700000000000009' },
			{ name: '代理 · 5 (PLATFORM_ROLE_QIANCHUAN_AGENT)', value: '5' },
		]);
		expect((await searchAdvertisers(api, '代理')).results).toHaveLength(1);
		expect((await searchAdvertisers(api, '0009')).results).toHaveLength(1);
		expect((await searchAdvertisers(api, 'nobody')).results).toEqual([]);
	});

	it('accounts of several pages, those that are blocked with their state', async () => {
		const account = (index: number) => ({
			aweme_id: 1000000000000000 + index,
			aweme_name: `号${index}`,
			aweme_show_id: `demo_${index}`,
			aweme_status: index === 7 ? 'ANCHOR_FORBID' : 'NORMAL',
		});
		const all = Array.from({ length: 205 }, (_, index) => account(index));
		const there = platform({
			[ACCOUNTS]: ({ page, page_size: size }) => ({
				aweme_id_list: all.slice((Number(page) - 1) * Number(size), Number(page) * Number(size)),
				page_info: { page, page_size: size, total_number: 205, total_page: 3 },
			}),
		});
		const search = async (token?: string) => await searchAccounts(there.api, '17', '', token);
		const { found, pages } = await everything(search);
		expect([found.length, pages]).toEqual([205, 3]);
		expect(found[7]).toEqual({ name: '号7 (demo_7) ANCHOR_FORBID', value: '1000000000000007' });
		expect(there.calls[0]?.params).toMatchObject({ advertiser_id: '17' });
		const typed = await searchAccounts(there.api, '17', 'demo_204');
		expect(typed).toEqual({ results: [{ name: '号204 (demo_204)', value: '1000000000000204' }] });
	});
});

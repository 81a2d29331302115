/** The samples of both platforms, read without drift, and the arithmetic that gives their units. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseJson, asRecord, asRecords, asText } from '../../nodes/kernel/exact-json';
import { accountEntry, grantedIn } from '../../nodes/records/live/accounts';
import { METRICS, OLDER_METRICS } from '../../nodes/records/live/metric-catalog';
import { metricColumns, metricsOf } from '../../nodes/records/live/metric-columns';
import { MONEY_UNITS } from '../../nodes/values/qianchuan-money';
import { FIGURES, figuresOf, roomFigures, roomIdsIn } from '../../nodes/Live/reports/next-day';

const folder = (name: string) => join(__dirname, '..', 'fixtures', name);
const sample = (path: string) =>
	asRecord(
		parseJson(
			readFileSync(join(folder(path.split('/')[0] ?? ''), path.split('/')[1] ?? ''), 'utf8'),
		),
	);

const drifts: string[] = [];
const onDrift = (what: string) => void drifts.push(what);
afterEach(() => {
	expect(drifts.splice(0)).toEqual([]);
});

describe('巨量千川', () => {
	const reports = readdirSync(folder('qianchuan')).filter((name) => name.startsWith('report-live'));

	it.each(reports)('%s: every figure that it holds is known, and becomes a column', (name) => {
		const data = asRecord(sample(`qianchuan/${name}`).data);
		const plain = METRICS.filter(({ wire }) => wire[1] === undefined);
		const wires = new Map(plain.map((metric) => [metric.wire[0], metric]));
		const metrics = Object.keys(data).map((field) => wires.get(field));
		expect(metrics.every(Boolean)).toBe(true);
		const keys = metrics.flatMap((metric) => metric?.key ?? []);
		const columns = metricColumns(data, metricsOf(keys), MONEY_UNITS.thousandthFen, onDrift);
		expect(Object.values(columns).every((value) => typeof value === 'number')).toBe(true);
		for (const metric of metricsOf(keys)) {
			const raw = data[metric.wire[0]];
			const column = metric.kind === 'money' ? `${metric.key}Raw` : metric.key;
			const named = metric.kind === 'percent' ? `${metric.key}Percent` : column;
			expect([named, columns[named]]).toEqual([named, raw]);
		}
	});

	it('money comes in 1/1000 fen, by which the figures of a reply add up', () => {
		const data = asRecord(sample('qianchuan/report-live-get.multi-day.json').data);
		const keys = [
			'sales',
			'ordersPaid',
			'averageOrder',
			'salesPerThousandEntries',
			'entries',
			'adCost',
			'adClicks',
			'adCostPerClick',
		];
		const row = metricColumns(data, metricsOf(keys), MONEY_UNITS.thousandthFen, onDrift) as Record<
			string,
			number
		>;
		expect(row.salesYuan).toBe(211_872);
		expect(row.adCostYuan).toBe(12_027.05);
		expect((row.salesYuan ?? 0) / (row.ordersPaid ?? 1)).toBeCloseTo(row.averageOrderYuan ?? 0, 2);
		expect(((row.salesYuan ?? 0) / (row.entries ?? 1)) * 1000).toBeCloseTo(
			row.salesPerThousandEntriesYuan ?? 0,
			3,
		);
		expect((row.adCostYuan ?? 0) / (row.adClicks ?? 1)).toBeCloseTo(row.adCostPerClickYuan ?? 0, 1);
	});

	it('the conversion of product clicks is not the rate that divides by clicks on ads', () => {
		const data = asRecord(sample('qianchuan/report-live-get.same-day.json').data);
		const metrics = metricsOf(['productClickConversion', 'ordersPaidPerAdClick']);
		const row = metricColumns(data, metrics, undefined, onDrift);
		expect(row.productClickConversionPercent).toBeCloseTo((8 / 1311) * 100, 4);
		expect(row.ordersPaidPerAdClickPercent).toBe(1.1235955056179776);
	});

	it('grants read by their old names and by the new ones', () => {
		const old = grantedIn(sample('qianchuan/oauth2-advertiser-get.json').data);
		expect(old).toHaveLength(3);
		expect(old[0]).toEqual({
			id: '10000001',
			name: '示例旗舰店A',
			role: 'PLATFORM_ROLE_SHOP_ACCOUNT',
			isShop: true,
		});
		const [documented] = grantedIn(sample('qianchuan/OAuth2AdvertiserGetResponse.json').data);
		expect(documented).toEqual({
			id: '12312321',
			name: 'test_developer',
			role: 'CUSTOMER_OPERATOR',
			isShop: false,
		});
		const renamed = asRecords(
			asRecord(sample('qianchuan/oauth2-advertiser-get.json').data).list,
		).map(({ advertiser_id: id, advertiser_name: name, account_role: role }) => ({
			account_id: id,
			account_name: name,
			account_type: role,
		}));
		expect(grantedIn({ list: renamed })).toEqual(old);
	});

	it('Douyin accounts show the number that viewers see', () => {
		const data = asRecord(sample('qianchuan/qianchuan-aweme-authorized-get.json').data);
		const entries = asRecords(data.aweme_id_list).map(accountEntry);
		expect(entries).toHaveLength(5);
		expect(entries[0]).toEqual({ name: '示例抖音号1 (demo_001)', value: '1000000000000001' });
	});
});

describe('抖音开放平台', () => {
	it('the ids of rooms stand beside the data', () => {
		const reply = sample('douyin-open/RoomDataRoomIdGetResponse.json');
		expect(roomIdsIn(reply, onDrift)).toEqual(reply.room_ids);
		expect(
			roomIdsIn(parseJson('{"room_ids":[7241506123453267004,7241506123453267004]}'), onDrift),
		).toEqual(['7241506123453267004']);
	});

	const replies = ['RoomDataBaseGetResponse', 'RoomDataInteractiveGetResponse'].map((name) =>
		asRecord(sample(`douyin-open/${name}.json`).data),
	);
	const sources = FIGURES.filter(({ source }) => source !== 'audience').map(({ key }) => key);

	it('every figure of the samples is known', () => {
		const names = replies.flatMap(({ stats }) => asRecords(stats).map(({ name }) => asText(name)));
		const known = figuresOf(sources).map(({ wire }) => wire);
		expect(names.sort()).toEqual([...known].sort());
	});

	it('they become one row, with the day of the data', () => {
		expect(roomFigures('7244433000050903080', replies, figuresOf(sources))).toEqual({
			roomId: '7244433000050903080',
			dataDay: '2023-06-15',
			startTime: '2023-06-14T15:02:06+08:00',
			endTime: '2023-06-14T15:03:44+08:00',
			durationMinutes: 1.63,
			durationRaw: 98,
			newFollowers: 0,
			commenters: 1,
			comments: 1,
			shares: 1,
			likes: 9,
			ready: true,
			notReady: null,
		});
	});
});

it('the dictionary names each figure and each column once, and marks what is older', () => {
	const keys = METRICS.map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
	const wires = METRICS.flatMap(({ wire }) => (wire[1] === undefined ? [wire[0]] : []));
	expect(new Set(wires).size).toBe(wires.length);
	expect(wires).toHaveLength(59);
	expect(OLDER_METRICS.map(({ wire }) => wire[0])).toEqual([
		'convert_cnt',
		'convert_rate',
		'cpa_platform',
	]);
	for (const { kind, name, term, about } of METRICS) {
		expect(['count', 'money', 'percent', 'ratio']).toContain(kind);
		expect([name, term, about].every((text) => text.length > 1)).toBe(true);
	}
});

/** The ways of all types: through their states, by deadlines, by arbitration, by the thousand. */
import { AFTERSALE_TYPES } from '../../sandbox/shop/world/aftersale.mts';
import { startCpuWatch } from '../support/cpu-time.mts';
import { NOW, openStage, STEP, type Stage } from './aftersale-fixture.mts';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});
afterEach(() => {
	stage.control.clock({ now: NOW });
	stage.control.decide({ overdue: 'decided' });
});
afterAll(() => stage.sandbox.close());

const life = (acts: Parameters<Stage['control']['life']>[0]) => stage.control.life(acts);

interface Info {
	after_sale_id: string;
	after_sale_status: number;
	after_sale_type: number;
	after_sale_type_text: string;
	refund_status: number;
	refund_total_amount: number;
	real_refund_amount: number;
	status_deadline: number;
	return_address_id: number;
}
const infoOf = async (id: string) => {
	const { data } = await stage.call<{ process_info: { after_sale_info: Info } }>(
		'/afterSale/Detail',
		{ after_sale_id: id },
	);
	return data.process_info.after_sale_info;
};
const listed = async (id: string) => {
	const params = { page: 0, size: 1, aftersale_id: id };
	const { data } = await stage.call<{ items: Array<{ aftersale_info: Record<string, unknown> }> }>(
		'/afterSale/List',
		params,
	);
	return data.items[0]?.aftersale_info;
};

const WAYS = [
	[0, ['agree', 'sendBack', 'agree'], [6, 7, 11, 12]],
	[1, ['agree'], [6, 12]],
	[2, ['agree'], [6, 12]],
	[3, ['agree', 'sendBack', 'sendOut', 'receive'], [6, 7, 11, 13, 14]],
	[6, ['agree'], [6, 12]],
	[7, ['agree', 'sendOut', 'receive'], [6, 8, 13, 14]],
	[8, ['agree', 'sendBack', 'agree', 'sendOut', 'receive'], [6, 7, 11, 8, 13, 14]],
] as const;
const ACTS = ['agree', 'rejectCase', 'sendBack', 'sendOut', 'receive', 'withdraw'] as const;

test('there is a way for every type', () => {
	expect(WAYS.map(([type]) => type)).toEqual([...AFTERSALE_TYPES]);
});

test.each(WAYS)(
	'type %d: %j leads through %j, in list, detail and truth',
	async (type, acts, statuses) => {
		const id = stage.open(type);
		const seen = [stage.truth(id).status];
		for (const act of acts) {
			const info = await infoOf(id);
			const status = seen.at(-1);
			expect(info).toMatchObject({
				after_sale_id: id,
				after_sale_type: type,
				after_sale_status: status,
				status_deadline: stage.truth(id).deadline,
				real_refund_amount: 0,
			});
			expect(info.after_sale_type_text).not.toBe('');
			// 13 in the request and in Detail is 3 in the list.
			expect(await listed(id)).toMatchObject({
				aftersale_id: id,
				aftersale_type: type,
				aftersale_status: status === 13 ? 3 : status,
			});
			expect(life({ [act]: [id] })).toEqual({ [act]: [id] });
			seen.push(stage.truth(id).status);
		}
		expect(seen).toEqual(statuses);
		const money = [0, 1, 2, 6].includes(type);
		const { refund_total_amount: asked, real_refund_amount: real, ...info } = await infoOf(id);
		expect(info.refund_status).toBe(money ? 3 : 0);
		expect(real).toBe(money ? asked : 0);
		expect(asked > 0).toBe(money);
		for (const act of ACTS) expect(life({ [act]: [id] })).toEqual({ [act]: [] });
	},
);

test('price protection pays a part back and leaves the order as it is', () => {
	const id = stage.open(6);
	const order = () =>
		stage.control.orderTruth().find((each) => each.orderId === stage.truth(id).orderId);
	const before = order();
	life({ agree: [id] });
	expect(stage.truth(id).refundedAmount).toBeLessThan(before?.payAmount ?? 0);
	expect(order()).toEqual(before);
});

describe('deadlines', () => {
	test.each([
		[0, [], 6, 7],
		[1, [], 6, 12],
		[2, [], 6, 12],
		[6, [], 6, 12],
		[7, [], 6, 8],
		[0, ['agree'], 7, 28],
		[0, ['agree', 'sendBack'], 11, 12],
		[1, ['rejectCase'], 27, 28],
		[0, ['agree', 'sendBack', 'rejectCase'], 29, 28],
		[3, ['agree', 'sendBack', 'sendOut'], 13, 14],
		[8, ['agree', 'sendBack'], 11, 8],
	] as const)(
		'type %d after %j: silence at %d leads to %d, at its second',
		(type, acts, at, to) => {
			const id = stage.open(type);
			for (const act of acts) life({ [act]: [id] });
			const step = at === 11 ? 7 * 86_400 : STEP;
			expect(stage.truth(id)).toMatchObject({ status: at, deadline: NOW + step });
			stage.control.clock({ advance: step - 1 });
			expect(stage.truth(id).status).toBe(at);
			stage.control.clock({ advance: 60 });
			expect(stage.truth(id)).toMatchObject({ status: to, updateTime: NOW + step });
		},
	);

	test('one after the other, each at its own time, in one leap', () => {
		const id = stage.open(0);
		stage.control.clock({ advance: 10 * STEP });
		expect(stage.truth(id)).toMatchObject({ status: 28, finalTime: NOW + 2 * STEP });
		const changes = stage.control.changes().filter((change) => change.id === id);
		expect(changes.map(({ status, updateTime }) => [status, updateTime])).toEqual([
			[6, NOW],
			[7, NOW + STEP],
			[28, NOW + 2 * STEP],
		]);
	});

	test('what only the merchant can send waits for him', () => {
		const exchange = stage.openReturned(3);
		const resend = stage.open(7);
		life({ agree: [resend] });
		stage.control.clock({ advance: 5 * STEP });
		expect([stage.truth(exchange).status, stage.truth(resend).status]).toEqual([11, 8]);
		expect(life({ sendOut: [exchange, resend] }).sendOut).toHaveLength(2);
		stage.control.clock({ advance: STEP });
		expect([stage.truth(exchange).status, stage.truth(resend).status]).toEqual([14, 14]);
	});

	test('expire lets one pass at once; turned over, none passes', () => {
		const [one, other] = [stage.open(1), stage.open(1)];
		expect(life({ expire: [one] }).expire).toEqual([one]);
		expect(stage.truth(one)).toMatchObject({ status: 12, updateTime: NOW });
		expect(stage.truth(other).status).toBe(6);
		stage.control.decide({ overdue: 'open' });
		stage.control.clock({ advance: 9 * STEP });
		expect(stage.truth(other).status).toBe(6);
	});

	test('life and deadlines keep the order of time', async () => {
		const living = await openStage({ live: 0.2, aftersales: 90, orders: 200 });
		for (let i = 0; i < 6; i += 1) living.control.clock({ advance: 43_200 });
		const times = living.control.changes().map(({ updateTime }) => updateTime);
		const from = times.findIndex((time) => time > NOW);
		expect(times.length - from).toBeGreaterThan(500);
		expect(times.slice(from)).toEqual([...times.slice(from)].sort((a, b) => a - b));
		const silent = living.control
			.afterSaleTruth()
			.filter(({ decided }) => decided.some(({ by }) => by === 'deadline'));
		expect(silent.length).toBeGreaterThan(30);
		await living.sandbox.close();
	});
});

describe('arbitration', () => {
	const disputed = (type: number) => {
		const id = stage.open(type);
		life({ rejectCase: [id] });
		expect(life({ arbitrate: [id] }).arbitrate).toEqual([id]);
		return id;
	};

	test('one at a time; the deadline stops meanwhile', () => {
		const id = disputed(1);
		expect(life({ arbitrate: [id] }).arbitrate).toEqual([]);
		stage.control.clock({ advance: 3 * STEP });
		expect(stage.truth(id)).toMatchObject({ status: 27, arbitrateStatus: 1 });
		expect(life({ cancelArbitration: [id] }).cancelArbitration).toEqual([id]);
		expect(life({ forBuyer: [id] }).forBuyer).toEqual([]);
		expect(stage.truth(id)).toMatchObject({ status: 27, arbitrateStatus: 255 });
		stage.control.clock({ advance: STEP });
		expect(stage.truth(id).status).toBe(28);
	});

	test.each([
		['forBuyer', 1, 12, 3, 2],
		['forBuyer', 0, 12, 3, 2],
		['forBuyer', 3, 7, 0, 2],
		['forBuyer', 7, 8, 0, 2],
		['forMerchant', 1, 28, 4, 3],
		['forMerchant', 3, 28, 0, 3],
	] as const)(
		'%s on type %d: status %d, refund %d',
		async (act, type, status, refundStatus, ended) => {
			const id = disputed(type);
			expect(life({ [act]: [id] })).toEqual({ [act]: [id] });
			expect(stage.truth(id)).toMatchObject({ status, refundStatus, arbitrateStatus: ended });
			expect(stage.truth(id).decided.map(({ by }) => by)).toEqual(['shop', 'arbitration']);
			expect(await listed(id)).toMatchObject({ arbitrate_status: ended });
		},
	);

	test('the list finds them by their number', async () => {
		const id = disputed(2);
		const found = async (arbitrate_status: number[]) => {
			const params = { page: 0, size: 100, arbitrate_status };
			const { data } = await stage.call<{
				items: Array<{ aftersale_info: { aftersale_id: string } }>;
			}>('/afterSale/List', params);
			return data.items.map(({ aftersale_info }) => aftersale_info.aftersale_id);
		};
		expect(await found([1])).toContain(id);
		expect(await found([0])).not.toContain(id);
		life({ forMerchant: [id] });
		expect(await found([1, 4, 5])).not.toContain(id);
		expect(await found([3])).toContain(id);
		expect(await found([6])).toContain(id);
	});
});

describe('by the thousand', () => {
	test('cases: 1,000 of all types at once, each on its own order, each to be answered', () => {
		const worked = startCpuWatch();
		const { cases = [] } = life({ cases: 1000 });
		expect(worked()).toBeLessThan(5000);
		const wanted = new Set(cases);
		const rows = stage.control
			.afterSaleTruth()
			.filter(({ afterSaleId }) => wanted.has(afterSaleId));
		expect(rows).toHaveLength(1000);
		expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(1000);
		expect([...new Set(rows.map(({ type }) => type))].sort()).toEqual([...AFTERSALE_TYPES]);
		expect([...new Set(rows.map(({ status }) => status))].sort()).toEqual([11, 6]);
	});

	test('the start option spreads them over the last day, the same for the same seed', async () => {
		const [a, b] = [await openStage({ aftersales: 200 }), await openStage({ aftersales: 200 })];
		const rows = a.control.afterSaleTruth();
		expect(b.control.afterSaleTruth()).toEqual(rows);
		const own = rows.filter(({ applyTime }) => applyTime > NOW - 86_400);
		expect(own.length).toBeGreaterThanOrEqual(200);
		await Promise.all([a.sandbox.close(), b.sandbox.close()]);
	});

	test('many callers at once: nothing is decided twice', async () => {
		const { cases = [] } = life({ cases: 90 });
		const racing = [...cases, ...cases, ...cases].map((id) =>
			stage.operate(201, { aftersale_id: id }).then(({ data }) => data.items[0]),
		);
		const results = await Promise.all(racing);
		const worked = results.filter((row) => row?.status_code === 0).map((row) => row?.aftersale_id);
		expect(new Set(worked).size).toBe(worked.length);
		for (const id of cases) {
			const byApi = stage.truth(id).decided.filter(({ by }) => by === 'api');
			expect(byApi).toHaveLength(worked.includes(id) ? 1 : 0);
		}
	});
});

test('turned over: money takes an hour to get back', async () => {
	stage.control.decide({ refundSeconds: 3600 });
	stage.control.clock({ advance: 0 });
	const id = stage.open(1);
	life({ agree: [id] });
	stage.control.decide({ refundSeconds: 0 });
	expect(stage.truth(id)).toMatchObject({ status: 12, refundStatus: 2, refundedAmount: 0 });
	expect(await infoOf(id)).toMatchObject({ refund_status: 2, real_refund_amount: 0 });
	stage.control.clock({ advance: 3600 });
	const { refundAmount } = stage.truth(id);
	expect(stage.truth(id)).toMatchObject({ refundStatus: 3, updateTime: NOW + 3600 });
	expect(await infoOf(id)).toMatchObject({ refund_status: 3, real_refund_amount: refundAmount });
});

test.each([
	['enum', '"aftersale_status":777', '"after_sale_status":777'],
	['type', '"refund_amount":"321"', '"refund_total_amount":"321"'],
	['extra', '"a_field_nobody_told_of"', '"a_field_nobody_told_of"'],
] as const)('drift of %s reaches the after-sale itself', async (change, inList, inDetail) => {
	const id = stage.open(1, 321);
	stage.control.addFaults([{ kind: 'drift', change, times: 2 }]);
	const page = { page: 0, size: 1, aftersale_id: id };
	expect(await stage.text('/afterSale/List', page)).toContain(inList);
	expect(await stage.text('/afterSale/Detail', { after_sale_id: id })).toContain(inDetail);
	expect(await stage.text('/afterSale/List', page)).not.toContain(inList);
});

test('where goods are sent to the buyer, personal data are cipher text', async () => {
	for (const [type, sealed] of [
		[3, true],
		[7, true],
		[8, true],
		[0, false],
	] as const) {
		const text = await stage.text('/afterSale/Detail', { after_sale_id: stage.open(type) });
		expect(text).toContain('"post_receiver":"","encrypt_post_receiver":"');
		expect(!text.includes('"encrypt_post_receiver":""')).toBe(sealed);
		expect(!text.includes('"encrypt_detail":""')).toBe(sealed);
	}
});

test('Detail has the log, the return address and the arbitration', async () => {
	const id = stage.open(0);
	const [address = ''] = stage.control.state().addressIds;
	await stage.operate(101, {
		aftersale_id: id,
		logistics: { receiver_address_id: Number(address) },
	});
	life({ arbitrate: [id], demandEvidence: [id] });
	const { data } = await stage.call<{
		process_info: {
			after_sale_info: { return_address_id: number; return_address: { detail: string } };
			arbitrate_info: Record<string, unknown>;
			record_logs_list: Array<{ operator: string; text: string }>;
		};
	}>('/afterSale/Detail', { after_sale_id: id, need_operation_record: true });
	const { after_sale_info, arbitrate_info, record_logs_list } = data.process_info;
	expect(String(after_sale_info.return_address_id)).toBe(address);
	expect(after_sale_info.return_address.detail).not.toBe('');
	expect(arbitrate_info).toMatchObject({ arbitrate_status: 4, is_required_evidence: true });
	expect(record_logs_list.map(({ operator }) => operator)).toEqual(['买家', '商家']);
});

/**
 * Every number of the platform's table, through the operation that sends it, against the sandbox: it leads
 * where it should from each of its states; another type, another state and a value that is missing are
 * refused before the call.
 */
import type { IDataObject } from 'n8n-workflow';

import { DECISIONS } from '../../nodes/Refund/decide/decisions';
import type { KnownDecision } from '../../nodes/Refund/decide/decision';
import { searchOperations } from '../../nodes/Refund/form/operation-list';
import { jsonOf, openShop, type Shop } from './shop.mts';

let shop: Shop;
beforeAll(async () => {
	shop = await openShop({ orders: 40, days: 3, speed: 0 });
});
afterAll(async () => await shop.sandbox.close());

const control = () => shop.sandbox.control;
const truth = (id: string) => {
	const found = control()
		.afterSaleTruth()
		.find(({ afterSaleId }) => afterSaleId === id);
	if (!found) throw new Error(`no after-sale ${id}`);
	return found;
};
const open = (type: number) =>
	control().life({ applyFor: [{ type: type as 0 }] }).applyFor?.[0] ?? '';

type Act = 'agree' | 'sendBack' | 'rejectCase' | 'withdraw';

/** How the shop's people and the buyer bring an after-sale to a state, for most types. */
const PATHS: Readonly<Record<number, readonly Act[]>> = {
	6: [],
	7: ['agree'],
	11: ['agree', 'sendBack'],
	27: ['rejectCase'],
	28: ['withdraw'],
	29: ['agree', 'sendBack', 'rejectCase'],
};
const openAt = (type: number, state: number): string => {
	const id = open(type);
	// A repair's goods are back before it is shipped.
	const isRepaired = type === 8 && state === 8;
	const path: readonly Act[] = isRepaired ? ['agree', 'sendBack', 'agree'] : (PATHS[state] ?? []);
	for (const act of path) control().life({ [act]: [id] });
	expect(truth(id).status).toBe(state);
	return id;
};

const byCode = (value: string) => ({ __rl: true, mode: 'code', value });
const address = () => ({ __rl: true, mode: 'id', value: control().state().addressIds[0] ?? '' });
const reasons = () => ({ rejectReason: byCode('11'), remark: '请联系客服' });
const parcel = () => ({ carrier: byCode('shunfeng'), waybillNumber: 'SF1234567890123' });
const nothing = () => ({});

interface Row {
	readonly number: number;
	readonly operation: string;
	/** Where the sandbox has it afterwards. */
	readonly to: number;
	values(): IDataObject;
	/** A field that must be filled, by its name in the form and by its label. */
	readonly mandatory?: readonly [name: string, label: string];
}

const ADDRESS = ['returnAddress', 'Return Address'] as const;
const REMARK = ['remark', 'Remark to the Buyer'] as const;
const WAYBILL = ['waybillNumber', 'Waybill Number'] as const;

const TABLE: readonly Row[] = [
	{
		number: 101,
		operation: 'decision.approveReturn',
		to: 7,
		values: () => ({ returnAddress: address() }),
		mandatory: ADDRESS,
	},
	{ number: 102, operation: 'decision.rejectReturn', to: 27, values: reasons, mandatory: REMARK },
	{ number: 111, operation: 'decision.confirmReturn', to: 12, values: nothing },
	{ number: 112, operation: 'decision.rejectReceived', to: 29, values: reasons, mandatory: REMARK },
	{ number: 121, operation: 'decision.toRefundOnly', to: 12, values: nothing },
	{ number: 201, operation: 'decision.approve', to: 12, values: nothing },
	{ number: 202, operation: 'decision.reject', to: 27, values: reasons, mandatory: REMARK },
	{ number: 203, operation: 'decision.approveRefusedParcel', to: 12, values: nothing },
	{
		number: 301,
		operation: 'decision.approveExchange',
		to: 7,
		values: () => ({ returnAddress: address() }),
		mandatory: ADDRESS,
	},
	{ number: 302, operation: 'decision.rejectExchange', to: 27, values: reasons, mandatory: REMARK },
	{ number: 311, operation: 'decision.shipExchange', to: 13, values: parcel, mandatory: WAYBILL },
	{
		number: 312,
		operation: 'decision.rejectExchangeReceived',
		to: 29,
		values: reasons,
		mandatory: REMARK,
	},
	{ number: 321, operation: 'decision.exchangeToRefund', to: 12, values: nothing },
	{ number: 401, operation: 'decision.approve', to: 12, values: () => ({ beforeShipping: true }) },
	{ number: 501, operation: 'decision.approveResend', to: 8, values: nothing },
	{ number: 502, operation: 'decision.rejectResend', to: 27, values: reasons, mandatory: REMARK },
	{
		number: 601,
		operation: 'decision.approveRepair',
		to: 7,
		values: () => ({ goodsReturn: 'comeBack', repairType: 0, returnAddress: address() }),
		mandatory: ADDRESS,
	},
	{
		number: 602,
		operation: 'decision.approveRepair',
		to: 8,
		values: () => ({ goodsReturn: 'stay', repairType: 0 }),
	},
	{ number: 603, operation: 'decision.rejectRepair', to: 27, values: reasons, mandatory: REMARK },
	{ number: 611, operation: 'decision.shipRepair', to: 13, values: parcel, mandatory: WAYBILL },
	{
		number: 612,
		operation: 'decision.rejectRepairReceived',
		to: 29,
		values: reasons,
		mandatory: REMARK,
	},
	{ number: 621, operation: 'decision.repairToRefund', to: 12, values: nothing },
];

const known = (number: number): KnownDecision => {
	const found = Object.values<KnownDecision>(DECISIONS).find((it) => it.number === number);
	if (!found) throw new Error(`${number} is not in the table`);
	return found;
};
const typeOf = (number: number) => known(number).types[0] ?? NaN;
/** State 8 of an exchange is an older source's, and the sandbox does not have it. */
const statesOf = (number: number) =>
	known(number).from.filter((state) => number !== 311 || state !== 8);
const OTHERS: Readonly<Record<number, readonly number[]>> = { 201: [0, 2, 3], 401: [0, 3, 7] };
const decisionsSent = () => shop.called().filter((method) => method === 'afterSale.operate').length;

it('the table is whole', () => {
	expect(TABLE.map(({ number }) => number)).toEqual(
		Object.values<KnownDecision>(DECISIONS).map(({ number }) => number),
	);
});

describe.each(TABLE)('$number by $operation', ({ number, operation, to, values, mandatory }) => {
	const type = typeOf(number);
	const perform = async (refundId: string, more: IDataObject = {}) =>
		jsonOf(await shop.do(operation, { refundId, ...values(), ...more }));
	const refused = async (refundId: string, more: IDataObject = {}) => {
		const before = decisionsSent();
		const parameters = { refundId, ...values(), ...more };
		const { message } = await shop.refusal(operation, parameters);
		expect(decisionsSent()).toBe(before);
		expect(truth(refundId).decided.some(({ by }) => by === 'api')).toBe(false);
		return message;
	};

	it.each(statesOf(number))(
		'leads from %d where it should, and is not sent twice',
		async (state) => {
			const id = openAt(type, state);
			expect(await perform(id)).toMatchObject([
				{ operationNumber: number, stateSeen: state, alreadyDone: false, success: true },
			]);
			expect(truth(id)).toMatchObject({ type, status: to });
			expect(truth(id).decided.at(-1)).toMatchObject({ by: 'api', operation: number });
			const sent = decisionsSent();
			expect(await perform(id)).toMatchObject([{ alreadyDone: true }]);
			expect(decisionsSent()).toBe(sent);
		},
	);

	it('another type is refused before the call', async () => {
		for (const other of OTHERS[number] ?? [0, 1, 2, 3, 7, 8].filter((it) => it !== type)) {
			const more = number === 201 ? { beforeShipping: false } : {};
			expect(await refused(openAt(other, 6), more)).toMatch(/another type.*guard:type/);
		}
	});

	it('another state is refused before the call', async () => {
		const states = [6, 28, ...(type === 0 || type === 3 ? [7, 11, 27] : [])];
		for (const state of states.filter((it) => !known(number).from.includes(it))) {
			if (known(number).done.includes(state)) continue;
			expect(await refused(openAt(type, state))).toMatch(/guard:state/);
		}
	});

	it('a limit below what is at stake refuses it before the call', async () => {
		const [state = 6] = statesOf(number);
		expect(await refused(openAt(type, state), { maximumYuan: '0' })).toMatch(/guard:amount/);
	});

	it('a dry run sends nothing, and shows what would be sent', async () => {
		const [state = 6] = statesOf(number);
		const id = openAt(type, state);
		expect(await perform(id, { dryRun: true })).toMatchObject([
			{
				refundId: id,
				dryRun: true,
				wouldDo: expect.any(String),
				call: { params: { type: number, items: [{ aftersale_id: id }] } },
			},
		]);
		expect(truth(id).status).toBe(state);
	});

	if (mandatory) {
		const [name, label] = mandatory;
		it(`is refused without ${label}, before any call`, async () => {
			const [state = 6] = statesOf(number);
			const id = openAt(type, state);
			const before = shop.called().length;
			const empty = typeof values()[name] === 'string' ? '' : { __rl: true, mode: 'id', value: '' };
			expect(await refused(id, { [name]: empty })).toContain(`${label}: is empty`);
			expect(shop.called()).toHaveLength(before);
		});
	}
});

describe.each(TABLE.filter(({ values }) => values === reasons))(
	'$number by $operation',
	({ number, operation }) => {
		it('needs pictures where the reason asks for them', async () => {
			const type = typeOf(number);
			const [state = 6] = statesOf(number);
			const id = openAt(type, state);
			// 7 is for goods that were not received, 21 for those that were.
			const rejectReason = byCode(type === 1 ? '7' : '21');
			const all = { refundId: id, ...reasons(), rejectReason };
			const before = decisionsSent();
			const { message } = await shop.refusal(operation, all);
			expect(message).toMatch(/Evidence URLs: this reason asks for evidence/);
			expect(decisionsSent()).toBe(before);
			const evidenceUrls = 'https://example.com/label.jpg';
			await shop.do(operation, { ...all, evidenceUrls });
			expect(truth(id).decided.at(-1)).toMatchObject({ operation: number });
		});
	},
);

describe('a refund in the place of goods', () => {
	it.each([
		[321, 3, 'decision.exchangeToRefund'],
		[621, 8, 'decision.repairToRefund'],
	])(
		'%d that changes the type is recognised after a lost reply',
		async (number, type, operation) => {
			control().decide({ turnedIntoRefund: 'changesType' });
			control().addFaults([{ kind: 'actThenReset', method: 'afterSale.operate', times: 1 }]);
			const id = openAt(type, 6);
			const rows = jsonOf(await shop.do(operation, { refundId: id }));
			expect(rows).toMatchObject([{ operationNumber: number, alreadyDone: true }]);
			expect(truth(id)).toMatchObject({ type: 1, status: 12 });
			expect(truth(id).decided).toHaveLength(1);
			control().decide({ turnedIntoRefund: 'keepsType' });
		},
	);
});

describe('by number', () => {
	it('the table is offered, and searched by number and by words', () => {
		const all = searchOperations().results;
		expect(all.map(({ value }) => value)).toEqual(TABLE.map(({ number }) => String(number)));
		expect(searchOperations(' 未发货 ').results.map(({ value }) => value)).toEqual(['401']);
		expect(searchOperations('exchange').results.map(({ value }) => value)).toEqual(
			expect.arrayContaining(['301', '302', '311', '312', '321']),
		);
		expect(searchOperations('203').results).toMatchObject([{ value: '203' }]);
	});

	it('a number of the table goes to its own types alone, unless types are given', async () => {
		const id = openAt(2, 6);
		const before = decisionsSent();
		const byNumber = { __rl: true, mode: 'list', value: '201' };
		const values = { refundId: id, operationNumber: byNumber };
		expect((await shop.refusal('decision.operate', values)).message).toMatch(/guard:type/);
		expect(decisionsSent()).toBe(before);
	});

	it('a number that is in no table goes through, and the platform has the say', async () => {
		const id = openAt(0, 6);
		const values = { refundId: id, operationNumber: { __rl: true, mode: 'number', value: '103' } };
		expect((await shop.refusal('decision.operate', values)).message).toMatch(
			/isv\.parameter-invalid/,
		);
		const empty = { ...values, operationNumber: { __rl: true, mode: 'list', value: '' } };
		expect((await shop.refusal('decision.operate', empty)).message).toMatch(
			/Operation Number: is empty/,
		);
	});
});

describe('a parcel that is filled in', () => {
	it.each([
		[1, 7, ['agree'], 13],
		[3, 0, ['agree'], 11],
		[3, 3, ['agree'], 11],
		[4, 8, ['agree'], 11],
	] as const)('of kind %d, for type %d after %j, leads to %d', async (kind, type, acts, to) => {
		const id = open(type);
		const values = { refundId: id, parcel: kind, ...parcel() };
		const filled = async (more: IDataObject = {}) =>
			jsonOf(await shop.do('refund.fillLogistics', { ...values, ...more }));
		expect((await shop.refusal('refund.fillLogistics', values)).message).toMatch(/guard:state/);
		const wrong = { ...values, parcel: kind === 1 ? 3 : 1 };
		expect((await shop.refusal('refund.fillLogistics', wrong)).message).toMatch(/guard:type/);
		for (const act of acts) control().life({ [act]: [id] });
		expect(await filled({ dryRun: true })).toMatchObject([
			{
				refundId: id,
				dryRun: true,
				call: { params: { send_type: kind, tracking_no: 'SF1234567890123' } },
			},
		]);
		expect(await filled()).toMatchObject([{ success: true, alreadyDone: false }]);
		expect(truth(id).status).toBe(to);
		expect(await filled()).toMatchObject([{ alreadyDone: true }]);
	});
});

it('the addresses of the shop, by their names on the wire', async () => {
	const rows = jsonOf(await shop.do('refund.getAddresses', { returnAll: true }));
	expect(rows.map(({ addressId }) => addressId).sort()).toEqual(
		[...control().state().addressIds].sort(),
	);
	expect(rows).toContainEqual(
		expect.objectContaining({
			isReturnDefault: true,
			isShipFromDefault: false,
			receiverName: '退货仓',
			province: '浙江省',
			city: '杭州市',
			street: '北山街道',
			createTime: expect.stringMatching(/\+08:00$/),
		}),
	);
	expect(jsonOf(await shop.do('refund.getAddresses', { limit: 1 }))).toHaveLength(1);
});

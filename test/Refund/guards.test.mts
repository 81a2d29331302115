/** Guards: what they refuse, that they say why, and that nothing is decided then. */
import type { IDataObject } from 'n8n-workflow';

import { aCase, ID, model, UPDATED, type Case } from './model.mts';
import { jsonOf, outputsOf, perform, refusalOf } from './run-node.mts';

const approving = async (
	change: Partial<Case>,
	values: IDataObject = {},
	item: IDataObject = {},
) => {
	const shop = model({ [ID]: aCase(change) });
	const run = perform(shop, 'decision.approve', { refundId: ID, ...values }, { items: [item] });
	return { shop, run };
};

const refusedWith = async (
	change: Partial<Case>,
	values: IDataObject = {},
	item: IDataObject = {},
) => {
	const { shop, run } = await approving(change, values, item);
	const { message, description } = await refusalOf(run);
	expect(shop.decisions).toEqual([]);
	expect(shop.calls.map(({ method }) => method)).toEqual(['afterSale.Detail']);
	return `${message} ${description}`;
};

const iso = (seconds: number) =>
	`${new Date((seconds + 28_800) * 1000).toISOString().slice(0, 19)}+08:00`;

it('what fits is decided, with the lock of the platform', async () => {
	const { shop, run } = await approving({});
	expect(jsonOf(await run)).toEqual([
		{
			refundId: ID,
			orderId: '4812345678901234567',
			operationNumber: 201,
			refundType: 1,
			refundTypeText: 'Refund only, after shipping (已发货仅退款)',
			stateSeen: 6,
			stateSeenText: 'Waiting for the merchant (待商家同意)',
			amountYuan: 49.9,
			alreadyDone: false,
			message: 'success',
			success: true,
		},
	]);
	expect(shop.calls.at(-1)?.body).toBe(
		`{"items":[{"aftersale_id":"${ID}","update_time":${UPDATED}}],"type":201}`,
	);
	expect(shop.cases.get(ID)).toMatchObject({ status: 12, decided: 1 });
});

describe('the type', () => {
	it.each([
		['decision.approve', [0, 3, 6, 7, 8, 4, 5]],
		['decision.confirmReturn', [1, 2, 3, 6, 7, 8]],
	])('%s refuses others', async (name, types) => {
		for (const type of types) {
			const shop = model({ [ID]: aCase({ type, status: name === 'decision.approve' ? 6 : 11 }) });
			const { message, description } = await refusalOf(perform(shop, name, { refundId: ID }));
			expect(message).toMatch(/not decided.*another type.*\(guard:type\)/);
			expect(description).toMatch(
				/This is for: .*(Now possible: .*, \d{3}|Other Operation by Number)/,
			);
			expect(shop.decisions).toEqual([]);
		}
	});

	it('before shipping only where that is asked for', async () => {
		expect(await refusedWith({ type: 2 })).toMatch(/Refund only, before shipping/);
		const { shop, run } = await approving({ type: 2 }, { beforeShipping: true });
		expect(jsonOf(await run)).toMatchObject([
			{ refundType: 2, operationNumber: 401, alreadyDone: false },
		]);
		expect(shop.calls.at(-1)?.params).toMatchObject({ type: 401 });
		expect(shop.cases.get(ID)?.decided).toBe(1);
	});

	it('after shipping it is 201, whether or not those before shipping are approved as well', async () => {
		const { shop, run } = await approving({ type: 1 }, { beforeShipping: true });
		expect(jsonOf(await run)).toMatchObject([{ refundType: 1, operationNumber: 201 }]);
		expect(shop.calls.at(-1)?.params).toMatchObject({ type: 201 });
	});

	it('one that the platform does not name fits nothing', async () => {
		expect(await refusedWith({ type: NaN })).toMatch(/another type/);
	});
});

describe('the status', () => {
	it.each([7, 8, 11, 13, 28, 29, 51])('%s is refused, and named', async (status) => {
		expect(await refusedWith({ status })).toMatch(/its state is [A-Z].*This is for: Waiting/);
	});

	it('27 is where a merchant who refused may still agree, but not before shipping', async () => {
		const { run } = await approving({ status: 27 });
		expect(jsonOf(await run)).toMatchObject([{ operationNumber: 201, stateSeen: 27 }]);
		const before = { type: 2, status: 27 };
		expect(await refusedWith(before, { beforeShipping: true })).toMatch(/guard:state/);
	});

	it.each([12, 53])('%s is what the decision leads to: already done', async (status) => {
		const { shop, run } = await approving({ status }, { maximumYuan: '0.01' });
		expect(jsonOf(await run)).toMatchObject([{ alreadyDone: true, success: true }]);
		expect(shop.decisions).toEqual([]);
	});
});

describe('Unchanged Since', () => {
	it('comes from the input item by itself', async () => {
		const item = { refundId: ID, updateTime: iso(UPDATED - 1) };
		expect(await refusedWith({}, { refundId: undefined }, item)).toMatch(
			/changed since it was read: Unchanged Since says 2023-11-15T06:13:19\+08:00, the platform 2023-11-15T06:13:20/,
		);
	});

	it('lets pass what is as it was', async () => {
		const { run } = await approving(
			{},
			{ refundId: undefined },
			{
				refundId: ID,
				updateTime: iso(UPDATED),
			},
		);
		expect(jsonOf(await run)).toMatchObject([{ success: true }]);
	});

	it.each([String(UPDATED), String(UPDATED * 1000), new Date(UPDATED * 1000).toISOString()])(
		'reads %s',
		async (unchangedSince) => {
			const { run } = await approving({}, { unchangedSince });
			expect(jsonOf(await run)).toMatchObject([{ success: true }]);
			expect(await refusedWith({ updateTime: UPDATED + 1 }, { unchangedSince })).toMatch(/changed/);
		},
	);

	it('may be any moment since the last change, which must be known', async () => {
		const unchangedSince = String(UPDATED + 3600);
		const { run } = await approving({}, { unchangedSince });
		expect(jsonOf(await run)).toMatchObject([{ success: true }]);
		expect(await refusedWith({ updateTime: NaN }, { unchangedSince })).toMatch(/guard:changed/);
	});

	it('is not checked when it is empty, or the item is no after-sale', async () => {
		for (const [values, item] of [
			[{ unchangedSince: '' }, { refundId: ID, updateTime: iso(1) }],
			[{}, { orderId: '1', updateTime: iso(1) }],
			[{}, { refundId: ID }],
		]) {
			const { run } = await approving({}, values, item);
			expect(jsonOf(await run)).toMatchObject([{ success: true }]);
		}
	});

	it('that is no moment is refused before any call', async () => {
		const { shop, run } = await approving({}, { unchangedSince: 'yesterday-ish' });
		expect((await refusalOf(run)).message).toMatch(/Unchanged Since: is not a date and time/);
		expect(shop.calls).toEqual([]);
	});
});

it.each([
	['Unchanged Since', { unchangedSince: '={{ $json.changed }}' }, 'decision.approve'],
	[
		'Expected Type',
		{ operationNumber: 201, expectedTypes: '={{ $json.types }}' },
		'decision.operate',
	],
	['Tracking Numbers', { trackingNumbers: '={{ $json.parcel }} ' }, 'refund.interceptParcel'],
])('%s by an expression that gives nothing lifts no guard', async (label, values, operation) => {
	const shop = model({ [ID]: aCase({}) });
	const run = perform(shop, operation, { refundId: ID, ...values });
	expect((await refusalOf(run)).message).toMatch(new RegExp(`^${label}: .*gives nothing`));
	expect(shop.calls).toEqual([]);
});

describe('Maximum Amount', () => {
	it.each([
		['49.90', true],
		['49.89', false],
		['0', false],
		['', true],
		['1000000', true],
	])('%s yuan against 49.90', async (maximumYuan, passes) => {
		if (passes) {
			const { run } = await approving({}, { maximumYuan });
			expect(jsonOf(await run)).toMatchObject([{ success: true }]);
		} else {
			expect(await refusedWith({}, { maximumYuan })).toMatch(
				/it is about ¥49\.90, and Maximum Amount is ¥.*guard:amount/,
			);
		}
	});

	it('refuses where the platform names no amount', async () => {
		expect(await refusedWith({ total: NaN }, { maximumYuan: '100' })).toMatch(/does not name/);
	});

	it.each(['lots', '-1', '1.005', 'Infinity', '1e3', true, {}])(
		'%p is refused before any call',
		async (maximumYuan) => {
			const { shop, run } = await approving({}, { maximumYuan: maximumYuan as string });
			expect((await refusalOf(run)).message).toMatch(/Maximum Amount \(Yuan\): /);
			expect(shop.calls).toEqual([]);
		},
	);

	it.each([
		['={{ $json.limit }}', { other: 1 }],
		['={{ $json.limit }}', { limit: null }],
		['={{ $json.limit }}', { limit: '' }],
		['={{ $json.limit }}', { limit: '  ' }],
		['={{ $json.limit }}', { limit: '\n' }],
		['={{ $json.limit }} ', {}],
		['= {{ $json.limit }}', {}],
		['={{ $json.limit || "" }}', { limit: 0 }],
		['={{ undefined }}', {}],
		// What n8n makes of a value that an AI agent fills in.
		["={{ /*n8n-auto-generated-fromAI-override*/ '' }}", {}],
		['=', {}],
		['   ', {}],
	])('%p with %j gives nothing, which is not "no limit"', async (maximumYuan, item) => {
		const { shop, run } = await approving({}, { maximumYuan }, item);
		expect((await refusalOf(run)).message).toMatch(/^Maximum Amount \(Yuan\): .*gives nothing/);
		expect(shop.calls).toEqual([]);
	});

	it('of an exchange is guarded alike', async () => {
		const shop = model({ [ID]: aCase({ type: 3 }) });
		const run = perform(shop, 'decision.approveExchange', {
			refundId: ID,
			returnAddress: { mode: 'id', value: '95251' },
			maximumYuan: '={{ $json.limit }} ',
		});
		expect((await refusalOf(run)).message).toMatch(/^Maximum Amount.*gives nothing/);
		expect(shop.calls).toEqual([]);
	});

	it('of an exchange is what the buyer paid', async () => {
		const values = { refundId: ID, returnAddress: { mode: 'id', value: '95251' } };
		const exchange = () => model({ [ID]: aCase({ type: 3, total: 0 }) });
		const shop = exchange();
		const { message } = await refusalOf(
			perform(shop, 'decision.approveExchange', { ...values, maximumYuan: '59.89' }),
		);
		expect(message).toMatch(/¥59\.90/);
		expect(shop.decisions).toEqual([]);
		const rows = await perform(exchange(), 'decision.approveExchange', {
			...values,
			maximumYuan: '59.90',
		});
		expect(jsonOf(rows)).toMatchObject([{ amountYuan: 59.9, success: true }]);
	});
});

describe('a dry run', () => {
	it('reads, checks and shows what would be sent', async () => {
		const { shop, run } = await approving({}, { dryRun: true });
		expect(jsonOf(await run)).toEqual([
			{
				refundId: ID,
				orderId: '4812345678901234567',
				refundType: 1,
				refundTypeText: 'Refund only, after shipping (已发货仅退款)',
				stateSeen: 6,
				stateSeenText: 'Waiting for the merchant (待商家同意)',
				amountYuan: 49.9,
				dryRun: true,
				wouldDo: 'Approve a refund after shipping (同意已发货仅退款): ¥49.90',
				call: {
					method: 'afterSale.operate',
					params: { type: 201, items: [{ aftersale_id: ID, update_time: UPDATED }] },
				},
			},
		]);
		expect(shop.decisions).toEqual([]);
	});

	it('refuses what the guards refuse', async () => {
		expect(await refusedWith({}, { dryRun: true, maximumYuan: 1 })).toMatch(/Maximum Amount/);
	});
});

it('an after-sale that is not there', async () => {
	const shop = model({});
	const { message } = await refusalOf(perform(shop, 'decision.approve', { refundId: ID }));
	expect(message).toMatch(/shows no after-sale 7123456789012345678 \(no-after-sale\)/);
});

it.each([
	['', 'is empty'],
	['={{ $json.nothing }}', 'is empty'],
	['12a', 'must be digits; pass ids as text'],
	['12345678901234567890', 'must be digits of an int64'],
	['={{ 7123456789012345678 }}', 'must be text; a number beyond 2^53 has lost digits'],
])('the id %p is refused before any call', async (refundId, why) => {
	const { shop, run } = await approving({}, { refundId });
	expect((await refusalOf(run)).message).toContain(`Refund ID: ${why}`);
	expect(shop.calls).toEqual([]);
});

it('an id in quotes is the id', async () => {
	const { run } = await approving({}, { refundId: `"${ID}"` });
	expect(jsonOf(await run)).toMatchObject([{ refundId: ID, success: true }]);
});

describe('what a guard holds back, with Not Decided at Second Output', () => {
	const second = { notDecided: 'secondOutput' };

	it('leaves by the second output, with guard and reason; the rest goes on', async () => {
		const OTHER = '7123456789012345679';
		const shop = model({ [ID]: aCase({}), [OTHER]: aCase({ type: 3 }) });
		const parameters = { refundId: '={{ $json.refundId }}', ...second };
		const items = [{ refundId: OTHER }, { refundId: ID }];
		const [decided, notDecided] = await outputsOf(shop, 'decision.approve', parameters, { items });
		expect(decided).toMatchObject([
			{ json: { refundId: ID, success: true }, pairedItem: { item: 1 } },
		]);
		expect(notDecided).toMatchObject([
			{
				json: {
					refundId: OTHER,
					refundType: 3,
					stateSeen: 6,
					guard: 'type',
					reason: expect.stringContaining('another type'),
					remedy: expect.stringContaining('Approve an exchange (同意换货), 301'),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(shop.decisions).toHaveLength(1);
	});

	it('in a dry run as well', async () => {
		const shop = model({ [ID]: aCase({}) });
		const parameters = { refundId: ID, maximumYuan: 1, dryRun: true, ...second };
		const [decided, notDecided] = await outputsOf(shop, 'decision.approve', parameters);
		expect(decided).toEqual([]);
		expect(notDecided).toMatchObject([{ json: { guard: 'amount', amountYuan: 49.9 } }]);
	});

	it('no failure of a call is an outcome', async () => {
		const run = perform(model({}), 'decision.approve', { refundId: ID, ...second });
		await expect(run).rejects.toThrow();
	});
});

it('a refund before shipping names the switch of the form that lets it pass', async () => {
	expect(await refusedWith({ type: 2 })).toMatch(/Switch on Also Before Shipping in this form/);
});

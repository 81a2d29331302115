/** Many decisions: few calls, one result each, and what lost answers and refused company lead to. */
import fc from 'fast-check';

import type { IDataObject } from 'n8n-workflow';
import { aCase, idOf, lost, model, refused, UPDATED, type Case, type Model } from './model.mts';
import { jsonOf, perform, refusalOf } from './run-node.mts';

const many = (count: number, change: (n: number) => Partial<Case> = () => ({})) =>
	Object.fromEntries(Array.from({ length: count }, (_, n) => [idOf(n), aCase(change(n))] as const));

const approveAll = async (shop: Model, ids: readonly string[], values: IDataObject = {}) =>
	await perform(shop, 'decision.approve', values, {
		items: ids.map((refundId) => ({ refundId })),
		continueOnFail: true,
	});

const ids = (shop: Model) => [...shop.cases.keys()];
const sizes = ({ decisions }: Model) => decisions.map(({ length }) => length);
const decidedOnce = (shop: Model) => [...shop.cases.values()].every(({ decided }) => decided <= 1);

describe('calls', () => {
	it('hold 20, and are as few as that allows', async () => {
		const shop = model(many(101), { lanes: 4 });
		const items = await approveAll(shop, ids(shop));
		expect(sizes(shop)).toEqual([20, 20, 20, 20, 20, 1]);
		expect(items).toHaveLength(101);
		for (const [at, { json, pairedItem }] of items.entries()) {
			expect(json).toMatchObject({ refundId: idOf(at), alreadyDone: false, success: true });
			expect(pairedItem).toEqual({ item: at });
		}
	});

	it('hold one number each', async () => {
		const shop = model(many(4, (n) => ({ type: 0, status: n % 2 ? 11 : 6 })));
		const numbers = [102, 111];
		await perform(
			shop,
			'decision.operate',
			{
				refundId: '={{ $json.refundId }}',
				operationNumber: '={{ $json.number }}',
				expectedStates: [6, 11],
			},
			{ items: ids(shop).map((refundId, n) => ({ refundId, number: numbers[n % 2] })) },
		);
		const sent = shop.calls.filter(({ method }) => method === 'afterSale.operate');
		expect(sent.map(({ params }) => params.type)).toEqual([102, 111]);
		expect(sizes(shop)).toEqual([2, 2]);
	});

	it('are not made at all when a guard refuses one and the run ends by that', async () => {
		const shop = model(many(30, (n) => ({ status: n === 29 ? 28 : 6 })));
		const run = perform(
			shop,
			'decision.approve',
			{},
			{ items: ids(shop).map((refundId) => ({ refundId })) },
		);
		expect((await refusalOf(run)).context.itemIndex).toBe(29);
		expect(shop.decisions).toEqual([]);
	});
});

describe('an after-sale that several items name', () => {
	it('is decided once; the others report that it is done', async () => {
		const shop = model(many(2));
		const items = await approveAll(shop, [idOf(0), idOf(1), idOf(0), idOf(0)]);
		expect(jsonOf(items).map(({ alreadyDone }) => alreadyDone)).toEqual([false, false, true, true]);
		expect(shop.decisions).toEqual([[idOf(0), idOf(1)]]);
	});

	it('each item has guards of its own', async () => {
		const shop = model(many(1));
		const items = await perform(
			shop,
			'decision.approve',
			{ refundId: idOf(0), maximumYuan: '={{ $json.most }}' },
			{ items: [{ most: 1 }, { most: 100 }], continueOnFail: true },
		);
		expect(jsonOf(items)).toMatchObject([
			{ errorCode: 'guard:amount' },
			{ success: true, alreadyDone: false },
		]);
	});
});

describe('a call that is refused for one', () => {
	it('is split until that one is alone, and it alone fails', async () => {
		const bad = 13;
		const shop = model(many(20), {
			operate: (act, { items }) =>
				JSON.stringify(items).includes(idOf(bad)) ? refuseAll(items, 11001) : act(),
		});
		const items = await approveAll(shop, ids(shop));
		const failed = items.filter(({ json }) => json.error !== undefined);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: bad }]);
		expect(failed[0]?.json).toMatchObject({
			errorCode: 'status_code:11001',
			error: expect.stringMatching(/cannot be decided through the API: applied to all/),
		});
		expect(shop.decisions.length).toBeLessThanOrEqual(11);
		expect(decidedOnce(shop)).toBe(true);
		expect([...shop.cases.values()].filter(({ decided }) => decided)).toHaveLength(19);
	});

	it('also when the envelope refuses it', async () => {
		const shop = model(many(20), {
			operate: (act, { items }) => {
				if (JSON.stringify(items).includes(idOf(0))) throw refused(11001, 'by hand');
				return act();
			},
		});
		const items = await approveAll(shop, ids(shop));
		expect(items.filter(({ json }) => json.error !== undefined)).toHaveLength(1);
		expect(jsonOf(items)[0]).toMatchObject({ errorCode: 'isv.business-failed:11001' });
	});

	it('also when another of them was only busy', async () => {
		let busy = true;
		const shop = model(many(5), {
			operate: (act, { items }) => {
				const rows = refuseAll(items, 11001).items;
				const isBusy = busy && JSON.stringify(items).includes(idOf(3));
				if (isBusy) busy = false;
				const isRefused = JSON.stringify(items).includes(idOf(1));
				if (!isBusy && !isRefused) return act();
				return {
					items: rows.map((row) => ({
						...row,
						status_code: isBusy && row.aftersale_id === idOf(3) ? 10002 : 11001,
					})),
				};
			},
		});
		const items = await approveAll(shop, ids(shop));
		expect(jsonOf(items).map(({ success }) => success ?? false)).toEqual([
			true,
			false,
			true,
			true,
			true,
		]);
		expect(decidedOnce(shop)).toBe(true);
	});

	it('a permission that is missing fails all, without cutting', async () => {
		const shop = model(many(20), {
			operate: () => {
				throw Object.assign(refused(0), {
					failure: {
						code: 'isv.app-permissions-insufficient',
						message: 'no',
						cause: 'configuration-invalid',
					},
				});
			},
		});
		const items = await approveAll(shop, ids(shop));
		expect(items.filter(({ json }) => json.error !== undefined)).toHaveLength(20);
		expect(sizes(shop)).toEqual([20]);
	});
});

const refuseAll = (items: unknown, code: number) => ({
	items: (items as Array<{ aftersale_id: string }>).map(({ aftersale_id }) => ({
		aftersale_id,
		status_code: code,
		status_msg: 'applied to all',
	})),
});

describe('rows of one reply that differ', () => {
	it('a success beside a failure is believed when it is seen', async () => {
		const rejected = (items: unknown) => ({
			items: (items as Array<{ aftersale_id: string }>).map(({ aftersale_id }, at) => ({
				aftersale_id,
				status_code: at === 0 ? 11005 : 0,
				status_msg: at === 0 ? '失败' : 'success',
			})),
		});
		// "If one fails, all fail": the first call did nothing although it reports successes.
		const shop = model(many(3), {
			operate: (act, { items }, nth) => (nth === 1 ? rejected(items) : act()),
		});
		const items = await approveAll(shop, ids(shop));
		expect(jsonOf(items)).toMatchObject([
			{ errorCode: 'status_code:11005' },
			{ success: true, alreadyDone: false },
			{ success: true, alreadyDone: false },
		]);
		expect(sizes(shop)).toEqual([3, 2]);
		expect([...shop.cases.values()].map(({ decided }) => decided)).toEqual([0, 1, 1]);
	});

	it('an after-sale that the reply leaves out is looked at', async () => {
		const shop = model(many(3), {
			operate: (act) => ({ items: act().items.slice(1) }),
		});
		const items = await approveAll(shop, ids(shop));
		expect(jsonOf(items)).toMatchObject([
			{ success: true, alreadyDone: true },
			{ success: true },
			{ success: true },
		]);
		expect(shop.decisions).toHaveLength(1);
		expect(decidedOnce(shop)).toBe(true);
	});

	it('busy is no refusal: it is sent again', async () => {
		const shop = model(many(3), {
			operate: (act, { items }, nth) => (nth < 3 ? refuseAll(items, 10002) : act()),
		});
		const items = await approveAll(shop, ids(shop));
		expect(jsonOf(items)).toMatchObject(Array.from({ length: 3 }, () => ({ success: true })));
		expect(sizes(shop)).toEqual([3, 3, 3]);
	});
});

describe('an answer that was lost', () => {
	it('after the platform acted: already done, not decided twice', async () => {
		const shop = model(many(5), {
			operate: (act) => {
				act();
				throw lost();
			},
		});
		const items = await approveAll(shop, ids(shop));
		expect(jsonOf(items)).toMatchObject(
			Array.from({ length: 5 }, () => ({ success: true, alreadyDone: true, stateSeen: 12 })),
		);
		expect(shop.decisions).toHaveLength(1);
	});

	it('before it acted: sent again under the same lock', async () => {
		const shop = model(many(2), {
			operate: (act, _, nth) => {
				if (nth === 1) throw lost();
				return act();
			},
		});
		expect(jsonOf(await approveAll(shop, ids(shop)))).toMatchObject([
			{ success: true, alreadyDone: false },
			{ success: true, alreadyDone: false },
		]);
		const [first, second] = shop.calls.filter(({ method }) => method === 'afterSale.operate');
		expect(second?.body).toBe(first?.body);
		expect(first?.repeatable).toBe(false);
	});

	it('again and again: the run ends, and says that it is unchanged', async () => {
		const shop = model(many(1), {
			operate: () => {
				throw lost();
			},
		});
		const [item] = jsonOf(await approveAll(shop, ids(shop)));
		expect(item?.error).toMatch(/did not carry this out; the after-sale is unchanged/);
		expect(shop.decisions).toHaveLength(5);
		expect(shop.cases.get(idOf(0))?.decided).toBe(0);
	});

	it('without a time of change there is no lock: it is not sent again', async () => {
		const shop = model(
			many(1, () => ({ updateTime: NaN })),
			{
				operate: () => {
					throw lost();
				},
			},
		);
		const [item] = jsonOf(await approveAll(shop, ids(shop)));
		expect(item?.error).toBeDefined();
		expect(shop.decisions).toHaveLength(1);
	});

	it('while the buyer changes the after-sale: not decided, with the reason', async () => {
		const shop = model(many(1), {
			operate: () => {
				Object.assign(shop.cases.get(idOf(0)) ?? {}, { updateTime: UPDATED + 9, total: 9990 });
				throw lost();
			},
		});
		const [item] = jsonOf(await approveAll(shop, ids(shop), { maximumYuan: '50' }));
		expect(item?.error).toMatch(/changed while it was being decided/);
		expect(shop.decisions).toHaveLength(1);
		expect(shop.cases.get(idOf(0))?.decided).toBe(0);
	});

	it('and cannot be looked at either: what is not known is called so', async () => {
		const shop = model(many(1), {
			operate: (act) => {
				act();
				throw lost();
			},
			detail: (answer, _, nth) => {
				if (nth > 1) throw lost(false);
				return answer();
			},
		});
		const [item] = jsonOf(await approveAll(shop, ids(shop)));
		expect(item).toMatchObject({
			error: expect.stringMatching(/whether it carried this out could not be read/),
			remedy: expect.stringMatching(/not decided twice/),
		});
		expect(
			jsonOf(await approveAll(model({ [idOf(0)]: aCase({ status: 12 }) }), [idOf(0)])),
		).toEqual([expect.objectContaining({ alreadyDone: true })]);
	});

	it('by number, without Done States: reported as an error', async () => {
		const lose = (act: () => unknown) => {
			act();
			throw lost();
		};
		const values = { refundId: idOf(0), operationNumber: 201, expectedStates: [6] };
		const blind = model(many(1), { operate: lose });
		const { message } = await refusalOf(perform(blind, 'decision.operate', values));
		expect(message).toMatch(/changed while it was being decided/);
		expect(blind.decisions).toHaveLength(1);
		const platform = model(many(1), { operate: lose });
		const items = await perform(platform, 'decision.operate', { ...values, doneStates: [12] });
		expect(jsonOf(items)).toMatchObject([{ alreadyDone: true, operationNumber: 201 }]);
	});
});

it('somebody else decides between reading and sending: the lock refuses, and it is done', async () => {
	const shop = model(many(3), {
		operate: (act, _, nth) => {
			if (nth === 1) Object.assign(shop.cases.get(idOf(1)) ?? {}, { status: 12, updateTime: 9 });
			return act();
		},
	});
	expect(jsonOf(await approveAll(shop, ids(shop)))).toMatchObject([
		{ success: true, alreadyDone: false },
		{ success: true, alreadyDone: true },
		{ success: true, alreadyDone: false },
	]);
	expect([...shop.cases.values()].map(({ decided }) => decided)).toEqual([1, 0, 1]);
});

describe('whatever the platform does', () => {
	const aStatus = fc.constantFrom(6, 6, 6, 6, 7, 11, 12, 27, 28);
	const aType = fc.constantFrom(0, 1, 1, 1, 2, 3);
	const aCall = fc.constantFrom('act', 'act', 'lostBefore', 'lostAfter', 'busy', 'refuse', 'cut');

	it('none is decided twice or against its guards, and each has one result', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.record({ status: aStatus, type: aType, total: fc.nat(10_000) }), {
					minLength: 1,
					maxLength: 60,
				}),
				fc.array(aCall, { minLength: 1, maxLength: 12 }),
				fc.array(fc.nat(59), { maxLength: 20 }),
				fc.integer({ min: 1, max: 5 }),
				async (wanted, calls, repeats, lanes) => {
					const cases = many(wanted.length, (n) => wanted[n] ?? {});
					const before = new Map(Object.entries(cases).map(([id, it]) => [id, { ...it }] as const));
					const shop = model(cases, {
						lanes,
						operate: (act, { items }, nth) => {
							const how = calls[(nth - 1) % calls.length];
							if (how === 'lostBefore') throw lost();
							if (how === 'busy') return refuseAll(items, 10002);
							if (how === 'refuse') return refuseAll(items, 11005);
							const answer = act();
							if (how === 'lostAfter') throw lost();
							return how === 'cut' ? { items: answer.items.slice(1) } : answer;
						},
					});
					const asked = [...before.keys(), ...repeats.map((n) => idOf(n % wanted.length))];
					const items = await approveAll(shop, asked, { maximumYuan: '50' });
					expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
						asked.map((_, item) => ({ item })),
					);
					for (const [id, now] of shop.cases) {
						const was = before.get(id);
						const isOpen = was?.status === 6 || was?.status === 27;
						const fits = was?.type === 1 && isOpen && was.total <= 5000;
						expect(now.decided).toBeLessThanOrEqual(fits ? 1 : 0);
					}
					for (const [at, { json }] of items.entries()) {
						const now = shop.cases.get(asked[at] ?? '');
						if (json.success === true) expect(now?.status).toBe(12);
						if (json.alreadyDone === false) expect(now?.decided).toBe(1);
						if (json.success !== true) expect(json.error).toEqual(expect.any(String));
					}
				},
			),
			{ numRuns: 150 },
		);
	});
});

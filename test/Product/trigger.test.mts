/** Product Updated and Stock Below Threshold, polled as n8n polls, against the sandbox. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinProductTrigger } from '../../nodes/Trigger/DouyinProductTrigger.node';
import { compare, MAX_LOW, NOTHING_NOTED } from '../../nodes/Trigger/stock/low-stock';
import type { SkuRow } from '../../nodes/records/product/sku-row';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { credentialStore } from '../support/engine.mts';
import { PollStage, type Way } from '../support/poll-context.mts';
import { simulated } from '../support/simulated-time.mts';

const located = (value: string) => ({ __rl: true, mode: 'id', value });

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);

let sandbox: Sandbox;
/** Time goes on from test to test: what limits the calls of this process remembers it. */
let now = Date.UTC(2026, 10, 23) / 1000;
beforeEach(async () => {
	sandbox = await startSandbox({ orders: 20, live: 0, quota: 1000, products: 40, now });
	now += 86_400;
	simulated.begin(sandbox);
});
afterEach(async () => {
	simulated.end();
	await sandbox.close();
});

function stage(parameters: IDataObject, way: Way = 'classic'): PollStage {
	const { appKey, appSecret, shopId, url } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	return new PollStage({ type: new DouyinProductTrigger(), credential, parameters, way });
}

const control = () => sandbox.control;
const onSale = () =>
	control()
		.productTruth()
		.filter(({ status, checkStatus }) => status === 0 && checkStatus === 3);
const plain = () => {
	const ids = new Set(onSale().map(({ productId }) => productId));
	return control()
		.stockTruth()
		.filter(({ skuType, removed, productId }) => skuType === 0 && !removed && ids.has(productId));
};
const setTo = (sku: string, stock: number) => {
	const now = control().stockTruth({ sku })[0]?.stock ?? 0;
	const num = Math.abs(stock - now);
	control().life(stock > now ? { restock: [{ sku, num }] } : { sell: [{ sku, num }] });
};

describe('productUpdated', () => {
	it('fires for each change after publishing, with the columns of the product', async () => {
		const trigger = stage({ events: ['productUpdated'] });
		expect(await trigger.publish()).toBeNull();
		const [first, second] = onSale();
		simulated.pass(60);
		control().life({ ban: [String(first?.productId)] });
		simulated.pass(60);
		const items = await trigger.tick();
		expect(items).toHaveLength(1);
		expect(items?.[0]).toMatchObject({
			event: 'productUpdated',
			productId: first?.productId,
			checkStatusText: 'Banned (封禁)',
			eventKey: expect.stringMatching(new RegExp(`^productUpdated:${first?.productId}:\\d{10}$`)),
		});
		expect(await trigger.tick()).toBeNull();
		control().life({ ban: [String(second?.productId)] });
		simulated.pass(30);
		expect((await trigger.tick())?.map(({ productId }) => productId)).toEqual([second?.productId]);
	});

	it('catches up from a date, each product once', async () => {
		const [oldest] = [...control().productTruth()].sort((a, b) => a.updateTime - b.updateTime);
		const startTime = new Date(((oldest?.updateTime ?? 0) - 1) * 1000).toISOString();
		const parameters = { events: ['productUpdated'], startFrom: 'date', startTime };
		const trigger = stage({ ...parameters, options: { limit: 7, output: 'raw' } });
		const ids: string[] = [];
		await trigger.publish().then((items) => ids.push(...(items ?? []).map(idOf)));
		for (let poll = 0; poll < 30; poll++) {
			simulated.pass(60);
			ids.push(...((await trigger.tick()) ?? []).map(idOf));
		}
		expect(new Set(ids).size).toBe(ids.length);
		expect([...ids].sort()).toEqual(
			control()
				.productTruth()
				.map(({ productId }) => productId)
				.sort(),
		);
	});

	const idOf = ({ product_id: id }: IDataObject) => String(id);
});

describe('stockLow', () => {
	const parameters = { events: ['stockLow'], threshold: 5 };
	const ids = (items: IDataObject[] | null) => (items ?? []).map(({ skuId }) => skuId);

	it.each<Way>(['classic', 'scheduler', 'durable'])(
		'fires once a fall, and again only after it was not below: %s',
		async (way) => {
			const [one, other, third] = plain().map(({ skuId }) => skuId) as [string, string, string];
			for (const sku of [one, other]) setTo(sku, 20);
			setTo(third, 2);
			const trigger = stage(parameters, way);
			expect(await trigger.publish()).toBeNull();
			setTo(one, 4);
			simulated.pass(60);
			const [fallen] = (await trigger.tick()) ?? [];
			expect(fallen).toMatchObject({
				event: 'stockLow',
				skuId: one,
				stock: 4,
				threshold: 5,
				productName: expect.any(String),
				eventKey: expect.stringMatching(new RegExp(`^stockLow:${one}:\\d{10}$`)),
			});
			setTo(one, 1);
			setTo(other, 5);
			simulated.pass(60);
			expect(await trigger.tick()).toBeNull();
			setTo(one, 6);
			simulated.pass(60);
			expect(await trigger.tick()).toBeNull();
			setTo(one, 3);
			setTo(other, 0);
			simulated.pass(60);
			expect(ids(await trigger.tick()).sort()).toEqual([one, other].sort());
		},
	);

	it('watches the products that are named, and shows examples in the editor', async () => {
		const [one, other] = plain().filter(
			(sku, at, all) => all.findIndex(({ productId }) => productId === sku.productId) === at,
		);
		setTo(String(one?.skuId), 1);
		const named = {
			...parameters,
			productIds: { entries: [{ product: located(`${one?.productId}`) }] },
		};
		const trigger = stage(named);
		const examples = await trigger.tryOut();
		expect(ids(examples)).toContain(one?.skuId);
		expect(trigger.position).toBeUndefined();
		await trigger.publish();
		setTo(String(other?.skuId), 1);
		expect(await trigger.tick()).toBeNull();
		const lists = control()
			.calls()
			.filter(({ method }) => method === 'sku.list');
		expect(lists.length).toBeLessThanOrEqual(3);
	});

	it('goes on from its cursor when a poll ends early, and notes the first round silently', async () => {
		const sku = String(plain()[0]?.skuId);
		for (const { skuId } of plain()) setTo(skuId, 20);
		const trigger = stage({ ...parameters, options: { limit: 1 } });
		// Faults end the first look half way.
		control().addFaults([{ kind: 'serviceError', method: 'sku.list', after: 5, times: 6 }]);
		expect(await trigger.publish()).toBeNull();
		simulated.pass(60);
		expect(await trigger.tick()).toBeNull();
		for (const { skuId } of plain().slice(0, 3)) setTo(skuId, 0);
		const fired: unknown[] = [];
		for (let poll = 0; poll < 6; poll++) {
			simulated.pass(60);
			fired.push(...ids(await trigger.tick()));
		}
		expect(fired).toContain(sku);
		expect(new Set(fired).size).toBe(fired.length);
		expect(fired).toHaveLength(3);
	});

	it.each([
		[{ threshold: 0 }, /^Threshold: must be at least 1/],
		[
			{ productIds: { entries: [{ product: located('abc') }] } },
			/^Products → Product → 0 → .*digits/,
		],
		[{ productIds: { entries: [{ product: located('') }] } }, /^Products → .*: is empty/],
	])('refuses %j before any call', async (more, complaint) => {
		await expect(stage({ ...parameters, ...more }).publish()).rejects.toThrow(complaint);
		expect(control().calls()).toEqual([]);
	});

	it('keeps no more SKUs in mind than it has room for', () => {
		const skus = Array.from({ length: MAX_LOW + 5 }, (_, at): SkuRow => ({
			skuId: String(at),
			priceYuan: 1,
			stock: 0,
		}));
		const { noted, fallen, isFull } = compare({ ...NOTHING_NOTED, settled: true }, '1', skus, 5);
		expect(noted.low['1']).toHaveLength(MAX_LOW);
		expect([fallen.length, isFull]).toEqual([MAX_LOW, true]);
		const more = compare(noted, '2', skus.slice(0, 2), 5);
		expect([more.fallen, more.isFull]).toEqual([[], true]);
	});
});

/**
 * A day in which payment and shipment count once an order, however often it changes. The short form
 * is three quarters of an hour of it.
 */
import type { IDataObject } from 'n8n-workflow';

import { CHANGES_A_MINUTE, liveThroughADay, type Day, type Watched } from '../support/poll-day.mts';
import { accountOf, printed, type Account } from '../support/poll-truth.mts';
import { simulated } from '../support/simulated-time.mts';
import { longOrShort } from '../support/soak.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);
jest.setTimeout(600_000);

const MINUTES = longOrShort(24 * 60, 45);

const options = { output: 'raw', overlap: 20 };
const WATCHES = [
	{ event: 'orderPaid', way: 'classic', options },
	{ event: 'orderShipped', way: 'scheduler', options },
] as const;

let day: Day;
let accounts: Account[];

beforeAll(async () => {
	day = await liveThroughADay(WATCHES, MINUTES);
	const [paid, shipped] = day.watched as [Watched, Watched];
	accounts = [
		accountOf(paid, orderId, paidOrders()),
		accountOf(shipped, orderId, shippedOrders(), new Set([...shippedOrders(), ...closed()])),
	];
	process.stdout.write(`${printed(day, changes().length, accounts)}\n`);
});
afterAll(async () => {
	simulated.end();
	await day.box.close();
});

const orderId = ({ order_id }: IDataObject) => String(order_id);
const changes = () => day.box.control.changes().filter(({ kind }) => kind === 'order');
const orders = () => day.box.control.orderTruth();

const paidOrders = () =>
	new Set(orders().flatMap((it) => (it.payTime > day.start ? [it.orderId] : [])));

const SHIPPED = 3;
const shippedOrders = () =>
	new Set(changes().flatMap(({ id, status }) => (status === SHIPPED ? [id] : [])));

/** Closed after a part was shipped: the platform does not distinguish this from a whole. */
const CLOSED = 4;
const closed = () =>
	orders().flatMap((it) => (it.shipTime > 0 && it.orderStatus === CLOSED ? [it.orderId] : []));

it('was busy', () => {
	expect(changes().length).toBeGreaterThan(0.91 * CHANGES_A_MINUTE * MINUTES);
	const [paid = 0, shipped = 0] = accounts.map(({ required }) => required);
	expect(paid).toBeGreaterThan(7 * MINUTES);
	expect(shipped).toBeGreaterThan(4.8 * MINUTES);
	for (const { failed, polls, killed } of day.watched) {
		expect(polls).toBeGreaterThan(MINUTES);
		expect(failed).toBeGreaterThan(5);
		expect(killed.length).toBeGreaterThan(5);
	}
});

it('lost nothing', () => {
	expect(accounts.map(({ lost }) => lost)).toEqual([[], []]);
});

it('repeated nothing but the batches that n8n died with', () => {
	expect(accounts.map(({ repeated }) => repeated)).toEqual([[], []]);
	// Each later change of an order lists it again: all of them come again.
	const killed = day.watched.map((it) => it.killed.flat().length);
	expect(accounts.map(({ again }) => again.length)).toEqual(killed);
});

it('emitted nothing else', () => {
	expect(accounts.map(({ unwanted }) => unwanted)).toEqual([[], []]);
});

it('kept its memory small', () => {
	for (const { stage } of day.watched) expect(stage.saved.length).toBeLessThan(80_000);
});

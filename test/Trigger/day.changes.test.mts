/**
 * A day in which every change counts: of 50,000 changes of orders, and those of after-sales. The
 * short form is an hour of it.
 */
import type { IDataObject } from 'n8n-workflow';

import { asRecord } from '../../nodes/kernel/exact-json';
import { CHANGES_A_MINUTE, liveThroughADay, type Day, type Watched } from '../support/poll-day.mts';
import {
	accountOf,
	changeKey,
	listedChanges,
	printed,
	type Account,
} from '../support/poll-truth.mts';
import { simulated } from '../support/simulated-time.mts';
import { longOrShort } from '../support/soak.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/simulated-time.mts').mocked);
jest.setTimeout(600_000);

const MINUTES = longOrShort(24 * 60, 60);

const RAW = { output: 'raw' };
const WATCHES = [
	{ event: 'orderUpdated', way: 'durable', options: { ...RAW, overlap: 20 } },
	{ event: 'orderCreated', way: 'scheduler', options: { ...RAW, overlap: 60 } },
	{ event: 'refundUpdated', way: 'classic', options: RAW },
] as const;

let day: Day;
let accounts: Account[];

beforeAll(async () => {
	day = await liveThroughADay(WATCHES, MINUTES);
	const [updated, created, refunds] = day.watched as [Watched, Watched, Watched];
	accounts = [
		accountOf(updated, orderChange, listedChanges(day, updated, 'order'), all('order')),
		accountOf(created, orderId, createdOrders()),
		accountOf(refunds, refundChange, listedChanges(day, refunds, 'afterSale'), all('afterSale')),
	];
	process.stdout.write(`${printed(day, changesOf('order').length, accounts)}\n`);
});
afterAll(async () => {
	simulated.end();
	await day.box.close();
});

const changesOf = (kind: string) => day.box.control.changes().filter((it) => it.kind === kind);
const all = (kind: string) => new Set(changesOf(kind).map(changeKey));

const orderId = ({ order_id }: IDataObject) => String(order_id);
const orderChange = ({ order_id, update_time, main_status }: IDataObject) =>
	`${order_id}:${update_time}:${main_status}`;

function refundChange({ aftersale_info }: IDataObject) {
	const { aftersale_id, update_time, aftersale_status } = asRecord(aftersale_info);
	// The list shows 3 for what is 13.
	return `${aftersale_id}:${update_time}:${aftersale_status === 3 ? 13 : aftersale_status}`;
}

const createdOrders = () =>
	new Set(
		day.box.control
			.orderTruth()
			.filter(({ createTime }) => createTime > day.start)
			.map(({ orderId: id }) => id),
	);

it('was busy', () => {
	expect(changesOf('order').length).toBeGreaterThan(0.91 * CHANGES_A_MINUTE * MINUTES);
	const [updated = 0, created = 0, refunds = 0] = accounts.map(({ required }) => required);
	// What another change follows before a poll could see it need not be emitted. The outages of the
	// short form take more of its time.
	expect(updated).toBeGreaterThan(longOrShort(0.98, 0.85) * changesOf('order').length);
	expect(created).toBeGreaterThan(7 * MINUTES);
	expect(refunds).toBeGreaterThan(2.8 * MINUTES);
	for (const { failed, polls, killed } of day.watched) {
		expect(polls).toBeGreaterThan(MINUTES);
		expect(failed).toBeGreaterThan(5);
		expect(killed.length).toBeGreaterThan(5);
	}
});

it('lost nothing', () => {
	expect(accounts.map(({ event, lost }) => [event, lost])).toEqual(
		WATCHES.map(({ event }) => [event, []]),
	);
});

it('repeated nothing but what was in the batches that n8n died with', () => {
	expect(accounts.map(({ repeated }) => repeated)).toEqual([[], [], []]);
	const killed = day.watched.map((it) => it.killed.flat().length);
	expect(accounts.map(({ again }, at) => again.length <= (killed[at] ?? 0))).not.toContain(false);
});

it('emitted nothing else, and each batch oldest first', () => {
	expect(accounts.map(({ unwanted }) => unwanted)).toEqual([[], [], []]);
	expect(day.watched.map(({ unordered }) => unordered)).toEqual([0, 0, 0]);
});

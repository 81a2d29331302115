/**
 * Which orders may go in one parcel (合单校验). Only orders of one address can, so that an order without a
 * second one at its address costs no call, and those of one address are always asked for together.
 * https://op.jinritemai.com/docs/api-docs (order.mergeV2)
 */
import { readList } from '../../gateways/listing/list-in-reply';
import { inBatches, isRefusedForContent } from '../../gateways/shop/batch-sender';
import { asRecord, asText, isRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { said } from '../../kernel/language/said';
import type { RowOf } from '../../values/columns';
import type { MERGE_GROUP_COLUMNS } from '../rows/merge-columns';

export const MERGE = 'order.mergeV2';

/** Orders that the platform takes in one call, at the most. */
const MAX_ORDERS = 100;

export interface Addressed {
	readonly orderId: string;
	/** Undefined where the platform does not give it. */
	readonly openAddressId: string | undefined;
}

/** Orders of one address. */
type Door = readonly [Addressed, ...Addressed[]];

export type MergeGroup = RowOf<typeof MERGE_GROUP_COLUMNS> & { readonly orderIds: string[] };

/** What is to be done with the orders of a door: groups, or why nothing is known of them. */
export type Grouping =
	| { readonly groups: readonly MergeGroup[] }
	| { readonly door: Door; readonly error: unknown };

/** Each order is in one group. */
export async function* mergeGroups(
	orders: readonly Addressed[],
	api: Api,
): AsyncGenerator<Grouping> {
	const doors = doorsOf(orders);
	for (const door of doors) {
		if (door.length === 1) yield { groups: [alone(door[0], whyUnasked(door[0]))] };
	}
	for (const together of callsOf(doors.filter(({ length }) => length > 1))) {
		yield* await inBatches(
			together,
			together.length,
			async (part) => await ask(part, api),
			(door, error): Grouping =>
				isRefusedForContent(error)
					? { groups: door.map((order) => alone(order, error.message)) }
					: { door, error },
		);
	}
}

function doorsOf(orders: readonly Addressed[]): Door[] {
	const doors = new Map<string, [Addressed, ...Addressed[]]>();
	for (const order of orders) {
		const key = order.openAddressId ?? `none ${order.orderId}`;
		const door = doors.get(key);
		if (door) door.push(order);
		else doors.set(key, [order]);
	}
	return [...doors.values()].flatMap((door) => parts(door));
}

function parts(door: Door): Door[] {
	const [first, ...others] = door.slice(0, MAX_ORDERS);
	if (!first) return [];
	const rest = door.slice(MAX_ORDERS);
	const [next, ...more] = rest;
	return [[first, ...others], ...(next ? parts([next, ...more]) : [])];
}

/** As few calls as the doors fit into, one after another. */
function callsOf(doors: readonly Door[]): Door[][] {
	const calls: Door[][] = [];
	let room = 0;
	for (const door of doors) {
		if (door.length > room || calls.length === 0) {
			calls.push([]);
			room = MAX_ORDERS;
		}
		calls.at(-1)?.push(door);
		room -= door.length;
	}
	return calls;
}

async function ask(doors: readonly Door[], api: Api): Promise<Grouping[]> {
	const orders = doors.flat();
	const data = asRecord(
		await api.read(MERGE, {
			merge_list: orders.map(({ orderId, openAddressId }) => ({
				order_id: orderId,
				open_address_id: openAddressId,
			})),
		}),
	);
	const failed = isRecord(data.failed_order) ? data.failed_order : {};
	const said = groupsIn(data, api);
	return doors.map((door) => ({ groups: groupsOf(door, said, failed) }));
}

/** Each group is one text of ids with commas. */
function groupsIn(data: Record<string, unknown>, api: Api): string[][] {
	const { order_list: list } = data;
	if ((list ?? null) === null && isRecord(data.failed_order)) return [];
	if (!Array.isArray(list)) return readList(api, MERGE, data, 'order_list').rows.map(() => []);
	const texts = list.map(asText);
	const odd = texts.filter((text) => text === '').length;
	if (odd > 0) api.reportSchemaDrift(`${MERGE} lists groups that cannot be read (${odd})`);
	return texts.map((text) =>
		text
			.split(/[,，\s]+/)
			.filter(Boolean)
			.map(bare),
	);
}

const bare = (id: string) => id.replace(/A$/i, '');

/** Groups that reach over several addresses are cut: the parcel has one. */
function groupsOf(
	door: Door,
	said: readonly string[][],
	failed: Readonly<Record<string, unknown>>,
): MergeGroup[] {
	const left = new Map(door.map((order) => [order.orderId, order]));
	const groups: MergeGroup[] = [];
	for (const group of said) {
		const ids = group.filter((id) => left.has(id));
		if (ids.length < 2) continue;
		for (const id of ids) left.delete(id);
		const openAddressId = door[0].openAddressId ?? null;
		groups.push({
			orderIds: ids,
			orderCount: ids.length,
			mergeable: true,
			reason: null,
			openAddressId,
		});
	}
	for (const order of left.values()) {
		const isSaid = said.some((group) => group.includes(order.orderId));
		const words = asText(failed[order.orderId] ?? failed[`${order.orderId}A`]);
		groups.push(alone(order, words || (isSaid ? NO_OTHER : SILENT)));
	}
	return groups;
}

const NO_OTHER = 'The platform puts no other order with it';
const SILENT = 'The platform said nothing of it';

const whyUnasked = ({ openAddressId }: Addressed) =>
	openAddressId === undefined
		? 'The platform gives no open_address_id of it, so it cannot be compared'
		: 'No other order here goes to this address';

const alone = ({ orderId, openAddressId }: Addressed, reason: string): MergeGroup => ({
	orderIds: [orderId],
	orderCount: 1,
	mergeable: false,
	reason: said(reason),
	openAddressId: openAddressId ?? null,
});

/** After-sales in memory behind the methods that decide them: what a test needs to turn by hand. */
import { asRecords, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { GatewayError } from '../../nodes/kernel/errors';
import { platform, type Platform } from './run-node.mts';

export interface Case {
	type: number;
	status: number;
	updateTime: number;
	/** Fen. */
	total: number;
	paid: number;
	/** How often a decision took effect. */
	decided: number;
}

export const ID = '7123456789012345678';
export const idOf = (n: number) => String(7123456789012345000n + BigInt(n));

export const UPDATED = 1_700_000_000;

export const aCase = (change: Partial<Case> = {}): Case => ({
	type: 1,
	status: 6,
	updateTime: UPDATED,
	total: 4990,
	paid: 5990,
	decided: 0,
	...change,
});

/** Where each number leads, by the state it is taken in; one that is not here is refused. */
const LEADS: Record<number, Record<number, number>> = {
	201: { 6: 12, 27: 12 },
	202: { 6: 27 },
	101: { 6: 7, 27: 7 },
	111: { 7: 12, 11: 12, 29: 12 },
	301: { 6: 7, 27: 7 },
	311: { 7: 13, 11: 13, 29: 13, 8: 13 },
	102: { 6: 27 },
	321: { 6: 12, 7: 12, 11: 12, 29: 12 },
	401: { 6: 12 },
};

const WRONG_STATE = 20309541;

export const lost = (doubtful = true) =>
	new GatewayError({
		code: 'NETWORK',
		message: 'No answer came',
		cause: 'temporarily-unavailable',
		doubtful,
	});

export const refused = (n: number, message = 'refused') =>
	new GatewayError({ code: `isv.business-failed:${n}`, message, cause: 'configuration-invalid' });

export interface Model extends Platform {
	readonly cases: Map<string, Case>;
	/** The ids of each call that decides, in their order. */
	readonly decisions: string[][];
}

type Act = () => { items: JsonRecord[] };

interface Behaviour {
	/** Wraps the effect of a call; may carry it out, leave it out, and lose the answer. */
	operate?(act: Act, params: JsonRecord, nth: number): unknown;
	detail?(answer: () => JsonRecord, id: string, nth: number): unknown;
	reasons?: JsonRecord[];
	lanes?: number;
}

export function model(cases: Record<string, Case>, behaviour: Behaviour = {}): Model {
	const all = new Map(Object.entries(cases));
	const decisions: string[][] = [];
	let reads = 0;
	const act = (params: JsonRecord): Act => {
		return () => {
			const items = asRecords(params.items);
			const flaws = items.map((item) => flawOf(all.get(asText(item.aftersale_id)), item, params));
			const first = flaws.find(Boolean);
			for (const item of first ? [] : items) {
				const found = all.get(asText(item.aftersale_id));
				if (!found) continue;
				found.status = LEADS[Number(params.type)]?.[found.status] ?? NaN;
				found.updateTime += 5;
				found.decided++;
			}
			return {
				items: items.map((item, at) => ({
					aftersale_id: item.aftersale_id,
					status_code: first ? WRONG_STATE : 0,
					status_msg: first ? (flaws[at] ?? `another one: ${first}`) : 'success',
				})),
			};
		};
	};
	const base = platform(
		{
			'afterSale.Detail': ({ after_sale_id: id }) => {
				const answer = () => detailOf(asText(id), all.get(asText(id)));
				reads++;
				return behaviour.detail ? behaviour.detail(answer, asText(id), reads) : answer();
			},
			'afterSale.operate': (params) => {
				decisions.push(asRecords(params.items).map((item) => asText(item.aftersale_id)));
				const doIt = act(params);
				return behaviour.operate ? behaviour.operate(doIt, params, decisions.length) : doIt();
			},
			'afterSale.rejectReasonCodeList': () => ({ items: behaviour.reasons ?? [] }),
		},
		behaviour.lanes ?? 1,
	);
	return { ...base, cases: all, decisions };
}

function flawOf(found: Case | undefined, item: JsonRecord, { type }: JsonRecord) {
	if (!found) return 'no such after-sale';
	if (item.update_time !== undefined && item.update_time !== found.updateTime) return 'stale';
	return LEADS[Number(type)]?.[found.status] === undefined ? 'wrong state' : undefined;
}

export const detailOf = (id: string, found: Case | undefined): JsonRecord =>
	found
		? {
				process_info: {
					after_sale_info: {
						after_sale_id: id,
						after_sale_type: found.type,
						after_sale_status: found.status,
						update_time: found.updateTime,
						refund_total_amount: found.total,
					},
				},
				order_info: {
					shop_order_id: '4812345678901234567',
					sku_order_infos: [{ sku_order_id: '4812345678901234568', pay_amount: found.paid }],
				},
			}
		: { process_info: {}, order_info: {} };

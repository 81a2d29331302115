/** afterSale.List (售后列表), article 1295. The numbers 11000 … 12001 are listed without a meaning. */
import { z } from 'zod';
import { type Call, digits, flag, integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { afterSaleItem } from '../../view/aftersale-item.mts';
import type { AfterSale } from '../../world/aftersale.mts';
import { testsOf } from './filters.mts';

const DEPTH = 50_000;
const HALF_YEAR = 183 * 86_400;
const MILLISECONDS = 100_000_000_000;
const PARAMETER = 11000;

const params = z
	.object({
		order_id: text.optional(),
		aftersale_type: integer.optional(),
		aftersale_status: integer.optional(),
		reason: integer.optional(),
		logistics_status: integer.optional(),
		pay_type: integer.optional(),
		refund_type: integer.optional(),
		arbitrate_status: z.array(integer).optional(),
		order_flag: z.array(integer).optional(),
		start_time: integer.optional(),
		end_time: integer.optional(),
		amount_start: integer.optional(),
		amount_end: integer.optional(),
		risk_flag: integer.optional(),
		order_by: z.array(text).optional(),
		page: integer,
		size: integer,
		aftersale_id: text.optional(),
		standard_aftersale_status: z.array(integer).optional(),
		need_special_type: flag.optional(),
		update_start_time: integer.optional(),
		update_end_time: integer.optional(),
		order_logistics_tracking_no: z.array(text).optional(),
		order_logistics_state: z.array(integer).optional(),
		agree_refuse_sign: z.array(integer).optional(),
		aftersale_sub_type: integer.optional(),
		aftersale_status_to_final_start_time: integer.optional(),
		aftersale_status_to_final_end_time: integer.optional(),
		store_id_list: z.array(digits).optional(),
	})
	.strict();
export type ListParams = z.output<typeof params>;

export const list = method({
	path: '/afterSale/List',
	invalid: PARAMETER,
	params,
	run(given, call) {
		const { page, size } = given;
		if (page < 0) throw refused('page不能小于0');
		if (size < 1 || size > 100) throw refused('size应在1到100之间');
		if ((page + 1) * size > DEPTH) throw refused('超过最大查询数量');
		const order = ordering(given);
		const tests = testsOf(given, refused);
		const matching = inWindow(given, call)
			.filter((each) => tests.every((test) => test(each)))
			.sort(order);
		const rows = matching.slice(page * size, (page + 1) * size);
		const data = {
			items: rows.map((each) => afterSaleItem(each)),
			has_more: (page + 1) * size < matching.length,
			total: matching.length,
			page,
			size: rows.length,
		};
		call.platform.moving.afterSales(call.world, () => matching, call.now);
		return { data };
	},
});

/** The narrower index first; without any time, the last six months. `from` inside, `to` outside. */
function inWindow(given: ListParams, { world, now }: Call): AfterSale[] {
	const { start_time, end_time, update_start_time, update_end_time } = given;
	const all = [start_time, end_time, update_start_time, update_end_time];
	const ends = all.filter((time) => time !== undefined);
	if (ends.some((time) => time > MILLISECONDS || time < 0)) throw refused('时间单位应为秒');
	const applied = [start_time ?? 0, end_time ?? Infinity] as const;
	const updated = [update_start_time ?? 0, update_end_time ?? Infinity] as const;
	if (applied[1] < applied[0] || updated[1] < updated[0]) throw refused('结束时间早于开始时间');
	const { byStart, byUpdate } = world.afterSales;
	if (ends.length === 0) return byStart.slice(...byStart.span(now - HALF_YEAR, Infinity));
	if (update_start_time === undefined && update_end_time === undefined) {
		return byStart.slice(...byStart.span(...applied));
	}
	return byUpdate
		.slice(...byUpdate.span(...updated))
		.filter(({ applyTime }) => applyTime >= applied[0] && applyTime < applied[1]);
}

type Ordering = (a: AfterSale, b: AfterSale) => number;

const FIELDS: Record<string, (each: AfterSale) => number> = {
	status_deadline: ({ listed }) => listed?.deadline ?? 0,
	apply_time: ({ applyTime }) => applyTime,
	update_time: ({ listed }) => listed?.updateTime ?? 0,
};

/** Earlier entries win. UNVERIFIED: newest application first when nothing is said. */
function ordering({ order_by, update_start_time, update_end_time }: ListParams): Ordering {
	const entries = (order_by ?? []).map((entry) => {
		const [, name = '', direction] = /^(\w+) (asc|desc)$/.exec(entry) ?? [];
		const field = FIELDS[name];
		if (!field) throw refused('order_by不合法');
		return { name, field, sign: direction === 'asc' ? 1 : -1 };
	});
	const needsUpdate = update_start_time !== undefined || update_end_time !== undefined;
	// "With an update window set order_by": without it the order would be anything, so refused.
	if (needsUpdate && entries[0]?.name !== 'update_time') {
		throw refused('按更新时间查询时order_by需为update_time');
	}
	const [first = { field: (each: AfterSale) => each.applyTime, sign: -1 }, ...rest] = entries;
	const rules = [first, ...rest];
	return (a, b) => {
		for (const { field, sign } of rules) {
			const difference = sign * (field(a) - field(b));
			if (difference !== 0) return difference;
		}
		return first.sign * (a.id < b.id ? -1 : 1);
	};
}

function refused(message: string): Error {
	return badParameter(PARAMETER, message);
}

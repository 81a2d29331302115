/** product.listV2 (商品列表V2), article 633. In no order that is documented, so in none here. */
import { z } from 'zod';
import type { Product } from '../../catalogue/product.mts';
import { type Call, digits, flag, integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { listedProduct } from '../../view/product-list.mts';
import { afterCursor, cursorOf } from './cursor.mts';

const params = z
	.object({
		status: integer.optional(),
		check_status: integer.optional(),
		product_type: integer.optional(),
		start_time: integer.optional(),
		end_time: integer.optional(),
		update_start_time: integer.optional(),
		update_end_time: integer.optional(),
		page: integer,
		size: integer,
		store_id: digits.optional(),
		name: text.optional(),
		product_id: z.array(text).optional(),
		use_cursor: flag.optional(),
		cursor_id: text.optional(),
		sku_codes: z.array(text).optional(),
		// Their meaning is not documented: taken, and without effect.
		can_combine_product: flag.optional(),
		need_rectification_info: flag.optional(),
		need_check_out: flag.optional(),
		lookup_option: z
			.object({ need_name_affix: flag.optional(), need_title_limit: flag.optional() })
			.strict()
			.optional(),
		query_options: z
			.object({
				exist_category_misplaced: flag.optional(),
				exist_audit_reject_suggest: flag.optional(),
				need_audit_reject_suggest: flag.optional(),
			})
			.strict()
			.optional(),
	})
	.strict();

export type ListParams = z.output<typeof params>;

/** UNVERIFIED: which of 2010013, 2010001 and 20053 ("parameter") belongs to what. */
const PARAMETER = 2010013;

export const listV2 = method({
	path: '/product/listV2',
	params,
	invalid: PARAMETER,
	run(given, call) {
		const { page, size, use_cursor } = given;
		checkPage(given);
		checkFilters(given);
		const { catalogue } = call.world;
		const rows = [...catalogue.products.values()].filter((each) => fits(each, given, call));
		const from = use_cursor
			? afterCursor(rows, given)
			: rows.sort((a, b) => a.place - b.place).slice((page - 1) * size);
		const found = from.slice(0, size);
		const data = found.map((each) => listedProduct(catalogue, each));
		call.platform.moving.products(catalogue, () => rows, call.now);
		return {
			data: {
				data,
				total: rows.length,
				page,
				size,
				...(use_cursor && { cursor_id: cursorOf(found.at(-1), given) }),
			},
		};
	},
});

function checkPage({ page, size, use_cursor }: ListParams): void {
	if (size < 1 || size > 100) throw badParameter(PARAMETER, 'size应在1到100之间');
	if (use_cursor) return;
	if (page < 1) throw badParameter(2010004, 'page应从1开始');
	if (page > 100 || page * size > 10_000) throw badParameter(PARAMETER, '超过最大查询数量10000');
}

const ENUMS = {
	status: [0, 1, 2],
	check_status: [1, 2, 3, 4, 5, 7],
	product_type: [0, 1, 3, 6, 7, 127],
} as const;
/** No time in seconds is this large; milliseconds are. */
const MILLISECONDS = 100_000_000_000;

function checkFilters(given: ListParams): void {
	for (const [name, known] of Object.entries(ENUMS)) {
		const value = given[name as keyof typeof ENUMS];
		if (value !== undefined && !(known as readonly number[]).includes(value)) {
			throw badParameter(PARAMETER, `${name}不合法`);
		}
	}
	const { start_time, end_time, update_start_time, update_end_time, product_id: ids = [] } = given;
	for (const [from, to] of [
		[start_time, end_time],
		[update_start_time, update_end_time],
	]) {
		// oxfmt-ignore
		if ((from ?? 0) > MILLISECONDS || (to ?? 0) > MILLISECONDS) {
			throw badParameter(PARAMETER, '时间单位应为秒');
		}
		if (from !== undefined && to !== undefined && to <= from) {
			throw badParameter(PARAMETER, '结束时间应大于开始时间');
		}
	}
	if (ids.length > 100) throw badParameter(PARAMETER, 'product_id最多100个');
	if (ids.some((id) => !/^\d{1,19}$/.test(id))) throw badParameter(PARAMETER, 'product_id不合法');
}

/** Without `status` deleted products are listed too; UNVERIFIED. */
function fits(product: Product, given: ListParams, { platform }: Call): boolean {
	const { status, checkStatus, createTime, updateTime, content } = product;
	// UNVERIFIED: whether the end of the created window is inside; see decisions.
	const end = given.end_time ?? Infinity;
	const created = platform.decisions.windowEnd === 'inclusive' ? end + 1 : end;
	return (
		given.store_id === undefined &&
		(given.status ?? status) === status &&
		(given.check_status ?? checkStatus) === checkStatus &&
		(given.product_type ?? content.productType) === content.productType &&
		createTime >= (given.start_time ?? 0) &&
		createTime < created &&
		updateTime > (given.update_start_time ?? -1) &&
		updateTime < (given.update_end_time ?? Infinity) &&
		content.name.includes(given.name ?? '') &&
		(!given.product_id?.length || given.product_id.includes(product.id)) &&
		(!given.sku_codes?.length || product.skus.some(({ code }) => given.sku_codes?.includes(code)))
	);
}

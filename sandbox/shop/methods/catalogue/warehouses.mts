/** warehouse.list (区域仓列表), freightTemplate.list (运费模板列表). No numbers are documented. */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import type { FreightTemplate, Warehouse } from '../../catalogue/warehouses.mts';
import { integer, method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';

const area = z
	.object({
		addr_id1: integer,
		addr_id2: integer.optional(),
		addr_id3: integer.optional(),
		addr_id4: integer.optional(),
	})
	.strict();

export const warehouseList = method({
	path: '/warehouse/list',
	params: z
		.object({
			out_warehouse_id: text.optional(),
			warehouse_name: text.optional(),
			addr: area.optional(),
			out_warehouse_ids: z.array(text).optional(),
			order_by: z.enum(['create_time', 'update_time']).optional(),
			rank: z.enum(['desc', 'asc']).optional(),
			page: integer,
			size: integer,
		})
		.strict(),
	run(given, { world }) {
		const { page, size, order_by, rank, out_warehouse_ids: ids } = given;
		if (page < 0 || page > 100) throw badParameter(undefined, 'page应在0到100之间');
		if (size < 1) throw badParameter(undefined, 'size应大于0');
		const rows = world.catalogue.warehouses.filter(
			({ outId, name, areas }) =>
				(!given.out_warehouse_id || outId === given.out_warehouse_id) &&
				(!given.warehouse_name || name.includes(given.warehouse_name)) &&
				(!ids?.length || ids.includes(outId)) &&
				(!given.addr || areas.some((each) => covers(each, given.addr))),
		);
		if (order_by) {
			const time = (each: Warehouse) =>
				order_by === 'create_time' ? each.createTime : each.updateTime;
			rows.sort((a, b) => (time(a) - time(b)) * (rank === 'asc' ? 1 : -1));
		}
		// More than 100 are cut to 100, not refused.
		const length = Math.min(size, 100);
		const warehouses = rows.slice(page * length, (page + 1) * length);
		const view = (each: Warehouse) => viewOf(each, world.shop.id);
		return { data: { warehouses: warehouses.map(view), total: rows.length } };
	},
});

function covers(area4: readonly number[], asked: z.output<typeof area> | undefined): boolean {
	const ids = [asked?.addr_id1, asked?.addr_id2, asked?.addr_id3, asked?.addr_id4];
	return ids.every((id, index) => !id || id === area4[index]);
}

function viewOf(each: Warehouse, shopId: string): object {
	const times = { update_time: each.updateTime, create_time: each.createTime };
	const [[id1, id2, id3, id4] = [0, 0, 0, 0]] = each.areas;
	return {
		warehouse_id: int64(each.id),
		name: each.name,
		intro: `${each.name}，自营`,
		...times,
		out_warehouse_id: each.outId,
		addr: each.areas.map(([addr_id1, addr_id2, addr_id3, addr_id4]) => ({
			addr_id1,
			addr_id2,
			addr_id3,
			addr_id4,
			...times,
		})),
		shop_id: int64(shopId),
		out_fence_ids: [],
		address_detail: '仓前路1号',
		warehouse_location: { address_id1: id1, address_id2: id2, address_id3: id3, address_id4: id4 },
	};
}

/** CONFLICT: the SDK has `page` and `size` as text, a sample of 2021 as numbers; text is taken. */
export const freightTemplateList = method({
	path: '/freightTemplate/list',
	params: z
		.object({ name: text.optional(), page: text.optional(), size: text.optional() })
		.strict(),
	run({ name = '', page: pageText = '0', size: sizeText = '10' }, { world }) {
		const page = numberOf(pageText);
		const size = numberOf(sizeText);
		// UNVERIFIED: the largest size.
		if (size < 1 || size > 100) throw badParameter(undefined, 'size应在1到100之间');
		const found = world.catalogue.freightTemplates.filter((each) => each.name.includes(name));
		const List = found.slice(page * size, (page + 1) * size).map(template);
		return { data: { List, Count: found.length } };
	},
});

function numberOf(written: string): number {
	if (!/^\d{1,9}$/.test(written)) throw badParameter(undefined, 'page、size应为数字');
	return Number(written);
}

function template({ id, name, calculateType, ruleType, fixedAmount }: FreightTemplate): object {
	return {
		template: {
			id: int64(id),
			template_name: name,
			product_province: '33',
			product_city: '330100',
			calculate_type: calculateType,
			transfer_type: 1,
			rule_type: ruleType,
			fixed_amount: fixedAmount,
		},
	};
}

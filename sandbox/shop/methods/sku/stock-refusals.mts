/** Why a stock write is refused, as the envelope and as an item of a batch report it. */
import type { Obstacle } from '../../catalogue/stock.mts';
import { badParameter, businessFailed } from '../../refusal.mts';

const TEXTS: Readonly<Record<Obstacle, string>> = {
	missing: '缺少stock_num',
	negative: '全量更新时库存不能小于0',
	kind: '库存类型与out_warehouse_id不符',
	warehouse: '区域仓不存在',
	deleted: 'SKU已删除',
	banned: '商品已封禁',
	insufficient: '库存不足',
	activity: '库存不能低于活动库存',
};

const PARAMETERS: readonly Obstacle[] = ['missing', 'negative', 'kind', 'warehouse'];

/** No number unless the method documents one. */
export function stockRefusal(
	found: Obstacle,
	numbers: Partial<Record<Obstacle, number>> = {},
): Error {
	const refuseIt = PARAMETERS.includes(found) ? badParameter : businessFailed;
	return refuseIt(numbers[found], TEXTS[found]);
}

const STATUS_CODES: Readonly<Record<Obstacle, number>> = {
	missing: -10002,
	negative: -10002,
	kind: -10002,
	warehouse: -10002,
	deleted: -40003,
	banned: -40002,
	insufficient: -20001,
	activity: -20008,
};

export function statusOf(found: Obstacle): { status_code: number; status_message: string } {
	return { status_code: STATUS_CODES[found], status_message: TEXTS[found] };
}

/** Warehouses (区域仓) and freight templates (运费模板) of a shop; nothing played here changes them. */
import { Ids } from '../ids.mts';

export interface Warehouse {
	id: string;
	outId: string;
	name: string;
	createTime: number;
	updateTime: number;
	/** Covered areas, level 1 to 4. */
	areas: ReadonlyArray<readonly [number, number, number, number]>;
}

export interface FreightTemplate {
	id: string;
	name: string;
	calculateType: 1 | 2;
	ruleType: 0 | 1 | 2 | 3;
	fixedAmount: number;
}

const DAY = 86_400;
const CITIES = ['杭州仓', '广州仓', '成都仓', '武汉仓', '天津仓'];

export function warehouses(seed: number, now: number): Warehouse[] {
	const ids = new Ids(6_850_000_000_000_000_000n, seed);
	return CITIES.map((name, index) => ({
		id: ids.next(),
		outId: `WH-${index + 1}`,
		name,
		createTime: now - (400 - index) * DAY,
		updateTime: now - (index + 1) * 7 * DAY,
		areas: [[100 + index, 100_100 + index, 100_110 + index, 100_111 + index]],
	}));
}

export function freightTemplates(seed: number): FreightTemplate[] {
	const kinds = ['全国包邮', '偏远地区加收', '按重量计费', '固定运费5元', '货到付款'] as const;
	return Array.from({ length: 12 }, (_, index) => ({
		id: String(70_000 + (seed % 1000) * 20 + index),
		name: `${kinds[index % kinds.length]}${index < kinds.length ? '' : Math.floor(index / kinds.length)}`, // oxfmt-ignore
		calculateType: index % 3 === 2 ? 1 : 2,
		ruleType: ([2, 0, 0, 1, 3] as const)[index % 5] ?? 0,
		fixedAmount: index % 5 === 3 ? 500 : 0,
	}));
}

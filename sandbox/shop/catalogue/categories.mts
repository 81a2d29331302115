/** The category tree (类目) and what a product of a leaf has to say about itself (类目属性). */
import type { Goods } from '../world/goods.mts';
import { OPEN_BRANDS } from './brands.mts';

export interface Category {
	id: number;
	name: string;
	level: number;
	parent_id: number;
	is_leaf: boolean;
	enable: boolean;
}

/** Four levels, to keep anybody from believing in three. */
const DEEP: readonly Category[] = ['家居', '厨房用品', '锅具', '炒锅'].map((name, index) => ({
	id: 30_000 + index * 100,
	name,
	level: index + 1,
	parent_id: index === 0 ? 0 : 30_000 + (index - 1) * 100,
	is_leaf: index === 3,
	enable: true,
}));

const RETIRED: Category = {
	id: 29_999,
	name: '已停用类目',
	level: 1,
	parent_id: 0,
	is_leaf: true,
	enable: false,
};

export class Categories {
	readonly all: readonly Category[];
	private readonly byId: Map<number, Category>;

	constructor({ skus, virtualSkus }: Goods) {
		const found = new Map<number, Category>();
		for (const { categories: ids, productName } of [...skus, ...virtualSkus]) {
			ids.slice(0, 3).forEach((id, index) => {
				const name = `${productName.slice(0, 4)}${['', '分类', '细类'][index] ?? ''}`;
				const parent_id = index === 0 ? 0 : (ids[index - 1] ?? 0);
				const is_leaf = index === 2;
				found.set(id, { id, name, level: index + 1, parent_id, is_leaf, enable: true });
			});
		}
		this.all = [...found.values(), ...DEEP, RETIRED];
		this.byId = new Map(this.all.map((each) => [each.id, each]));
	}

	get leaves(): Category[] {
		return this.all.filter(({ is_leaf, enable }) => is_leaf && enable);
	}

	/** A leaf that products may be put in. */
	leaf(id: number): Category | undefined {
		const found = this.byId.get(id);
		return found?.is_leaf && found.enable ? found : undefined;
	}

	/** From level 1 down to the leaf. */
	path(leaf: number): Category[] {
		const found: Category[] = [];
		for (let at = this.byId.get(leaf); at; at = this.byId.get(at.parent_id)) found.unshift(at);
		return found;
	}

	/** Ids and names of all four levels; 0 and "" where there is none. */
	detail(leaf: number): Record<string, number | string> {
		const path = this.path(leaf);
		const levels = ['first', 'second', 'third', 'fourth'].map((word, index) => [
			[`${word}_cid`, path[index]?.id ?? 0],
			[`${word}_cname`, path[index]?.name ?? ''],
		]);
		return Object.fromEntries(levels.flat()) as Record<string, number | string>;
	}
}

export interface Property {
	property_id: number;
	property_name: string;
	options: Array<{ name: string; value: string; value_id: number; sequence: number }>;
	required: 0 | 1;
	status: 0 | 1;
	type: 'text' | 'select' | 'multi_select' | 'timestamp' | 'timerange';
	category_id: number;
	multi_select_max: number;
	property_type: number;
	sequence: number;
	relation_id: number;
	diy_type: 0 | 1;
	important_type: number;
}

type Sketch = Pick<Property, 'property_name' | 'type'> & Partial<Property> & { values?: string[] };

const SKETCHES: readonly Sketch[] = [
	{ property_name: '材质', type: 'select', required: 1, diy_type: 1, values: ['棉', '麻', '其他'] },
	{ property_name: '型号', type: 'text', important_type: 1 },
	{ property_name: '适用季节', type: 'multi_select', multi_select_max: 2, values: ['春', '夏', '秋', '冬'] }, // oxfmt-ignore
	{ property_name: '上市时间', type: 'timestamp' },
	{ property_name: '保质期', type: 'timerange' },
	{
		property_name: '颜色',
		type: 'select',
		property_type: 2,
		diy_type: 1,
		values: ['红色', '黑色'],
	},
	{ property_name: '旧属性', type: 'text', required: 1, status: 1 },
];

export function properties({ id }: Category): Property[] {
	const brands = OPEN_BRANDS.map((brand) => brand.chinese);
	const all = [...SKETCHES, { property_name: '品牌', type: 'select', property_type: 0, values: brands } as const]; // oxfmt-ignore
	return all.map(({ values = [], ...sketch }, index) => ({
		options: values.map((name, row) => ({
			name,
			value: name,
			value_id: id * 1000 + index * 10 + row + 1,
			sequence: row + 1,
		})),
		required: 0,
		status: 0,
		multi_select_max: 0,
		property_type: 3,
		relation_id: 0,
		diy_type: 0,
		important_type: 0,
		...sketch,
		property_id: id * 10 + index + 1,
		category_id: id,
		sequence: index + 1,
	}));
}

/** shop.brandList (店铺授权品牌), shop.getShopCategory (店铺后台类目, article 1820). */
import { z } from 'zod';
import { integer, method } from '../method.mts';
import type { Goods, Sku } from '../world/goods.mts';

export const brandList = method({
	path: '/shop/brandList',
	params: z.object({}).strict(),
	run: () => ({
		data: [
			{
				id: 14133,
				brand_chinese_name: '好好生活',
				brand_english_name: 'Good Living',
				brand_reg_num: '12363569',
			},
			{
				id: 14134,
				brand_chinese_name: '山里来',
				brand_english_name: '',
				brand_reg_num: '22363570',
			},
		],
	}),
});

export const getShopCategory = method({
	path: '/shop/getShopCategory',
	params: z.object({ cid: integer }).strict(),
	run: ({ cid }, { world }) => ({
		data: categories(world.goods).filter(({ parent_id }) => parent_id === cid),
	}),
});

interface Category {
	id: number;
	name: string;
	level: number;
	parent_id: number;
	is_leaf: boolean;
	enable: boolean;
}

/** Three levels over every product, and one retired category. */
function categories({ skus, virtualSkus }: Goods): Category[] {
	const found = new Map<number, Category>();
	for (const { categories: ids, productName } of [...skus, ...virtualSkus]) {
		ids.slice(0, 3).forEach((id, index) => found.set(id, category(ids, id, index, productName)));
	}
	const retired = {
		id: 29_999,
		name: '已停用类目',
		level: 1,
		parent_id: 0,
		is_leaf: true,
		enable: false,
	};
	return [...found.values(), retired];
}

function category(ids: Sku['categories'], id: number, index: number, product: string): Category {
	return {
		id,
		name: `${product.slice(0, 4)}${['', '分类', '细类'][index] ?? ''}`,
		level: index + 1,
		parent_id: index === 0 ? 0 : (ids[index - 1] ?? 0),
		is_leaf: index === 2,
		enable: true,
	};
}

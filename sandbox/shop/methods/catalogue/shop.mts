/** shop.brandList (店铺授权品牌), shop.getShopCategory (店铺后台类目, article 1820). */
import { z } from 'zod';
import { AUTHORISED } from '../../catalogue/brands.mts';
import { integer, method } from '../../method.mts';

export const brandList = method({
	path: '/shop/brandList',
	params: z.object({}).strict(),
	run: () => ({
		data: AUTHORISED.map(({ id, chinese, english, registration }) => ({
			id,
			brand_chinese_name: chinese,
			brand_english_name: english,
			brand_reg_num: registration,
		})),
	}),
});

export const getShopCategory = method({
	path: '/shop/getShopCategory',
	params: z.object({ cid: integer }).strict(),
	run: ({ cid }, { world }) => ({
		data: world.catalogue.categories.all.filter(({ parent_id }) => parent_id === cid),
	}),
});

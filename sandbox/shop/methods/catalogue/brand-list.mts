/** brand.list (品牌列表), article 1267. The stopped parameters are taken and change nothing. */
import { z } from 'zod';
import { AUTHORISED, type Brand, OPEN_BRANDS } from '../../catalogue/brands.mts';
import { digits, flag, integer, method, text } from '../../method.mts';

export const list = method({
	path: '/brand/list',
	params: z
		.object({
			// "Effectively" required: taken as required.
			category_id: integer,
			query: text.optional(),
			brand_ids: z.array(digits).optional(),
			categories: z.array(digits).optional(),
			offset: integer.optional(),
			size: integer.optional(),
			sort: integer.optional(),
			status: integer.optional(),
			full_brand_info: flag.optional(),
		})
		.strict(),
	run({ category_id, query = '', brand_ids: ids }) {
		// Every other category wants its brands authorised.
		const authRequired = category_id % 2 === 0;
		const wanted = ({ id }: Brand) => !ids?.length || ids.includes(String(id));
		const named = ({ chinese, english }: Brand) =>
			chinese.startsWith(query) || english.toLowerCase().startsWith(query.toLowerCase());
		return {
			data: {
				auth_required: authRequired,
				auth_brand_list: authRequired ? AUTHORISED.filter(wanted).map(brand) : [],
				brand_list: authRequired ? [] : OPEN_BRANDS.filter(wanted).filter(named).map(brand),
			},
		};
	},
});

const brand = ({ id, chinese, english }: Brand) => ({
	brand_id: id,
	name_cn: chinese,
	name_en: english,
});

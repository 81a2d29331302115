/** product.auditList (审核列表), product.getCatePropertyV2 (类目属性V2). No numbers are documented. */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import { properties } from '../../catalogue/categories.mts';
import type { Audit } from '../../catalogue/reviews.mts';
import { digits, integer, method } from '../../method.mts';
import { badParameter, businessFailed } from '../../refusal.mts';

export const auditList = method({
	path: '/product/auditList',
	params: z
		.object({
			publish_status: integer,
			page: integer,
			size: integer,
			product_id: digits.optional(),
		})
		.strict(),
	run({ publish_status: status, page, size, product_id }, { world }) {
		if (page < 0 || page > 99) throw badParameter(undefined, 'page应在0到99之间');
		if (size < 1 || size > 100) throw badParameter(undefined, 'size应在1到100之间');
		if (status < 0 || status > 2) throw badParameter(undefined, 'publish_status不合法');
		const found = world.catalogue.reviews.audits.filter(
			(each) => each.status === status && (product_id ?? each.product.id) === each.product.id,
		);
		const rows = found.reverse().slice(page * size, (page + 1) * size);
		return { data: { records: rows.map(record), total: found.length } };
	},
});

function record({ product, title, picture, status, submitted, decided, reasons }: Audit): object {
	return {
		product_id: int64(product.id),
		title,
		img_url: picture,
		publish_status: status,
		publish_time: submitted,
		audit_time: decided,
		audit_reason: reasons,
	};
}

export const getCatePropertyV2 = method({
	path: '/product/getCatePropertyV2',
	params: z.object({ category_leaf_id: integer }).strict(),
	run({ category_leaf_id }, { world }) {
		const leaf = world.catalogue.categories.leaf(category_leaf_id);
		if (!leaf) throw businessFailed(undefined, '类目不是可用的叶子类目');
		return { data: { data: properties(leaf), tpl_type: 2 } };
	},
});

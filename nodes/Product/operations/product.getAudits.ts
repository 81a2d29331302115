import { columnNames } from '../../kernel/column-names';
import { REVIEW_COLUMNS } from '../api/catalog-columns';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { oneOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { auditRow, audits } from '../api/audits';
import { options, PUBLISH_STATUS } from '../../records/product/status-texts';
import { onlyProduct } from '../form/fields';
import { productIdOf } from '../../records/product/reference';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getReviewResults = defineOperation({
	resource: 'product',
	value: 'getAudits',
	name: 'Get Review Results',
	action: 'Get review results of products',
	description:
		'List the reviews (审核) of products in one state, 10,000 at most. Those decided during the read may be missing.',
	methods: ['product.auditList', 'product.detail'],
	fields: [
		field(
			{
				displayName: 'Review State',
				name: 'publishStatus',
				type: 'options',
				options: options(PUBLISH_STATUS),
				default: 2,
				description: 'The state of the review (审核状态)',
			},
			oneOf(options(PUBLISH_STATUS)),
		),
		onlyProduct,
		...returnAllOrLimit,
		fullOrRaw,
		columnNames,
	],
	columns: columnsBy({ full: REVIEW_COLUMNS }),
	async *run(input, api) {
		const filters = {
			publish_status: input.publishStatus,
			...(input.product && { product_id: BigInt(await productIdOf(api, input.product)) }),
		};
		let left = limitOf(input);
		for await (const record of audits(api, filters)) {
			yield toOutput(record, input.output, auditRow, api);
			if (--left === 0) return;
		}
	},
});

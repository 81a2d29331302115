import type { RowOf } from '../../values/columns';
import { CODE_SET_COLUMNS } from '../api/result-columns';
import { dryRun } from '../../kernel/dry-run';
import { field } from '../../kernel/form/field';
import { textOf } from '../../kernel/form/schemas';
import { asText } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { skuDetail } from '../../records/product/detail';
import { productIfKnown, sku } from '../form/fields';

export const setCode = defineOperation({
	resource: 'stock',
	value: 'setCode',
	name: 'Set Merchant Code',
	action: 'Set a merchant code',
	description: 'Change your own code (商家编码) for one SKU',
	methods: ['sku.editCode', 'sku.detail'],
	fields: [
		productIfKnown,
		sku,
		field(
			{
				displayName: 'New Merchant Code',
				name: 'code',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. COAT-2026-RED-S',
				description: 'The new code (商家编码)',
			},
			textOf(255),
		),
		dryRun,
	],
	columns: () => CODE_SET_COLUMNS,
	async *run({ sku: asked, code }, api) {
		// The method's own `code` is the new one, so it cannot name the SKU.
		const skuId = 'id' in asked ? asked.id : asText((await skuDetail(api, asked)).id);
		const params = { sku_id: BigInt(skuId), code };
		// Setting the same code again changes nothing.
		await api.send('sku.editCode', params, { repeatable: true });
		yield { skuId, merchantCode: code, success: true } satisfies RowOf<typeof CODE_SET_COLUMNS>;
	},
});

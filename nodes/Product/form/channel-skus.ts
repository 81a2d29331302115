/** The SKUs of a channel product (渠道品): which of the product's it sells, at what price and stock. */
import { blankOr, digits, jsonOf, text, wholeNumber } from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { priceInFen } from './prices';

const sku = z
	.object({
		skuId: digits,
		priceYuan: blankOr(priceInFen),
		stock: blankOr(wholeNumber()),
		code: blankOr(text),
	})
	.strict();

export type ChannelSku = z.output<typeof sku>;

export const skuList = jsonOf(
	z.array(sku, { invalid_type_error: 'must be a list of SKUs' }).superRefine((skus, context) => {
		const ids = skus.map(({ skuId }) => skuId);
		const twice = ids.find((id, at) => ids.indexOf(id) !== at);
		if (twice === undefined) return;
		context.addIssue({ code: 'custom', message: `names the SKU ${twice} twice` });
	}),
);

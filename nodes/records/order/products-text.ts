/** The goods of a record as one text: `外套 (蓝, L) × 2; 帆布鞋 × 1`. */
import { asText } from '../../kernel/exact-json';

interface Goods {
	readonly name: unknown;
	readonly specification?: readonly unknown[];
	readonly pieces: unknown;
}

export function productsText(goods: readonly Goods[]): string | null {
	const texts = [];
	for (const { name, specification = [], pieces } of goods) {
		const chosen = specification.map(asText).filter(Boolean).join(', ');
		const count = asText(pieces);
		const text = asText(name) + (chosen && ` (${chosen})`) + (count && ` × ${count}`);
		if (text) texts.push(text.trim());
	}
	return texts.join('; ') || null;
}

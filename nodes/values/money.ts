/** Amounts in whole fen, so that sums are exact: 0.1 + 0.2 yuan is 30 fen. */
import { asText } from '../kernel/exact-json';

/** Yuan as a number, or as the text that a table holds, to fen; undefined for what is no amount. */
export function fenOf(yuan: unknown): number | undefined {
	const text = ungrouped(
		asText(yuan)
			.trim()
			.replace(/^[¥￥]\s*/, ''),
	);
	const digits = /^(-?)(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(text);
	if (!digits) return typeof yuan === 'number' ? roundedFen(yuan) : undefined;
	const [, sign, whole = '', part = ''] = digits;
	const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
	return sign ? -fen : fen;
}

/** Without commas between thousands. Any other comma stays: `1,5` may be meant as 1.5, so it is no amount. */
const ungrouped = (text: string) =>
	/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;

/** A number that an expression worked out, a hair off its fen: 0.1 + 0.2. */
function roundedFen(yuan: number): number | undefined {
	const fen = Math.round(yuan * 100);
	const slack = 4 * Number.EPSILON * Math.max(1, Math.abs(yuan));
	return Math.abs(fen / 100 - yuan) <= slack ? fen : undefined;
}

export const yuanOf = (fen: number): number => fen / 100;

/** The mean to the nearest fen, halves up. */
export const meanFen = (fen: number, count: number): number | null =>
	count === 0 ? null : Math.floor((2 * fen + count) / (2 * count));

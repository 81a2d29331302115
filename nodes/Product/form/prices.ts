/** Prices: yuan in the form, whole fen (分) on the wire. */
import { yuanToFen } from '../../kernel/form/schemas';

/** Yuan above 0 with at most two decimals. */
export const priceInFen = yuanToFen.refine((fen) => fen > 0, 'must be above 0');

/** What the node says, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { catalogTexts } from './catalog';
import { channelProductTexts } from './channel-product';
import { formTexts } from './form';
import { productTexts } from './product';
import { saidTexts } from './said';
import { stockTexts } from './stock';

export const PRODUCT_TEXTS = [
	...RECORD_TEXTS,
	formTexts,
	catalogTexts,
	channelProductTexts,
	productTexts,
	stockTexts,
	saidTexts,
];

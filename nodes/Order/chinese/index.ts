/** What the node says, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { formTexts } from './form';
import { orderTexts } from './order';
import { saidTexts } from './said';
import { settlementTexts } from './settlement';
import { shipmentTexts } from './shipment';

export const ORDER_TEXTS = [
	...RECORD_TEXTS,
	formTexts,
	orderTexts,
	shipmentTexts,
	settlementTexts,
	saidTexts,
];

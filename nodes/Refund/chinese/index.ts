/** What the node says, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { decisionTexts } from './decision';
import { formTexts } from './form';
import { refundTexts } from './refund';
import { saidTexts } from './said';

export const REFUND_TEXTS = [...RECORD_TEXTS, formTexts, refundTexts, decisionTexts, saidTexts];

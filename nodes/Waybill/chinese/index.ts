/** What the node says, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { accountTexts } from './account';
import { formTexts } from './form';
import { saidTexts } from './said';
import { waybillTexts } from './waybill';

export const WAYBILL_TEXTS = [...RECORD_TEXTS, formTexts, accountTexts, waybillTexts, saidTexts];

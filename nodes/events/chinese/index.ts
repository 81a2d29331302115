/** What events say, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { formTexts } from './form';

export const EVENT_TEXTS = [...RECORD_TEXTS, formTexts];

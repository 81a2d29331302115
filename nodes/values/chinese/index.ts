/** What fields and complaints about values say, in Chinese. */
import { KERNEL_TEXTS } from '../../kernel/chinese';
import { formTexts } from './form';
import { saidTexts } from './said';

export const VALUE_TEXTS = [...KERNEL_TEXTS, formTexts, saidTexts];

/** What the kernel says, in Chinese. */
import { formTexts } from './form';
import { saidTexts } from './said';
import { valuesTexts } from './values';

export const KERNEL_TEXTS = [formTexts, saidTexts, valuesTexts];

/** What the node says, in Chinese. */
import { EVENT_TEXTS } from '../../events/chinese';
import { formTexts } from './form';
import { saidTexts } from './said';

export const PUSH_TEXTS = [...EVENT_TEXTS, formTexts, saidTexts];

/** What several nodes say, in Chinese. */
import { GATEWAY_TEXTS } from '../../gateways/chinese';
import { liveTexts } from './live';
import { saidTexts } from './said';
import { wordsTexts } from './words';

export const RECORD_TEXTS = [...GATEWAY_TEXTS, wordsTexts, liveTexts, saidTexts];

/** What the node says, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { formTexts } from './form';
import { reportTexts } from './report';
import { roomTexts } from './room';
import { saidTexts } from './said';

export const LIVE_TEXTS = [...RECORD_TEXTS, formTexts, reportTexts, roomTexts, saidTexts];

/** What the node says, in Chinese. */
import { RECORD_TEXTS } from '../../records/chinese';
import { fansTexts } from './fans';
import { formTexts } from './form';
import { messageTexts } from './message';
import { saidTexts } from './said';
import { segmentTexts } from './segment';

export const FANS_TEXTS = [
	...RECORD_TEXTS,
	formTexts,
	fansTexts,
	messageTexts,
	segmentTexts,
	saidTexts,
];

/** The time in which a channel product is valid (有效期): to set it, and to list by it. */
import type { INodeProperties } from 'n8n-workflow';

import { unixSeconds } from '../../kernel/form/dates';
import { momentIn } from '../../kernel/form/schemas';
import { beijingText } from '../../values/time';

/** Two options of a collection. */
export const validityUi: INodeProperties[] = [
	{
		displayName: 'Valid From',
		name: 'validFrom',
		type: 'dateTime',
		default: '',
		description: 'The beginning of the validity (有效期)',
	},
	{
		displayName: 'Valid Until',
		name: 'validUntil',
		type: 'dateTime',
		default: '',
		description: 'The end of the validity (有效期)',
	},
];

export const validitySchema = { validFrom: momentIn, validUntil: momentIn };

interface Validity {
	readonly validFrom?: Date | undefined;
	readonly validUntil?: Date | undefined;
}

/** What is wrong with the two, named by the collection that holds them. */
export const validityComplaint = (collection: string, { validFrom, validUntil }: Validity) =>
	validFrom && validUntil && validFrom >= validUntil
		? `${collection} → Valid From: must be before Valid Until`
		: undefined;

export const validityParams = ({ validFrom, validUntil }: Validity) => ({
	...(validFrom && { start_time: beijingText(unixSeconds(validFrom)) }),
	...(validUntil && { end_time: beijingText(unixSeconds(validUntil)) }),
});

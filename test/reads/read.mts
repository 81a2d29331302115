/** An operation that reads or an event, with an honest reply of a few rows. */
import type { IDataObject } from 'n8n-workflow';

import type { Platform } from '../support/odd-replies.mts';

export interface Read {
	readonly node: 'order' | 'product' | 'refund' | 'live' | 'fans' | 'waybill' | 'event';
	readonly platform?: Platform;
	readonly name: string;
	readonly parameters?: IDataObject;
	/** What each method answers. */
	readonly data: Readonly<Record<string, unknown>>;
	/** The way to the list in `data`; empty where `data` itself is the list. */
	readonly list?: readonly string[];
	/** The list holds ids, not objects. */
	readonly bare?: boolean;
	/** The present is compared with the last look. */
	readonly watched?: boolean;
}

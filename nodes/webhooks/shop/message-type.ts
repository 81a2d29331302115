/** What a kind of message of 抖店 is: a row of the tables beside this file. */
import type { TriggerEvent } from '../../events/define-event';
import type { JsonRecord } from '../../kernel/exact-json';

export type Group = 'trade' | 'refund' | 'product' | 'material' | 'distribution';

export interface Kind {
	readonly tag: string;
	/** The platform's name of it, without `doudian_{group}_`; also the value in the form. */
	readonly name: string;
	/** What happened, in English and in the platform's own words. */
	readonly label: string;
	readonly text: string;
	/** The field that says when it happened; undefined where the platform does not say. */
	readonly time?: string;
	/** The polled event that is the same change, where there is one. */
	readonly same?: TriggerEvent;
	/** Of a kind that has one: whether this very message is that change. */
	isSame?(data: JsonRecord): boolean;
	/** Whether it moves the `update_time` by which the platform lists its order, after-sale or product. */
	readonly moves?: boolean;
}

export type KindOf = Kind & { readonly group: Group };

export const inGroup = (group: Group, kinds: readonly Kind[]): KindOf[] =>
	kinds.map((kind) => ({ ...kind, group }));

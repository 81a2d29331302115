/** Every kind of message that the platform's reference names. Adding one: a row in its table. */
import type { KindOf } from './message-type';
import { productMessages } from './product-messages';
import { refund } from './refund-messages';
import { trade } from './trade-messages';

export const kinds: readonly KindOf[] = [...trade, ...refund, ...productMessages];

const byTag = new Map(kinds.map((kind) => [kind.tag, kind]));

export const kindOf = (tag: string): KindOf | undefined => byTag.get(tag);

/** Every kind of message that the platform's reference names. Adding one: a row in its table. */
import type { KindOf } from './kind';
import { others } from './product';
import { refund } from './refund';
import { trade } from './trade';

export const kinds: readonly KindOf[] = [...trade, ...refund, ...others];

const byTag = new Map(kinds.map((kind) => [kind.tag, kind]));

export const kindOf = (tag: string): KindOf | undefined => byTag.get(tag);

/** A symbol of all realms: another copy of this module knows such a body too. */
const EXACT = Symbol.for('n8n-nodes-douyin-shop.exactBody');

/**
 * A body that is signed and sent byte for byte. It has a type of its own, so that the credential can
 * tell it from a body of n8n's HTTP Request node, which is written again in the canonical spelling.
 */
export class ExactBody {
	readonly text: string;
	readonly [EXACT] = true;

	constructor(text: string) {
		this.text = text;
	}

	toString(): string {
		return this.text;
	}
}

export const isExactBody = (body: unknown): body is ExactBody =>
	typeof body === 'object' && body !== null && EXACT in body;

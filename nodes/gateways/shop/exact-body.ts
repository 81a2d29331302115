/**
 * A body that is signed and sent byte for byte. It has a type of its own, so that the credential can
 * tell it from a body of n8n's HTTP Request node, which is written anew in the canonical spelling.
 */
export class ExactBody {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}

	toString(): string {
		return this.text;
	}
}

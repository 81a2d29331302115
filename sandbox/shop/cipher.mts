/**
 * Cipher text of receiver data (密文): starts with `#`, bound to its order, opened by this sandbox
 * only. The same plain text of the same order always gives the same cipher text. Nothing here is
 * secret, so speed comes first: one block cipher kept open for good, and a checksum that refuses
 * what was tampered with.
 */
import {
	type Cipher as BlockCipher,
	createCipheriv,
	createDecipheriv,
	createHash,
	type Decipher,
} from 'node:crypto';

/** data_type of order.batchDecrypt: 1 address, 2 name, 3 phone. */
export type SealedKind = 1 | 2 | 3;

export interface Sealed {
	kind: SealedKind;
	orderId: string;
	plain: string;
}

const BLOCK = 16;

export class Cipher {
	private readonly locks: BlockCipher;
	private readonly opens: Decipher;

	constructor(seed: number) {
		const key = createHash('sha256').update(`receiver data of ${seed}`).digest();
		this.locks = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
		this.opens = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
	}

	seal({ kind, orderId, plain }: Sealed): string {
		const text = Buffer.from(`${kind}|${orderId}|${plain}`);
		const bytes = Buffer.alloc(Math.ceil((4 + text.length) / BLOCK) * BLOCK);
		bytes.writeUInt32BE(checksum(text));
		text.copy(bytes, 4);
		return `#${this.locks.update(bytes).toString('base64')}`;
	}

	open(cipherText: string): Sealed | undefined {
		if (!cipherText.startsWith('#')) return undefined;
		const bytes = Buffer.from(cipherText.slice(1), 'base64');
		if (bytes.length === 0 || bytes.length % BLOCK !== 0) return undefined;
		const opened = this.opens.update(bytes);
		const end = opened.indexOf(0, 4);
		const text = opened.subarray(4, end < 0 ? opened.length : end);
		if (opened.readUInt32BE() !== checksum(text)) return undefined;
		const [, kind, orderId, plain] = /^([123])\|(\d+)\|([^]*)$/.exec(text.toString()) ?? [];
		if (!kind || !orderId || plain === undefined) return undefined;
		return { kind: Number(kind) as SealedKind, orderId, plain };
	}
}

/** FNV-1a. */
function checksum(bytes: Buffer): number {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
}

/** Display text (脱敏), as in the sample `13*******64`. */
export function mask({ kind, plain }: Sealed): string {
	if (kind === 3) return `${plain.slice(0, 2)}*******${plain.slice(-2)}`;
	if (kind === 2) return plain.slice(0, 1) + '*'.repeat([...plain].length - 1);
	return `${[...plain].slice(0, 2).join('')}******`;
}

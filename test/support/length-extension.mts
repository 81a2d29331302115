/**
 * What an eavesdropper of a request that is signed by SHA-1 of secret and body can make of it without the
 * secret: a longer body whose signature fits. It needs the length of the secret only.
 */
import type { Raw } from './push-stage.mts';

const BLOCK = 64;

/** The request with `suffix` behind its body, after the padding that SHA-1 put there. */
export function extended(heard: Raw, secretLength: number, suffix: Buffer): Raw {
	const sign = String(heard.headers['x-douyin-signature']);
	const state = Array.from({ length: 5 }, (_, at) => parseInt(sign.slice(at * 8, at * 8 + 8), 16));
	const hashed = secretLength + heard.body.length;
	const glue = padding(hashed);
	const all = hashed + glue.length + suffix.length;
	const rest = Buffer.concat([suffix, padding(all)]);
	let now = state;
	for (let at = 0; at < rest.length; at += BLOCK)
		now = compressed(now, rest.subarray(at, at + BLOCK));
	const body = Buffer.concat([heard.body, glue, suffix]);
	return {
		headers: {
			...heard.headers,
			'content-length': String(body.length),
			'x-douyin-signature': now.map((word) => word.toString(16).padStart(8, '0')).join(''),
		},
		body,
	};
}

function padding(length: number): Buffer {
	const zeros = (BLOCK * 2 - 9 - (length % BLOCK)) % BLOCK;
	const bits = Buffer.alloc(8);
	bits.writeBigUInt64BE(BigInt(length) * 8n);
	return Buffer.concat([Buffer.from([0x80]), Buffer.alloc(zeros), bits]);
}

const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** One block through SHA-1 (FIPS 180-4, 6.1.2). */
function compressed(state: readonly number[], block: Buffer): number[] {
	const words = Array.from({ length: 16 }, (_, at) => block.readUInt32BE(at * 4));
	for (let at = 16; at < 80; at++) {
		const of = (back: number) => words[at - back] ?? 0;
		words.push(turned(of(3) ^ of(8) ^ of(14) ^ of(16), 1) >>> 0);
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
	for (const [at, word] of words.entries()) {
		const [mixed, constant] =
			at < 20
				? [(b & c) | (~b & d), 0x5a827999]
				: at < 40
					? [b ^ c ^ d, 0x6ed9eba1]
					: at < 60
						? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
						: [b ^ c ^ d, 0xca62c1d6];
		[a, b, c, d, e] = [
			(turned(a, 5) + mixed + e + constant + word) >>> 0,
			a,
			turned(b, 30) >>> 0,
			c,
			d,
		];
	}
	return [a, b, c, d, e].map((word, at) => (word + (state[at] ?? 0)) >>> 0);
}

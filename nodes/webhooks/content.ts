/** What a message holds, whatever its form, and the digest by which its repeat is recognised. */
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { isRecord, parseJson } from '../kernel/exact-json';

/** What nests deeper cannot be stored by n8n: its execution would fail, with all other messages. */
const MAX_LEVELS = 100;

export interface Content {
	readonly value: unknown;
	/** It nested too deep: `value` is its text as it came, or null where it came as an object. */
	readonly isTooDeep: boolean;
}

export const DEEP_HINT = `The content nests more than ${MAX_LEVELS} levels deep and was not read. payload has it as text where it came as text.`;

/** JSON in a text is read; a text that is not JSON stays that text. */
export function contentOf(raw: unknown): Content {
	const value = typeof raw === 'string' ? parsed(raw) : (raw ?? null);
	if (!isDeep(value)) return { value, isTooDeep: false };
	return { value: typeof raw === 'string' ? raw : null, isTooDeep: true };
}

/** The value as the payload of an item. */
export const payloadOf = (value: unknown) => value as IDataObject;

function parsed(text: string): unknown {
	try {
		return parseJson(text);
	} catch {
		return text;
	}
}

function isDeep(value: unknown): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth === MAX_LEVELS) return true;
		level = level.flatMap(membersOf).filter((it) => typeof it === 'object' && it !== null);
	}
	return false;
}

const membersOf = (value: unknown): unknown[] =>
	typeof value === 'object' && value !== null ? Object.values(value) : [];

/**
 * SHA-256 in hex of what a JSON value holds. Equal for equal values with keys in the same order.
 * Written without recursion: the depth is the sender's choice.
 */
export function digestOf(value: unknown): string {
	const hash = createHash('sha256');
	const left = [value];
	while (left.length > 0) {
		const next = left.pop();
		if (Array.isArray(next)) {
			hash.update(`[${next.length}`);
			for (const member of next) left.push(member);
		} else if (isRecord(next)) {
			const entries = Object.entries(next);
			hash.update(`{${entries.length}`);
			for (const [key, member] of entries) left.push(member, key);
		} else if (typeof next === 'string') {
			hash.update(`"${next.length}:`).update(next);
		} else {
			hash.update(`=${String(next)};`);
		}
	}
	return hash.digest('hex');
}

/**
 * JSON as the platform writes and reads it: int64 ids go over the wire as bare digits, beyond what
 * a JavaScript number holds. Pages of orders are large, so writing stays with the native
 * serialiser, and what several objects of a page have in common is written once.
 */
import { randomUUID } from 'node:crypto';
import { isLosslessNumber, parse } from 'lossless-json';

/** Unforgeable, so no text of a buyer or a caller can turn into bare digits. */
const MARK = randomUUID();
const INTEGER = new RegExp(`"${MARK}i(-?\\d+)"`, 'g');
const MARKED = new RegExp(`"${MARK}(?:i(-?\\d+)|w(\\d+))"`, 'g');

/** An integer of any size: leaves a mark in the text that is taken away afterwards. */
export class Int64 {
	readonly digits: string;

	constructor(digits: string) {
		this.digits = digits;
	}

	toJSON(): string {
		return `${MARK}i${this.digits}`;
	}
}

export function int64(digits: string | bigint): Int64 {
	return new Int64(String(digits));
}

/** Text that is JSON already. */
export class Written {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/** Members of an object, written, without the braces. */
export class Members {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/** Holds no `Written`; that lets the fast path of the serialiser do it. */
export function members(value: object): Members {
	const text = JSON.stringify(value).slice(1, -1);
	return new Members(text.includes(MARK) ? text.replace(INTEGER, '$1') : text);
}

export function listMember(key: string, rows: readonly Written[]): Members {
	return new Members(`${JSON.stringify(key)}:[${rows.map(({ text }) => text).join(',')}]`);
}

/** One object of several parts; their keys must differ. */
export function joined(...parts: ReadonlyArray<object | Members>): Written {
	const texts = parts.map((part) => (part instanceof Members ? part : members(part)).text);
	return new Written(`{${texts.join(',')}}`);
}

export function writeJson(value: unknown): string {
	const written: string[] = [];
	const text = JSON.stringify(value, (_key, part: unknown) =>
		part instanceof Written ? `${MARK}w${written.push(part.text) - 1}` : part,
	);
	return bare(text, written);
}

function bare(text: string, written: readonly string[]): string {
	return text.replace(
		MARKED,
		(_mark, digits: string | undefined, index: string) => digits ?? written[Number(index)] ?? '',
	);
}

/** A parsed text; every number is a `LosslessNumber` that keeps the digits it came with. */
export function readJson(text: string): unknown {
	return parse(text);
}

/** The same tree, fit for `writeJson`, with the numbers as they were written. */
export function rewritable(tree: unknown): unknown {
	if (isLosslessNumber(tree)) {
		return /^-?\d+$/.test(tree.value) ? int64(tree.value) : Number(tree.value);
	}
	if (tree instanceof Written) return rewritable(readJson(tree.text));
	if (tree instanceof Int64) return tree;
	if (Array.isArray(tree)) return tree.map(rewritable);
	if (typeof tree !== 'object' || tree === null) return tree;
	return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, rewritable(value)]));
}

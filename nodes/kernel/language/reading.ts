/** A way to read a text, and which of several counts. */

/** A way to read a text: its Chinese, the keys that it took, and what stays English. */
export interface Reading {
	readonly chinese: string;
	readonly keys: readonly string[];
	readonly left: readonly string[];
}

const ENGLISH = /[A-Za-z]{2}|^e\.g\. /;

/** Whether there is anything to translate. */
export const isEnglish = (text: string) => ENGLISH.test(text);

export const as = (chinese: string): Reading => ({ chinese, keys: [], left: [] });

export const leave = (part: string): Reading => ({
	chinese: part,
	keys: [],
	left: isEnglish(part) ? [part] : [],
});

export const joined = (head: Reading, mark: string, rest: Reading): Reading => ({
	chinese: head.chinese + mark + rest.chinese,
	keys: [...head.keys, ...rest.keys],
	left: [...head.left, ...rest.left],
});

/** The first that leaves nothing, else the one that leaves the least. */
export function best(readings: Iterable<Reading>): Reading {
	let found: Reading | undefined;
	for (const it of readings) {
		if (it.left.length === 0) return it;
		if (!found || lengthOf(it) < lengthOf(found)) found = it;
	}
	return found ?? as('');
}

const lengthOf = ({ left }: Reading) => left.join('').length;

/** What a change of the contract means for workflows that are stored. */
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';

export interface Changes {
	/** A stored workflow runs differently, or not at all. */
	readonly breaking: readonly string[];
	/** What is new. */
	readonly added: readonly string[];
}

/** Of one file: before and now, as text; undefined where there is none. */
export function changesOf(before: string | undefined, now: string | undefined): Changes {
	const breaking: string[] = [];
	const added: string[] = [];
	const walk = (old: unknown, current: unknown, path: string): void => {
		if (isDeepStrictEqual(old, current)) return;
		if (Array.isArray(old) && Array.isArray(current)) return ofLists(old, current, path);
		if (!isMap(old) || !isMap(current)) {
			breaking.push(`${path}: ${shown(old)} → ${shown(current)}`);
			return;
		}
		for (const [key, value] of Object.entries(old)) {
			const at = path === '' ? key : `${path}.${key}`;
			if (key in current) walk(value, current[key], at);
			else breaking.push(`${at} is gone`);
		}
		for (const key of Object.keys(current)) {
			if (!(key in old)) added.push(path === '' ? key : `${path}.${key}`);
		}
	};
	const ofLists = (old: unknown[], current: unknown[], path: string) => {
		const isIn = (list: unknown[], it: unknown) =>
			list.some((other) => isDeepStrictEqual(other, it));
		// A default is one value, whatever its form.
		if (path.endsWith('.default')) {
			breaking.push(`${path}: ${shown(old)} → ${shown(current)}`);
			return;
		}
		for (const it of old) if (!isIn(current, it)) breaking.push(`${path} lacks ${shown(it)}`);
		for (const it of current) if (!isIn(old, it)) added.push(`${path} has ${shown(it)}`);
	};
	if (before === undefined) added.push('the whole file');
	else if (now === undefined) breaking.push('the whole file is gone');
	else walk(parse(before), parse(now), '');
	return { breaking, added };
}

const isMap = (it: unknown): it is Record<string, unknown> =>
	typeof it === 'object' && it !== null && !Array.isArray(it);

const shown = (it: unknown) => (it === undefined ? 'nothing' : JSON.stringify(it));

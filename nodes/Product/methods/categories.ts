/**
 * The categories of the shop as one list to choose from. The platform returns the children of one category
 * a call, so the whole tree is read once, and kept while a form is filled in.
 */
import type { INodeListSearchResult } from 'n8n-workflow';

import { BoundedMap } from '../../kernel/bounded-map';
import { monotonicNow } from '../../kernel/clock';
import { asText } from '../../kernel/exact-json';
import { mapConcurrent } from '../../kernel/map-concurrent';
import type { Api } from '../../kernel/operation';
import { perProcess } from '../../kernel/process-state';
import { categories, CATEGORIES } from '../api/catalog';

interface Category {
	readonly id: string;
	/** The way to it: `女装 / 连衣裙`. */
	readonly path: string;
	readonly isLeaf: boolean;
}

/** Which categories a field takes: products lie in leaves, and only what is no leaf has others below it. */
export type Wanted = 'leaves' | 'parents' | 'all';

interface Reading {
	readonly tree: Promise<readonly Category[]>;
	readonly at: number;
}

const KEPT_MS = 10 * 60_000;
const MAX_SHOPS = 20;
/** Beyond that a tree is cut: a category below is named by its ID. */
const MAX_CALLS = 2_000;
const PAGE_SIZE = 100;

const readings = perProcess(() => new BoundedMap<Reading>(MAX_SHOPS));

/** Those whose way has every word that was typed, page by page. */
export async function searchCategories(
	api: Api,
	wanted: Wanted,
	filter = '',
	page = '1',
): Promise<INodeListSearchResult> {
	const words = filter.toLowerCase().split(/[\s/／>]+/);
	const found = (await treeOf(api)).filter(
		({ path, isLeaf }) =>
			(wanted === 'all' || isLeaf === (wanted === 'leaves')) &&
			words.every((word) => path.toLowerCase().includes(word)),
	);
	const end = Number(page) * PAGE_SIZE;
	return {
		results: found.slice(end - PAGE_SIZE, end).map(({ id, path }) => ({ name: path, value: id })),
		...(found.length > end && { paginationToken: String(Number(page) + 1) }),
	};
}

async function treeOf(api: Api): Promise<readonly Category[]> {
	const known = readings().get(api.identity);
	if (known && monotonicNow() - known.at < KEPT_MS) return await known.tree;
	const tree = readTree(api);
	readings().set(api.identity, { tree, at: monotonicNow() });
	tree.catch(() => readings().delete(api.identity));
	return await tree;
}

/** Level by level, then each category followed by what is below it. */
async function readTree(api: Api): Promise<readonly Category[]> {
	const below = new Map<string, readonly Category[]>();
	const seen = new Set(['0']);
	let level: readonly Category[] = [{ id: '0', path: '', isLeaf: false }];
	let left = MAX_CALLS;
	while (level.length > 0 && left > 0) {
		const opened = level.slice(0, left);
		left -= opened.length;
		const read = mapConcurrent(
			opened,
			() => api.concurrency(CATEGORIES),
			async (parent) => [parent.id, await childrenOf(api, parent)] as const,
		);
		const next: Category[] = [];
		for await (const [id, children] of read) {
			// Each once, whatever the platform says: else there might be no end.
			const fresh = children.filter((it) => !seen.has(it.id) && seen.add(it.id));
			below.set(id, fresh);
			next.push(...fresh.filter(({ isLeaf }) => !isLeaf));
		}
		level = next;
	}
	const inOrder = (id: string): Category[] =>
		(below.get(id) ?? []).flatMap((it) => [it, ...(it.isLeaf ? [] : inOrder(it.id))]);
	return inOrder('0');
}

async function childrenOf(api: Api, parent: Category): Promise<readonly Category[]> {
	const rows = await categories(api, parent.id);
	return rows
		.filter(({ enable }) => enable !== false)
		.map(({ id, name, is_leaf: isLeaf }) => ({
			id: asText(id),
			path: [parent.path, asText(name)].filter(Boolean).join(' / '),
			isLeaf: isLeaf === true,
		}));
}

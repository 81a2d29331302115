/** Stored workflows are a contract: what they rely on is what `test/contract` says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import packageJson from '../package.json';
import { changesOf } from './support/contract-changes.mts';
import { contract, contractFolder } from './support/contract.mts';

/** What the nodes are now, and what is committed. */
let now = new Map<string, string>();
beforeAll(async () => {
	now = await contract();
});
const committed = (file: string) => {
	const path = join(contractFolder, file);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

const REMEDY = `
Only additions, or nothing is published yet: run npm run contract, and commit what it writes.
Otherwise leave this version of the node as it is, and add the change as a new version: n8n does not
store a parameter that equals its default, so stored workflows would run with the new one.
See "The contract" in CONTRIBUTING.md.`;

it('the nodes, credentials and columns are as committed', () => {
	const files = [...new Set([...now.keys(), ...readdirSync(contractFolder)])].sort();
	const lines = files.flatMap((file) => {
		if (committed(file) === now.get(file)) return [];
		const { breaking, added } = changesOf(committed(file), now.get(file));
		const changes = [
			...breaking.map((it) => `${file}: stored workflows feel it: ${it}`),
			...added.map((it) => `${file}: new: ${it}`),
		];
		return changes.length > 0 ? changes : [`${file}: another order`];
	});
	if (lines.length > 0) throw new Error(`${lines.join('\n')}\n${REMEDY}`);
});

describe('a change', () => {
	const change = (from: string | RegExp, to: string) => {
		const text = now.get('douyinOrder.yaml') ?? '';
		expect(text.replace(from, to)).not.toBe(text);
		return changesOf(text, text.replace(from, to));
	};

	it('of a default is felt', () => {
		const { breaking } = change(/(limit:\n +type: number\n +default: )50\n/, '$1100\n');
		expect(breaking).toEqual([
			expect.stringMatching(/^operations\.\S+\.limit\.default: 50 → 100$/),
		]);
	});

	it('of the name of a parameter or operation is felt', () => {
		expect(change(/\n {4}returnAll:/, '\n    all:').breaking).toEqual([
			expect.stringMatching(/\.returnAll is gone$/),
		]);
		expect(change('order.getAll:', 'order.list:').breaking).toEqual([
			'operations.order.getAll is gone',
		]);
	});

	it('of a value in a list is felt, and a new one is not', () => {
		expect(change(/- getAll\n/, '- list\n').breaking).not.toEqual([]);
		const { breaking, added } = change(/( +)- getAll\n/, '$1- getAll\n$1- another\n');
		expect([breaking, added]).toEqual([[], [expect.stringMatching(/values has "another"$/)]]);
	});

	it('of a column or its heading is felt', () => {
		const text = now.get('columns.yaml') ?? '';
		const { breaking } = changesOf(text, text.replace('orderId: 订单号', 'orderId: 订单编号'));
		expect(breaking).toEqual([expect.stringContaining('订单号')]);
	});
});

it('is about every node and credential of the package, and the columns', () => {
	const { nodes, credentials } = packageJson.n8n;
	const names = [...nodes, ...credentials].map((file) => {
		const [name = ''] = basename(file).split('.');
		return `${name.charAt(0).toLowerCase()}${name.slice(1)}.yaml`;
	});
	expect([...now.keys()].sort()).toEqual([...names, 'columns.yaml'].sort());
	expect(now.get('douyinOrder.yaml')).toMatch(/^node: n8n-nodes-douyin-shop\.douyinOrder$/m);
});

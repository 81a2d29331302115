/**
 * Beside another community package that brings zod 4 and luxon 1: all tests that share an n8n run so. Node
 * finds these libraries before n8n's own; what that did to a stored place is tested in
 * `new-orders-to-table.test.mts`.
 */
import { loadedTypes } from '../../host/n8n/loaded-types.mts';
import packageJson from '../../package.json';
import { onStage } from './on-stage.mts';

const stage = onStage('--orders', '1', '--live', '0');

test('n8n loads both packages, and each finds the libraries of the other one', async () => {
	const kinds = await loadedTypes(stage().n8n, 'nodes');
	const neighbour = kinds.find(({ name }) => name === 'n8n-nodes-neighbour.neighbour');
	expect(neighbour?.description).toMatch(/^zod 4\.\d+\.\d+, luxon 1\.\d+\.\d+$/);
	const ours = kinds.filter(({ name }) => name.startsWith(`${packageJson.name}.`));
	expect(new Set(ours.map(({ name }) => name)).size).toBeGreaterThanOrEqual(
		packageJson.n8n.nodes.length,
	);
});

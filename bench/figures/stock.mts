/** Calls that Set Many makes for a whole shop among faults, against the fewest possible. */
import { credentialStore, executeContext } from '../../test/support/engine.mts';
import { atMost, rounded, type Figure } from '../figure.mts';
import { credentialOf, startSandbox } from '../sandbox.mts';
import { shipped } from '../shipped.mts';

const { DouyinProduct } = shipped<typeof import('../../nodes/Product/DouyinProduct.node.ts')>(
	'nodes/Product/DouyinProduct.node',
);

const METHOD = 'sku.syncStockBatchMultiProducts';
const ROWS = 100_000;
const A_CALL = 50;

/**
 * One call in ten is struck. Tokens are revoked in the tests only: here the node is the built one and
 * the credential the source, and what the one says of a refused token does not reach the other.
 */
const FAULTS = [
	{ kind: 'http5xx', every: 41, status: 503 },
	{ kind: 'reset', every: 53 },
	{ kind: 'throttle', every: 61 },
	{ kind: 'cutBody', every: 67 },
	{ kind: 'actThenReset', every: 47 },
].map((fault) => ({ ...fault, method: METHOD }));

interface Sku {
	readonly skuId: string;
	readonly productId: string;
	readonly skuType: number;
	readonly stock: number;
	readonly applied: number;
}

export default async function* measure(): AsyncGenerator<Figure> {
	const sandbox = await startSandbox({ orders: 20, products: 2200, skus: A_CALL, quota: 100_000 });
	const products = await sandbox.control<
		Array<{ productId: string; status: number; checkStatus: number }>
	>('GET', 'products');
	const open = products.filter(({ status, checkStatus }) => status < 2 && checkStatus === 3);
	const known = new Set(open.map(({ productId }) => productId));
	const stocks = async () => await sandbox.control<Sku[]>('GET', 'stock');
	const skus = (await stocks()).filter((it) => it.skuType === 0 && known.has(it.productId));
	const rows = Array.from({ length: ROWS }, (_, at) => {
		const { skuId, productId } = skus[at % skus.length]!;
		return { skuId, productId, quantity: (at % 97) + 1 };
	});

	await sandbox.control('POST', 'faults', FAULTS);
	const context = executeContext({
		type: new DouyinProduct(),
		credential: credentialStore({ ...credentialOf(sandbox), requestsPerSecond: 1000 }),
		parameters: {
			resource: 'stock',
			operation: 'syncMany',
			product: { __rl: true, mode: 'id', value: '={{ $json.productId }}' },
			sku: { __rl: true, mode: 'id', value: '={{ $json.skuId }}' },
			mode: 'add',
			quantity: '={{ $json.quantity }}',
		},
		items: rows.map((json) => ({ json })),
	});
	const started = performance.now();
	const [items = []] = await new DouyinProduct().execute.call(context);
	const seconds = (performance.now() - started) / 1000;

	const wanted = new Map(skus.map(({ skuId, stock }) => [skuId, { stock, applied: 0 }]));
	for (const { skuId, quantity } of rows) {
		const now = wanted.get(skuId)!;
		now.stock += quantity;
		now.applied += 1;
	}
	const wrong = (await stocks()).filter(({ skuId, stock, applied }) => {
		const ideal = wanted.get(skuId);
		return ideal !== undefined && (ideal.stock !== stock || ideal.applied !== applied);
	});
	const { calls } = await sandbox.counts(METHOD);
	sandbox.stop();
	const fewest = Math.ceil(ROWS / A_CALL);
	yield {
		figure: 'stock',
		...atMost(1.2, rounded(calls / fewest, 3)),
		unit: 'times the fewest calls, one in ten struck by a fault',
		rows: ROWS,
		items: items.length,
		wrongOrTwice: wrong.length,
		calls,
		fewest,
		seconds: rounded(seconds),
	};
}

import { createApi } from '../../nodes/gateways/client';
import { shop } from '../../nodes/gateways/shop/gateway';
import { syncManyStocks } from '../../nodes/Product/operations/stock.syncMany';
import { startSandbox } from '../../sandbox/server.mts';
import { credentialStore } from '../support/engine.mts';
import { undiciHost } from '../support/undici-host.mts';
jest.setTimeout(580_000);
it('x', async () => {
	const sandbox = await startSandbox({ orders: 20, live: 0, quota: 5000, products: 18000, skus: 6 });
	const { appKey, appSecret, shopId, url, control } = sandbox;
	const { data } = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url, requestsPerSecond: 1000 });
	const M = 'sku.syncStockBatchMultiProducts';
	let calls = 0;
	const host = undiciHost(data);
	const api = createApi(shop, { ...host, send: async (r, f) => { if (r.url.endsWith('MultiProducts')) calls++; return await host.send(r, f); }, hint: () => undefined });
	const bad = new Set(control.productTruth().filter((p) => p.status === 2 || p.checkStatus === 5).map((p) => p.productId));
	const units = control.stockTruth().filter((s) => s.skuType === 0 && !s.removed && !bad.has(s.productId)).slice(0, 100_000);
	control.addFaults([
		{ kind: 'actThenReset', method: M, every: 50 },
		{ kind: 'reset', method: M, every: 70 },
		{ kind: 'throttle', method: M, every: 90 },
		{ kind: 'serviceError', method: M, every: 110 },
	]);
	const items = units.map((u, index) => ({ index, input: { sku: { id: u.skuId }, product: { id: u.productId }, mode: 'set', quantity: u.promotion + (index % 90), warehouse: '', idempotencyId: '', dryRun: false } }));
	const t = Date.now();
	let failed = 0, known = 0, done = 0;
	if (!('runBatch' in syncManyStocks)) throw new Error();
	for await (const r of syncManyStocks.runBatch(items as never, api)) { done++; if ('error' in r) { failed++; if (failed < 4) console.log(r.error); } else if (r.json.alreadyDone) known++; }
	const ms = Date.now() - t;
	const wrong = new Map(control.stockTruth().map((s) => [s.skuId, s]));
	const off = items.filter((it, at) => { const now = wrong.get(units[at]!.skuId)!; return now.stock !== it.input.quantity; }).length;
	const twice = items.filter((_, at) => wrong.get(units[at]!.skuId)!.applied !== 1).length;
	process.stderr.write(JSON.stringify({ rows: items.length, ms, done, failed, known, calls, fewest: Math.ceil(items.length / 50), off, twice }) + '\n');
	await sandbox.close();
});

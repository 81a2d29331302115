/**
 * `npm run sandbox -- --port 0 --orders 1000 --seed 1`: prints one JSON line with what a client
 * needs, then serves until SIGTERM or SIGINT.
 */
import { readOptions } from './options.mts';
import { startSandbox } from './server.mts';

const sandbox = await startSandbox(readOptions(process.argv.slice(2)));
const { url, appKey, appSecret, shopId, shopIds, toolApp, otherApps, qianchuan, open } = sandbox;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
	process.once(signal, () => {
		void sandbox.close().then(() => process.exit(0));
	});
}

// Last: the reader of this line may end the sandbox at once.
const greeting = { url, appKey, appSecret, shopId, shopIds, toolApp, otherApps, qianchuan, open };
process.stdout.write(`${JSON.stringify(greeting)}\n`);

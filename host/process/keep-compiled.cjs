/**
 * Preloaded into every server this folder starts. With `NODE_COMPILE_CACHE` Node.js keeps what it has
 * compiled when it ends; a server runs on, or is killed, so it does that when it has started.
 */
const { flushCompileCache } = require('node:module');
const { isMainThread } = require('node:worker_threads');

/** Then n8n has loaded its modules. Node.js below 22.10 keeps nothing before the end. */
const STARTED_MS = 10_000;

if (isMainThread && process.env.NODE_COMPILE_CACHE !== undefined) {
	setTimeout(() => flushCompileCache?.(), STARTED_MS).unref();
}

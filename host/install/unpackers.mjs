// @ts-check
/** The threads that unpack, shared by all installations of this process and ended after the last. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** @typedef {import('./unpack.mjs').Order} Order */
/** @typedef {{ files: number, bytes: number }} Unpacked */
/**
 * @typedef {object} Job
 * @property {Omit<Order, 'tarball'> & { tarball: Buffer }} order
 * @property {boolean} isUrgent
 * @property {(unpacked: Unpacked) => void} resolve
 * @property {(error: unknown) => void} reject
 */

/** More do not help: they would wait for the disk. */
const THREADS = Math.min(4, Math.max(2, availableParallelism()));

/** @type {Job[]} */
let open = [];
/** @type {Set<Worker>} */
const idle = new Set();
/** @type {Set<Worker>} */
const threads = new Set();
let users = 0;

/** The bytes may lie inside a larger piece of memory, which cannot be handed over. @param {Buffer} buffer */
const ownMemory = (buffer) =>
	/** @type {ArrayBuffer} */ (
		buffer.byteLength === buffer.buffer.byteLength
			? buffer.buffer
			: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength)
	);

/** Gives a job to each thread that has none, what is urgent first. */
function handOut() {
	for (const thread of idle) {
		const job = open.find(({ isUrgent }) => isUrgent) ?? open[0];
		if (job === undefined) return;
		open = open.filter((other) => other !== job);
		idle.delete(thread);
		void work(thread, job);
	}
}

/** @param {Worker} thread @param {Job} job */
async function work(thread, { order, resolve, reject }) {
	const tarball = ownMemory(order.tarball);
	thread.postMessage({ ...order, tarball }, [tarball]);
	try {
		const [done] = await once(thread, 'message');
		if (done.code === undefined) resolve(done);
		else reject(Object.assign(new Error(done.message), { code: done.code }));
	} catch (error) {
		// The thread itself has ended.
		reject(error);
	}
	if (threads.has(thread)) idle.add(thread);
	handOut();
}

/** @param {boolean} isUrgent whether these go before those of other users */
export function unpackers(isUrgent) {
	if (users++ === 0) {
		for (let number = 0; number < THREADS; number++) {
			const thread = new Worker(new URL('./unpack.mjs', import.meta.url));
			threads.add(thread);
			idle.add(thread);
		}
	}
	return {
		/** @param {Job['order']} order @returns {Promise<Unpacked>} */
		unpack: async (order) =>
			await new Promise((resolve, reject) => {
				open.push({ order, isUrgent, resolve, reject });
				handOut();
			}),
		close() {
			if (--users > 0) return;
			for (const thread of threads) void thread.terminate();
			threads.clear();
			idle.clear();
			open = [];
		},
	};
}

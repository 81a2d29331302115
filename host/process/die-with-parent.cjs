/**
 * Preloaded into every server this folder starts (`node --require`). Its standard input is a pipe
 * from the process that started it; when that process is gone, however it went, the pipe ends and
 * the server takes its whole process group down. So no n8n is ever left behind.
 */
const { isMainThread } = require('node:worker_threads');

// Worker threads are preloaded too, and have an empty standard input of their own.
if (isMainThread) {
	const end = () => process.kill(-process.pid, 'SIGKILL');
	process.stdin.on('end', end).on('error', end).resume();
	process.stdin.unref();
}

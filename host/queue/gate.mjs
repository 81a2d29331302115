// @ts-check
/**
 * A proxy in front of a server that others use too: simulates its loss without touching it:
 * `node gate.mjs HOST PORT`. Prints where it listens and where it takes orders: `POST /cut` ends all
 * connections, `/close` also refuses new ones, as a stopped server does, until `/open`.
 */
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';

const [host = '', port = ''] = process.argv.slice(2);

/** @type {Set<import('node:net').Socket>} */
const sockets = new Set();

const gate = createServer((client) => {
	const server = connect({ host, port: Number(port), noDelay: true });
	client.setNoDelay(true);
	for (const [one, other] of [
		[client, server],
		[server, client],
	]) {
		sockets.add(one);
		one.pipe(other);
		one.on('error', () => {});
		one.on('close', () => {
			sockets.delete(one);
			other.destroy();
		});
	}
});

const cut = () => {
	for (const socket of sockets) socket.resetAndDestroy();
};

let listeningAt = 0;
const open = async () => {
	if (gate.listening) return;
	gate.listen(listeningAt, '127.0.0.1');
	await once(gate, 'listening');
	const address = gate.address();
	if (address !== null && typeof address === 'object') listeningAt = address.port;
};
const close = async () => {
	const closed = gate.listening ? once(gate, 'close') : undefined;
	gate.close();
	cut();
	await closed;
};

/** @type {Record<string, () => unknown>} */
const orders = { '/cut': cut, '/close': close, '/open': open };

/** @type {import('node:http').RequestListener} */
const obey = (request, response) => {
	void Promise.resolve(orders[request.url ?? '']?.()).then(() => response.end('{}'));
};
const control = createHttpServer(obey);
control.listen(0, '127.0.0.1');
await Promise.all([once(control, 'listening'), open()]);
const address = control.address();
const controlPort = address !== null && typeof address === 'object' ? address.port : 0;
console.log(JSON.stringify({ port: listeningAt, control: `http://127.0.0.1:${controlPort}` }));

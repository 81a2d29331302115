/** The wire: raw bodies in, and answers out the way a fault wants them. */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Answer, answer } from './answer.mts';
import type { Sandboxed } from './sandboxed.mts';

export function createHttp(box: Sandboxed): FastifyInstance {
	const app = fastify({ forceCloseConnections: true, bodyLimit: 16 * 1024 * 1024 });
	app.removeAllContentTypeParsers();
	// Signatures cover the text as received, so nothing may parse it on the way.
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	app.all('/*', async (request, reply) => {
		const { path, query } = split(request.url);
		const result = await answer(box, {
			httpMethod: request.method,
			path,
			query,
			body: typeof request.body === 'string' ? request.body : '',
			newCodesOnly: request.headers['x-open-no-old-err-code'] === '1',
		});
		return leave(box, request, reply, result);
	});
	return app;
}

function split(url: string): { path: string; query: Record<string, string> } {
	const parsed = new URL(url, 'http://127.0.0.1');
	return { path: parsed.pathname, query: Object.fromEntries(parsed.searchParams) };
}

function leave(box: Sandboxed, request: FastifyRequest, reply: FastifyReply, out: Answer) {
	const date = new Date((box.platform.clock.now() + out.skew) * 1000).toUTCString();
	if (out.leaves === 'whole') {
		return reply.code(out.status).header('date', date).type(out.type).send(out.text);
	}
	reply.hijack();
	const socket = request.raw.socket;
	if (out.leaves === 'reset') socket.resetAndDestroy();
	if (out.leaves === 'cut') {
		const bytes = Buffer.from(out.text);
		reply.raw.writeHead(200, { date, 'content-type': out.type, 'content-length': bytes.length });
		reply.raw.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => socket.destroy());
	}
	// `never`: the socket stays open until the caller gives up or the sandbox closes.
	return reply;
}

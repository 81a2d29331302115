/** The wire: raw bodies in, and answers out the way a fault wants them. */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Answer, answer } from './answer.mts';
import type { Sandboxed } from './sandbox-context.mts';

export function createHttp(box: Sandboxed): FastifyInstance {
	const app = fastify({ forceCloseConnections: true, bodyLimit: 16 * 1024 * 1024 });
	app.removeAllContentTypeParsers();
	// Signatures cover the text as received, so nothing may parse it on the way.
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	// A header that is no media type at all, such as the official Go SDK sends, is no reason to refuse.
	app.addHook('onRequest', (request, _reply, done) => {
		const { headers } = request.raw;
		const type = headers['content-type'];
		if (type !== undefined && !MEDIA_TYPE.test(type)) headers['content-type'] = UNKNOWN_TYPE;
		done();
	});
	app.all('/*', async (request, reply) => {
		const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const { pathname, searchParams } = addressOf(request.url);
		const result = await answer(box, {
			httpMethod: request.method,
			path: pathname,
			query: searchParams,
			headers: single(request.headers),
			body: bytes.toString(),
			bytes,
		});
		return leave(box, request, reply, result);
	});
	return app;
}

const MEDIA_TYPE = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(;.*)?$/;
const UNKNOWN_TYPE = 'application/octet-stream';

/** Two slashes at the head, which SDKs send, are one; a URL would take what follows for a host. */
function addressOf(target: string): URL {
	return new URL(target.replace(/^\/+/, '/'), 'http://127.0.0.1');
}

function single(headers: FastifyRequest['headers']): Record<string, string | undefined> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			Array.isArray(value) ? value.join(', ') : value,
		]),
	);
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

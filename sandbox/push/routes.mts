/** Pushing over HTTP, under `/_sandbox/push`. */
import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import type { Push } from './push.mts';
import * as request from './requests.mts';

export function pushRoutes(push: Push): FastifyPluginAsync {
	return async (app) => {
		app.post('/', async ({ body }) => ({
			enabled: await push.subscribe(read(request.subscriptionRequest, body)),
		}));
		app.get('/', async () => push.state());
		app.delete('/', async () => {
			push.close();
			return { ok: true };
		});
		app.post('/sample', async ({ body }) => ({
			messages: push.sample(read(request.sampleRequest, body)),
		}));
		app.post('/load', async ({ body }) => {
			push.load(read(request.loadRequest, body));
			return { ok: true };
		});
		app.post('/settle', async () => {
			await push.settle();
			return push.state();
		});
		app.get('/messages', async ({ query }) =>
			push.messages(request.messagesQuery.parse(query).from),
		);
	};
}

const read = <S extends z.ZodTypeAny>(schema: S, body: unknown): z.output<S> =>
	schema.parse(
		JSON.parse(Buffer.isBuffer(body) && body.length > 0 ? body.toString() : '{}'),
	) as z.output<S>;

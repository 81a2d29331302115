/** The control over HTTP, under a path no platform method has; loopback callers only. */
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { decisionsSchema } from '../decisions.mts';
import { writeJson } from '../json.mts';
import { livesQuery } from '../live/control.mts';
import { eventQuery, fanQuery, openRequest } from '../open/requests.mts';
import type { Push } from '../push/push.mts';
import { pushRoutes } from '../push/routes.mts';
import type { Control } from './control.mts';
import * as request from './requests.mts';
import { accountsRequest } from './waybill-acts.mts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export function controlRoutes(control: Control, push: Push): FastifyPluginAsync {
	return async (app) => {
		app.addHook('onRequest', async ({ ip }, reply) => {
			if (!LOOPBACK.has(ip)) await reply.code(403).send({ error: 'loopback only' });
		});
		app.setErrorHandler(async (error, _request, reply) => {
			const known = [z.ZodError, SyntaxError, RangeError].some((type) => error instanceof type);
			await reply.code(known ? 400 : 500).send({ error: String(error) });
		});
		post(app, '/clock', request.clockRequest, (body) => control.clock(body));
		post(app, '/faults', request.faultsRequest, (body) => control.addFaults(body));
		app.delete('/faults', async () => done(control.clearFaults()));
		post(app, '/life', request.lifeRequest, (body) => control.life(body));
		post(app, '/moving', request.movingRequest, (body) => control.moving(body));
		post(app, '/visibility', request.visibilityRequest, (body) => control.visibility(body));
		post(app, '/permissions', request.permissionsRequest, (body) => control.permissions(body));
		post(app, '/whitelist', request.whitelistRequest, (body) => control.whitelist(body));
		post(app, '/authorization', request.authorisationRequest, (body) =>
			control.authorization(body),
		);
		get(app, '/code', request.codeQuery, ({ app: key }) => control.code(key));
		post(app, '/decisions', decisionsSchema.partial(), (body) => control.decide(body));
		post(app, '/quota', request.quotaRequest, ({ quota }) => control.quota(quota));
		post(app, '/latency', request.latencyRequest, ({ ms }) => control.latency(ms));
		get(app, '/state', z.object({}).strict(), () => control.state());
		get(app, '/orders', request.orderQuery, (query) => control.orderTruth(query));
		get(app, '/aftersales', request.truthQuery, (query) => control.afterSaleTruth(query));
		get(app, '/stock', request.stockQuery, (query) => control.stockTruth(query));
		get(app, '/products', z.object({}).strict(), () => control.productTruth());
		post(app, '/waybills', accountsRequest, (body) => control.waybillAccounts(body));
		get(app, '/waybills', z.object({}).strict(), () => control.waybillTruth());
		get(app, '/channels', z.object({}).strict(), () => control.channelTruth());
		get(app, '/changes', request.truthQuery, ({ from, to }) => control.changes(from, to));
		post(app, '/open', openRequest, (body) => control.open.change(body));
		get(app, '/open', z.object({}).strict(), () => control.open.truth());
		get(app, '/open/events', eventQuery, ({ from }) => control.open.events(from));
		get(app, '/fans', fanQuery, (query) => control.open.fanTruth(query));
		get(app, '/lives', livesQuery, (query) => control.liveTruth(query));
		get(app, '/moved', z.object({}).strict(), () => control.movedIds());
		get(app, '/calls', request.callsQuery, ({ limit }) => control.calls(limit));
		app.delete('/calls', async () => done(control.clearCalls()));
		await app.register(pushRoutes(push), { prefix: '/push' });
	};
}

function post<S extends z.ZodTypeAny>(
	app: FastifyInstance,
	path: string,
	schema: S,
	act: (body: z.output<S>) => unknown,
): void {
	app.post(path, async ({ body }, reply) => {
		const result = act(
			schema.parse(JSON.parse(Buffer.isBuffer(body) && body.length > 0 ? body.toString() : '{}')),
		);
		return reply.type('application/json; charset=utf-8').send(writeJson(result ?? done()));
	});
}

function get<S extends z.ZodTypeAny>(
	app: FastifyInstance,
	path: string,
	schema: S,
	read: (query: z.output<S>) => unknown,
): void {
	app.get(path, async ({ query }, reply) =>
		reply.type('application/json; charset=utf-8').send(writeJson(read(schema.parse(query)))),
	);
}

function done(_result?: void): { ok: true } {
	return { ok: true };
}

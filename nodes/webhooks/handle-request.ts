/**
 * The way of one request. Its headers are looked at, its length is bounded, it is verified over its raw
 * bytes, and only then read. The answer leaves before the workflow starts, so that nothing the workflow
 * does can make it late.
 */
import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { InputError } from '../kernel/errors';
import { exactJson, parseJson } from '../kernel/exact-json';
import { MAX_BYTES, MAX_UNSIGNED_BYTES, rawBodyOf } from './raw-body';
import { fittingKeys } from './app-keys';
import { dropRedelivered } from './dedupe';
import type { Message, PushInput, PushPlatform, ReceivedMessage } from './platform';
import { UNKNOWN_EVENT } from './unknown-event';
import { RequestRejected } from './request-rejected';

const SUCCESS = { code: 0, msg: 'success' };
const FAILURE = { code: 1, msg: 'fail' };

/** Never throws: n8n would answer 500 and still start the workflow, with an empty item. */
export async function receive(
	context: IWebhookFunctions,
	platform: PushPlatform,
): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	const log = (words: string) =>
		context.logger.warn(`${platform.trigger} ${words}`, { node: context.getNode().name });
	try {
		const input = platform.input(context);
		const { answer = SUCCESS, messages, unread = 0 } = await taken(context, platform, input);
		const fresh = dropRedelivered(context, messages.filter(isWanted(input)));
		const text = exactJson(answer);
		if (unread > 0) log(`left out ${unread} entries of a request that are no messages`);
		response.setHeader('content-type', 'application/json; charset=utf-8');
		response.status(200).send(text);
		const items = fresh.map(({ json }) => ({ json }));
		return { noWebhookResponse: true, ...(items.length > 0 && { workflowData: [items] }) };
	} catch (error) {
		const { status, message } = error instanceof RequestRejected ? error : unready(error);
		log(`refused a request (${status}): ${message}`);
		// Perhaps its body was not read: then the connection cannot carry another request.
		response.setHeader('connection', 'close');
		response.status(status).json(FAILURE);
		return { noWebhookResponse: true };
	}
}

/** The form says what is wrong with it; what else went wrong may say too much. */
const unready = (error: unknown) =>
	new RequestRejected(
		500,
		error instanceof InputError ? error.message : 'the node could not be set up',
	);

async function taken(
	context: IWebhookFunctions,
	platform: PushPlatform,
	input: PushInput,
): Promise<ReceivedMessage> {
	const { headers } = context.getRequestObject();
	if (!platform.bearsSignature(headers)) return await unsigned(context, platform);
	const body = await rawBodyOf(context, MAX_BYTES);
	const app = await fittingKeys(context, platform, (keys) =>
		platform.isSigned(body, headers, keys, input),
	);
	if (!app) throw new RequestRejected(401, 'its signature does not fit the app of the credential');
	const json = parsed(body);
	if (json === undefined) throw new RequestRejected(400, 'the body is not JSON');
	return platform.take(json, { headers, body, app }, input);
}

async function unsigned(
	context: IWebhookFunctions,
	platform: PushPlatform,
): Promise<ReceivedMessage> {
	if (!platform.readChallenge) {
		throw new RequestRejected(401, 'it does not bear a signature and an app');
	}
	const body = await rawBodyOf(context, MAX_UNSIGNED_BYTES);
	const { appKey, answer } = platform.readChallenge(body);
	if (!(await fittingKeys(context, platform, ({ key }) => appKey === '' || key === appKey))) {
		throw new RequestRejected(401, 'the challenge is for another app than that of the credential');
	}
	return { answer, messages: [] };
}

function parsed(body: Buffer): unknown {
	try {
		return parseJson(body.toString());
	} catch {
		return undefined;
	}
}

/** A message without a shop passes: it cannot be known that it is not wanted. */
const isWanted =
	({ events, shopIds }: PushInput) =>
	({ kind = UNKNOWN_EVENT, shopId }: Message) =>
		(events.length === 0 || events.includes(kind)) &&
		(shopIds.length === 0 || shopId === undefined || shopIds.includes(shopId));

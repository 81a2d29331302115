/**
 * The way of one request. It is bounded, then verified over its raw bytes, and only then read. The
 * answer leaves before the workflow starts, so that nothing the workflow does can make it late.
 */
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { InputError } from '../kernel/errors';
import { inputOf } from '../kernel/input';
import { parseJson } from '../kernel/json';
import { fields, type PushInput } from './form';
import { withoutRepeats } from './memory';
import { open } from './open/platform';
import { UNKNOWN, type Message, type Taken } from './platform';
import { Refused } from './refusal';
import { shop } from './shop/platform';

/** Far above what fifty messages need. */
export const MOST_BYTES = 2 * 1024 * 1024;

const SUCCESS = { code: 0, msg: 'success' };
const FAILURE = { code: 1, msg: 'fail' };

const platforms = { shop, open };

/** Never throws: n8n would answer 500 and start the workflow all the same, with an empty item. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const response = context.getResponseObject();
	try {
		const body = await rawBodyOf(context);
		const input = inputOf<PushInput>(context, fields);
		const { answer = SUCCESS, messages } = await taken(context, body, input);
		const fresh = withoutRepeats(context, messages.filter(isWanted(input)));
		response.status(200).json(answer);
		const items = fresh.map(({ json }) => ({ json }));
		return { noWebhookResponse: true, ...(items.length > 0 && { workflowData: [items] }) };
	} catch (error) {
		const { status, message } = error instanceof Refused ? error : unready(error);
		context.logger.warn(`Douyin Push Trigger refused a request (${status}): ${message}`, {
			node: context.getNode().name,
		});
		if (status === 413) response.setHeader('connection', 'close');
		response.status(status).json(FAILURE);
		return { noWebhookResponse: true };
	}
}

/** The form says what is wrong with it; what else went wrong may say too much. */
const unready = (error: unknown) =>
	new Refused(500, error instanceof InputError ? error.message : 'the node could not be set up');

/**
 * @throws Refused when it is longer than anything the platform sends: before it is read where the
 * length is said in advance, in any case before it is hashed
 */
async function rawBodyOf(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	const tooLong = () => new Refused(413, `the body is longer than ${MOST_BYTES} bytes`);
	if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw tooLong();
	const reading = Promise.resolve(request.readRawBody?.());
	const isWhole = await reading.then(
		() => true,
		() => false,
	);
	if (!isWhole) throw new Refused(400, 'the body was cut off, or could not be read');
	const body = request.rawBody ?? Buffer.alloc(0);
	if (body.length > MOST_BYTES) throw tooLong();
	return body;
}

async function taken(context: IWebhookFunctions, body: Buffer, input: PushInput): Promise<Taken> {
	const platform = platforms[input.platform];
	const app = platform.app(await context.getCredentials<IDataObject>(platform.credential));
	const { headers } = context.getRequestObject();
	if (!platform.isSigned(body, headers, app)) {
		throw new Refused(401, 'its signature does not fit the app of the credential');
	}
	const json = parsed(body);
	if (json === undefined) throw new Refused(400, 'the body is not JSON');
	return platform.take(json, { headers, body, app }, input);
}

function parsed(body: Buffer): unknown {
	try {
		return parseJson(body.toString());
	} catch {
		return undefined;
	}
}

/** What does not say its shop passes: nobody can tell that it is not wanted. */
const isWanted = (input: PushInput) => {
	const kinds = platforms[input.platform].chosen(input);
	const { shopIds } = input.settings;
	return ({ kind = UNKNOWN, shopId }: Message) =>
		(kinds.length === 0 || kinds.includes(kind)) &&
		(shopIds.length === 0 || shopId === undefined || shopIds.includes(shopId));
};

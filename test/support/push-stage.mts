/**
 * Sends raw requests to the push trigger as n8n does: through n8n-core's own webhook context, with the
 * body unread until somebody reads it, and with static data that is loaded before each request and
 * saved after it. `serve` puts that behind a port.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookContext } from 'n8n-core';
import {
	ObservableObject,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { DouyinPushTrigger } from '../../nodes/Push/DouyinPushTrigger.node';
import { credentialStore, helperFor, nodeOf, workflowOf, type CredentialStore } from './engine.mts';

export const APP = {
	appKey: '6844048284663924231',
	appSecret: '749698a6-fcb3-4358-b241-ec1d93cf9c1f',
	shopId: '4463798',
};
export const OPEN_APP = {
	clientKey: 'awr8bfr64vxgk036',
	clientSecret: '0123456789abcdef0123456789abcdef',
};

export interface Raw {
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
	/** Reading the body fails half-way, as when it is shorter than was said. */
	readonly cut?: boolean;
}

export interface Outcome {
	readonly status: number;
	readonly answer: unknown;
	/** Undefined when no execution was started. */
	readonly items: INodeExecutionData[] | undefined;
}

interface Exchange extends Omit<Outcome, 'answer'> {
	readonly text: string;
}

export interface Setting {
	readonly parameters?: IDataObject;
	readonly credential?: CredentialStore;
	/** A node of another process: a module that was loaded by itself. */
	readonly type?: INodeType;
	readonly mode?: WorkflowExecuteMode;
	readonly workflowId?: string;
}

let workflows = 0;

export class PushStage {
	/** The static data as text, as n8n's database holds it. */
	saved: string;
	readonly warnings: string[] = [];
	/** How many requests had their body read. */
	reads = 0;
	readonly setting: Setting;
	private readonly workflowId: string;

	constructor(setting: Setting = {}, saved = '{}') {
		this.setting = setting;
		this.saved = saved;
		this.workflowId = setting.workflowId ?? `push-${++workflows}`;
	}

	/** The same workflow in a process that has just started, or another one beside this. */
	elsewhere(type: INodeType, saved = this.saved): PushStage {
		return new PushStage({ ...this.setting, type, workflowId: this.workflowId }, saved);
	}

	async send(raw: Raw): Promise<Outcome> {
		const { status, text, items } = await this.exchange(raw);
		return { status, answer: text === '' ? undefined : (JSON.parse(text) as unknown), items };
	}

	/** The same with the answer as the bytes say it. */
	async exchange({ headers, body, cut = false }: Raw): Promise<Exchange> {
		const { credential = credentialStore(APP), parameters = {}, mode = 'webhook' } = this.setting;
		const type = this.setting.type ?? new DouyinPushTrigger();
		const node = nodeOf({ type, credential, parameters });
		const workflow = workflowOf(type, node);
		workflow.id = this.workflowId;
		const data = JSON.parse(this.saved) as IDataObject;
		workflow.staticData = ObservableObject.create(data, undefined, {
			ignoreEmptyOnFirstChild: true,
		});
		const request = { headers, rawBody: undefined as Buffer | undefined, readRawBody };
		const bytesRead = () => (this.reads += 1);
		async function readRawBody() {
			bytesRead();
			if (cut) throw new Error('request size did not match content length');
			request.rawBody ??= body;
			await Promise.resolve();
		}
		const response = answering();
		const additionalData = {
			credentialsHelper: helperFor(credential),
			variables: {},
			hooks: {},
			httpRequest: request,
			httpResponse: response,
		};
		const [webhookDescription] = type.description.webhooks ?? [];
		const context = new WebhookContext(
			workflow,
			node,
			additionalData as never,
			mode,
			{ webhookDescription, node: node.name } as never,
			[],
			null,
		);
		const warn = (message: string, meta?: unknown) =>
			this.warnings.push(`${message} ${JSON.stringify(meta)}`);
		Object.defineProperty(context, 'logger', { value: { warn } });
		const result = await type.webhook?.call(context);
		if (result?.noWebhookResponse !== true) throw new Error('n8n would answer once more');
		if (workflow.staticData.__dataChanged) this.saved = JSON.stringify(workflow.staticData);
		return {
			status: response.sent.status,
			text: response.sent.text,
			items: result.workflowData?.[0],
		};
	}

	/** A port that hands every request over; `items` collects what started the workflow. */
	async serve(): Promise<{ url: string; items: IDataObject[]; close: () => Promise<void> }> {
		const items: IDataObject[] = [];
		const server = createServer((request, response) => {
			void bytesOf(request).then(async (body) => {
				const outcome = await this.exchange({ headers: request.headers, body });
				items.push(...(outcome.items ?? []).map(({ json }) => json));
				response.statusCode = outcome.status;
				response.end(outcome.text);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		server.unref();
		const { port } = server.address() as AddressInfo;
		return {
			url: `http://127.0.0.1:${port}/webhook/push`,
			items,
			close: async () => await shut(server),
		};
	}
}

function answering() {
	const sent = { status: 0, text: '', headers: {} as IDataObject };
	const response = {
		sent,
		status(status: number) {
			if (sent.status !== 0) throw new Error('answered twice');
			sent.status = status;
			return response;
		},
		json: (body: unknown) => response.send(JSON.stringify(body)),
		send(text: string) {
			sent.text = text;
			return response;
		},
		setHeader(name: string, value: string) {
			sent.headers[name] = value;
		},
	};
	return response;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

async function shut(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
}

/** Signed as the platform signs; the formulas are those of the reference. */
export function signed(
	body: string | Buffer,
	{ app = APP, hmac = false, named = false } = {},
): { headers: Record<string, string>; body: Buffer } {
	const bytes = Buffer.from(body);
	const hash = hmac ? createHmac('sha256', app.appSecret) : createHash('md5');
	const sign = hash.update(app.appKey).update(bytes).update(app.appSecret).digest('hex');
	return {
		headers: {
			'content-type': 'application/json',
			'content-length': String(bytes.length),
			'app-id': app.appKey,
			'event-sign': sign,
			...(named && { 'sign-method': hmac ? 'hmac-sha256' : 'md5' }),
		},
		body: bytes,
	};
}

export function signedByOpen(body: object, msgId: string | undefined, app = OPEN_APP): Raw {
	const bytes = Buffer.from(JSON.stringify(body));
	const sign = createHash('sha1').update(app.clientSecret).update(bytes).digest('hex');
	return {
		headers: {
			'content-length': String(bytes.length),
			'x-douyin-signature': sign,
			...(msgId !== undefined && { 'msg-id': msgId }),
		},
		body: bytes,
	};
}

/** A message of the platform; `data` is JSON in a text, its ids are bare digits. */
export const messageText = (tag: string, id: string, data: string) =>
	`{"tag":"${tag}","msg_id":${JSON.stringify(id)},"data":${JSON.stringify(data)}}`;

export const created = (id: string, order = '4812345678901234567', shop = 4463798) =>
	messageText(
		'100',
		id,
		`{"p_id":${order},"s_ids":[${order}],"shop_id":${shop},"order_status":1,"order_type":0,"biz":2,"create_time":1700000000}`,
	);

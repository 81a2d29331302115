/** What the node needs to know of a platform that pushes. Pure: bytes and headers in, messages out. */
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { App, Headers } from './signature';

/** One message, as an item of the output. */
export interface Message {
	/** Identifies a repeat: made only of what the signature covers. */
	readonly mark: string;
	/** The value of its kind in the form; undefined for a kind this version does not know. */
	readonly kind: string | undefined;
	/** Undefined where the message does not name a shop. */
	readonly shopId?: string;
	readonly json: IDataObject;
}

export interface ReceivedMessage {
	/** What the platform wants to read; by itself only where it asked for something. */
	readonly answer?: object;
	readonly messages: readonly Message[];
	/** How many entries of the body are no messages, and hold nothing to pass on. */
	readonly unread?: number;
}

/** What of the form says which messages start the workflow, and how they are read. */
export interface PushInput {
	/** The kinds that the user chose; all when none is. */
	readonly events: readonly string[];
	readonly shopIds: readonly string[];
	readonly keyedBy: 'event' | 'update';
	readonly signature: 'either' | 'md5' | 'hmac';
}

export interface PushPlatform {
	/** The name of its trigger, for n8n's log. */
	readonly trigger: string;
	/** The n8n name of the credential that holds its secret. */
	readonly credential: string;
	/** @throws InputError that names every field whose value does not do */
	input(context: IWebhookFunctions): PushInput;
	app(credential: IDataObject): App;
	/** Whether the headers have what every signed request has, by its form. */
	bearsSignature(headers: Headers): boolean;
	isSigned(body: Buffer, headers: Headers, app: App, input: PushInput): boolean;
	/**
	 * The messages of a body that is known to come from the platform.
	 *
	 * @throws Refused when it is not what the platform sends
	 */
	take(body: unknown, request: Request, input: PushInput): ReceivedMessage;
	/**
	 * A challenge in a small request without any signature, where one may come. It starts nothing.
	 *
	 * @throws Refused when it is not such a request
	 */
	readChallenge?(body: Buffer): Challenge;
}

export interface Challenge {
	/** The app that it is for; empty where it does not say. */
	readonly appKey: string;
	readonly answer: object;
}

export interface Request {
	readonly headers: Headers;
	readonly body: Buffer;
	readonly app: App;
}

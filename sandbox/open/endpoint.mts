/** One endpoint of open.douyin.com: where it is, who may call it, what frame it answers in. */
import type { z } from 'zod';
import type { Account } from './accounts.mts';
import type { Frame, OpenReply, Spell } from './envelope.mts';
import { read } from './params.mts';
import type { OpenPlatform } from './platform.mts';
import type { Scope } from './scopes.mts';

/** Whose token opens it, and where that is looked for. */
export type Door =
	/** OAuth: none. */
	| 'none'
	/** A user's, header `access-token`. */
	| 'user'
	/** A user's, query `access_token`: the older families. */
	| 'userInQuery'
	/** The app's, header `access-token`. */
	| 'client';

export type BodyKind = 'none' | 'json' | 'form' | 'formOrJson' | 'multipart';

/** A call that was let in. */
export interface OpenCall {
	platform: OpenPlatform;
	/** Whose token it is; with a client_token there is nobody. */
	account: Account;
	now: number;
	spell: Spell;
	/** The token in a header, in either spelling; only OAuth may want it from here. */
	headerToken: string | undefined;
	/** Bytes of a multipart body. */
	bytes: Buffer;
}

export interface Endpoint {
	httpMethod: 'GET' | 'POST';
	path: string;
	frame: Frame;
	door: Door;
	body: BodyKind;
	scope: Scope | undefined;
	/** Parameters of the query (GET) or of the body (POST). */
	run: (params: unknown, call: OpenCall) => OpenReply;
}

interface Declaration<S extends z.ZodTypeAny> extends Partial<Endpoint> {
	path: string;
	frame: Frame;
	params: S;
	act: (params: z.output<S>, call: OpenCall) => OpenReply;
}

/** A GET for a user's token unless said otherwise. */
export function endpoint<S extends z.ZodTypeAny>(declared: Declaration<S>): Endpoint {
	const { httpMethod = 'GET' } = declared;
	return {
		httpMethod,
		path: declared.path,
		frame: declared.frame,
		door: declared.door ?? 'user',
		body: declared.body ?? (httpMethod === 'GET' ? 'none' : 'json'),
		scope: declared.scope,
		run(params, call) {
			return declared.act(read(declared.params, params), call);
		},
	};
}

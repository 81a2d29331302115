/**
 * Keeps the secrets of a credential out of the platform's own words. A gateway that repeats what it
 * was sent, as some do in an error, would else show them in errors, items, logs and credential tests.
 */
import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../kernel/exact-json';
import type { Reply } from '../gateway';

/** The fields of the three credentials whose values nobody must see. */
const FIELDS = [
	'accessToken',
	'refreshToken',
	'clientToken',
	'appSecret',
	'clientSecret',
	'secret',
	'authorizationCode',
] as const;

/** Shorter texts stand in many words that are no secrets. */
const SHORTEST = 6;

/** What a credential holds that must not be seen, as it is sent. */
export const secretsOf = (credential: IDataObject): string[] =>
	FIELDS.map((name) => asText(credential[name]).trim());

const carried = new WeakMap<object, Set<string>>();

/** Notes what a signed request carries, for its sender. */
export function noteSecrets(request: object, credential: IDataObject, ...more: string[]) {
	const known = carried.get(request) ?? new Set();
	carried.set(request, known);
	for (const secret of [...secretsOf(credential), ...more]) known.add(secret);
}

/** The secrets of a request that `authenticate` was given; none before that. */
export const secretsCarried = (request: object): Iterable<string> => carried.get(request) ?? [];

const HIDDEN = '***';

/** The reply with each secret taken out of its failure, in the spellings that a request has. */
export function withoutSecrets(reply: Reply, secrets: Iterable<string>): Reply {
	if (reply.ok) return reply;
	const spellings = [...secrets].filter((it) => it.length >= SHORTEST).flatMap(spellingsOf);
	// A secret may be the beginning of another one, or of its other spelling.
	const hidden = [...new Set(spellings)].sort((a, b) => b.length - a.length);
	const clean = (text: string) =>
		hidden.reduce((words, secret) => words.replaceAll(secret, HIDDEN), text);
	const { code, message, remedy, logId } = reply.failure;
	return {
		...reply,
		failure: {
			...reply.failure,
			code: clean(code),
			message: clean(message),
			remedy: remedy && clean(remedy),
			logId: logId && clean(logId),
		},
	};
}

const spellingsOf = (secret: string) => [
	secret,
	encodeURIComponent(secret),
	new URLSearchParams({ '': secret }).toString().slice(1),
	JSON.stringify(secret).slice(1, -1),
];

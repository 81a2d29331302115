/**
 * The way of one call through the gateway, check by check. UNVERIFIED: the order of the checks;
 * here the cheap and public ones come first, then the signature, then what it protects.
 */
import { timingSafeEqual } from 'node:crypto';
import type { Decisions } from '../decisions.mts';
import { readJson } from '../json.mts';
import { type App, checkAccess, checkAuthorisation, findApp } from './apps.mts';
import type { Reply } from './envelope.mts';
import type { Call, Method } from './method.mts';
import { methodName } from './method.mts';
import { METHODS } from './methods/index.mts';
import type { Platform } from './platform.mts';
import { refuse } from './refusal.mts';
import { acceptedTexts, sign, type SignMethod } from './signature.mts';
import { checkTimestamp } from './timestamp.mts';
import type { World } from './world/world.mts';

export interface Request {
	httpMethod: string;
	path: string;
	query: Readonly<Record<string, string>>;
	body: string;
	/** Seconds this one call sees the server's clock off (a fault). */
	skew: number;
}

/** A call that passed every check of the frame; `run` acts. */
export interface Admitted {
	tree: unknown;
	/** See `Method.exclusive`. */
	exclusive: string | undefined;
	run: () => Reply;
}

export function admit(platform: Platform, request: Request): Admitted {
	const { query, path } = request;
	const played = checkFrame(request);
	const app = findApp(platform.apps, query.app_key);
	const now = platform.clock.now();
	const timestamp = required(query.timestamp, 'timestamp');
	checkTimestamp(timestamp, now + request.skew);
	const tree = checkSignature(request, app, timestamp, platform.decisions);
	const world = shopOf(platform, app, played, query.access_token);
	checkAccess(app, methodName(path));
	platform.quotas.take(app.key, methodName(path));
	if (tree === undefined)
		throw refuse(40003, 'isv.parameter-format-invalid', '业务参数不是合法的JSON');
	const call: Call = { platform, app, world, now };
	return {
		tree,
		exclusive: played.exclusive(tree),
		run: () => played.run(tree, { ...call, now: platform.clock.now() }),
	};
}

function checkFrame({ httpMethod, path, query }: Request): Method {
	// GET is announced as going away and fails on some texts: only POST is played.
	if (httpMethod !== 'POST') throw refuse(40003, 'isv.parameter-invalid', '仅支持POST请求');
	const name = required(query.method, 'method');
	if (name !== methodName(path)) {
		throw refuse(40003, 'isv.parameter-invalid', 'method与请求路径不一致');
	}
	const played = METHODS.get(path);
	// Nothing documented: a method that is not there, or that this sandbox does not play.
	if (!played) throw refuse(40003, 'isv.parameter-invalid', `method ${name} 不存在`);
	if (required(query.v, 'v') !== '2') throw refuse(40003, 'isv.parameter-invalid', 'v应为2');
	return played;
}

function checkSignature(
	{ query, body }: Request,
	app: App,
	timestamp: string,
	{ spelling }: Decisions,
): unknown {
	const given = query.sign;
	if (!given) throw refuse(40001, 'isv.signature-missing', '缺少sign');
	// Without sign_method the platform verifies as MD5.
	const signMethod = query.sign_method || 'md5';
	if (signMethod !== 'md5' && signMethod !== 'hmac-sha256') {
		throw refuse(40003, 'isv.parameter-invalid', 'sign_method不合法');
	}
	const tree = parsed(body);
	const signed = { appKey: app.key, method: query.method ?? '', timestamp };
	const fits = acceptedTexts(body, tree, spelling).some((paramJson) =>
		same(given, sign(app.secret, { ...signed, paramJson }, signMethod satisfies SignMethod)),
	);
	if (!fits) throw refuse(40003, 'isv.signature-invalid', '签名校验失败');
	return tree;
}

function shopOf(platform: Platform, app: App, played: Method, token: string | undefined): World {
	const [first] = platform.worlds.values();
	if (!first) throw new Error('a sandbox has a shop');
	if (played.tokenless) return first;
	const { shopId } = platform.tokens.check(app, token);
	checkAuthorisation(app, shopId);
	return platform.worlds.get(shopId) ?? first;
}

function required(value: string | undefined, name: string): string {
	if (!value) throw refuse(40001, 'isv.parameter-missing', `缺少${name}`);
	return value;
}

function parsed(body: string): unknown {
	try {
		return readJson(body);
	} catch {
		return undefined;
	}
}

function same(given: string, computed: string): boolean {
	const bytes = Buffer.from(given);
	const wanted = Buffer.from(computed);
	return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}

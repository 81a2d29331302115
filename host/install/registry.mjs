// @ts-check
/** The way to the packages: npm's own settings, read once, and one tarball fetched by them. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { npm } from './npm.mjs';
import { isUnreachable, noNetwork, Trouble } from './trouble.mjs';

/**
 * @typedef {object} Registry
 * @property {string} host for messages
 * @property {boolean} isDirect false: only npm has what it takes to get there
 * @property {(name: string, version: string) => string} addressOf a tarball
 * @property {(address: string) => Promise<Buffer>} fetch
 */

/** Thrown where npm, which knows how to log in, may still succeed. */
export class OnlyNpmCan extends Error {}

const TRIES = 5;
const SILENT_MS = 30_000;
const AT_ONCE = 24;

/** What npm needs for its requests that we do not do. @param {Record<string, unknown>} settings */
const isBeyondUs = (settings) =>
	['proxy', 'https-proxy', 'cert', 'key'].some((name) => settings[name]) ||
	['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => process.env[name]) ||
	Object.keys(settings).some((name) => name.startsWith('@') && name.endsWith(':registry'));

/** @returns {Promise<Record<string, any>>} */
async function npmSettings() {
	const [file = '', ...args] = npm('config', 'list', '--json');
	try {
		return JSON.parse((await promisify(execFile)(file, args)).stdout);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
		throw new Trouble('npm is not on PATH: install Node.js with npm, and start again.');
	}
}

/** @type {Promise<Registry> | undefined} */
let known;
export const registry = () => (known ??= open());

async function open() {
	const settings = await npmSettings();
	const base = new URL(String(settings.registry).replace(/\/*$/, '/'));
	const { protocol, host } = base;
	const { request, Agent } = protocol === 'http:' ? http : https;
	const ca = settings.cafile ? readFileSync(settings.cafile, 'utf8') : (settings.ca ?? undefined);
	const agent = new Agent({
		keepAlive: true,
		maxSockets: AT_ONCE,
		...(ca === undefined ? {} : { ca }),
		...(settings['strict-ssl'] === false ? { rejectUnauthorized: false } : {}),
	});

	/** @param {string} address @returns {Promise<Buffer>} */
	const get = async (address, redirects = 5) =>
		await new Promise((resolve, reject) => {
			const url = new URL(address, base);
			const isOurs = url.protocol === protocol;
			const client = isOurs ? request : url.protocol === 'http:' ? http.request : https.request;
			const asked = client(url, isOurs ? { agent } : {}, (answer) => {
				const { statusCode = 0, headers } = answer;
				if (statusCode >= 300 && statusCode < 400 && headers.location && redirects > 0) {
					answer.resume();
					const next = new URL(headers.location, url).href;
					resolve(get(next, redirects - 1));
					return;
				}
				if (statusCode !== 200) {
					answer.resume();
					reject(Object.assign(new Error(`${url.host} answers ${statusCode}`), { statusCode }));
					return;
				}
				/** @type {Buffer[]} */
				const chunks = [];
				answer.on('data', (chunk) => chunks.push(chunk));
				answer.on('end', () => resolve(Buffer.concat(chunks)));
				// The connection broke in the middle.
				answer.on('error', reject);
			});
			asked.setTimeout(SILENT_MS, () =>
				asked.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
			);
			asked.on('error', reject);
			asked.end();
		});

	/** @param {string} address */
	const fetch = async (address) => {
		for (let tried = 1; ; tried++) {
			try {
				return await get(address);
			} catch (error) {
				const { code = '', statusCode = 0 } = /** @type {any} */ (error);
				const isPassing = isUnreachable(code) || statusCode === 429 || statusCode >= 500;
				if (!isPassing) throw new OnlyNpmCan(String(/** @type {Error} */ (error).message));
				if (tried === TRIES) throw noNetwork(host, code || `it answers ${statusCode}`);
				await sleep(250 * 2 ** tried);
			}
		}
	};
	return {
		host,
		isDirect: !isBeyondUs(settings),
		fetch,
		addressOf: (/** @type {string} */ name, /** @type {string} */ version) =>
			`${base.href}${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`,
	};
}

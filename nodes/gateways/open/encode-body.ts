/** How the values of a call travel to 抖音开放平台: query, JSON, form or multipart. */
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import { exactJson, type JsonRecord } from '../../kernel/exact-json';
import type { OpenMethod, Upload } from './methods';

const given = (params: JsonRecord) =>
	Object.entries(params).filter(([, value]) => value !== undefined);

const textOf = (value: unknown) =>
	typeof value === 'object' ? JSON.stringify(value) : String(value);

const isInQuery = ({ verb, body, query = [] }: OpenMethod, name: string) =>
	verb === 'GET' || query.includes(name) || (body === 'file' && name !== 'media');

export const queryOf = (method: OpenMethod, params: JsonRecord): IDataObject =>
	Object.fromEntries(
		given(params)
			.filter(([name]) => isInQuery(method, name))
			.map(([name, value]) => [name, textOf(value)]),
	);

export function bodyOf(method: OpenMethod, params: JsonRecord) {
	if (method.body === 'file') return multipart(params.media as Upload);
	const values = given(params).filter(([name]) => !isInQuery(method, name));
	if (method.body === 'form') {
		return {
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: formText(Object.fromEntries(values.map(([name, value]) => [name, textOf(value)]))),
		};
	}
	return {
		headers: { 'content-type': 'application/json' },
		body: exactJson(Object.fromEntries(values)),
	};
}

export const formText = (values: Readonly<Record<string, string>>): string =>
	new URLSearchParams({ ...values }).toString();

/** As browsers write a name in quotes: nothing in it can end the header. */
const quoted = (text: string) =>
	`"${text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`;

/** One file, named `media`. The boundary comes from the content, which cannot hold it. */
function multipart({ fileName, mimeType, data }: Upload) {
	const boundary = `----${createHash('sha256').update(data).digest('hex')}`;
	const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream';
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="media"; filename=${quoted(fileName)}`,
		`Content-Type: ${type}`,
		'',
		'',
	].join('\r\n');
	return {
		headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
		body: Buffer.concat([Buffer.from(head), data, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}

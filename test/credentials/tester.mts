/** Tests a credential as n8n's own tester does: through the routing node, with the rules of the type. */
import { RoutingNode } from 'n8n-core';
import type { ICredentialTestRequest, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { asRecord, isRecord, type JsonRecord } from '../../nodes/kernel/exact-json';
import { CREDENTIAL_TYPES, executeContext, type CredentialStore } from '../support/engine.mts';

export interface Verdict {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

const descriptionFor = (kind: keyof typeof CREDENTIAL_TYPES): INodeTypeDescription => ({
	displayName: 'No Operation',
	name: 'n8n-nodes-base.noOp',
	group: ['organization'],
	version: 1,
	description: '',
	defaults: { name: 'No Operation' },
	inputs: ['main'],
	outputs: ['main'],
	credentials: [{ name: kind, required: true }],
	properties: [
		{
			displayName: 'Temp',
			name: 'temp',
			type: 'string',
			default: '',
			routing: { request: CREDENTIAL_TYPES[kind].test.request },
		},
	],
});

export async function testCredential(credential: CredentialStore): Promise<Verdict> {
	const { kind = 'douyinShopApi' } = credential;
	const type: INodeType = { description: descriptionFor(kind) };
	const context = executeContext({ type, credential, parameters: { temp: '' } });
	const decrypted = { id: 'credential-1', name: 'Shop', type: kind, data: { ...credential.data } };
	let body: unknown;
	try {
		const output = await new RoutingNode(context, type, decrypted).runNode();
		body = output?.[0]?.[0]?.json;
	} catch (error) {
		return { status: 'Error', message: messageOf(error) };
	}
	return judge(asRecord(body), CREDENTIAL_TYPES[kind].test.rules);
}

/** What n8n shows of an error, in its own order of preference. */
function messageOf(error: unknown): string {
	const cause = asRecord(error instanceof Error ? { ...asRecord(error.cause) } : {});
	if (cause.response) return 'judged by its HTTP status';
	if (typeof cause.code === 'string') return cause.code;
	return error instanceof Error ? error.message : String(error);
}

function judge(body: JsonRecord, rules: ICredentialTestRequest['rules'] = []): Verdict {
	for (const { properties } of rules) {
		if (!('key' in properties)) throw new Error('this tester knows rules of the body only');
		const { key, value, message } = properties;
		if (at(body, key) === value) return { status: 'Error', message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/** A path such as `data.error_code`. */
const at = (body: unknown, path: string): unknown =>
	path.split('.').reduce((value, name) => (isRecord(value) ? value[name] : undefined), body);

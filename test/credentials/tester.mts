/** Tests a credential as n8n's own tester does: through the routing node, with the rules of the type. */
import { RoutingNode } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { DouyinShopApi } from '../../credentials/DouyinShopApi.credentials';
import { asRecord } from '../../nodes/kernel/json';
import { executeContext, type CredentialStore } from '../support/engine.mts';

export interface Verdict {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

const { test } = new DouyinShopApi();

const description: INodeTypeDescription = {
	displayName: 'No Operation',
	name: 'n8n-nodes-base.noOp',
	group: ['organization'],
	version: 1,
	description: '',
	defaults: { name: 'No Operation' },
	inputs: ['main'],
	outputs: ['main'],
	credentials: [{ name: 'douyinShopApi', required: true }],
	properties: [
		{
			displayName: 'Temp',
			name: 'temp',
			type: 'string',
			default: '',
			routing: { request: test.request },
		},
	],
};

export async function testCredential(credential: CredentialStore): Promise<Verdict> {
	const type: INodeType = { description };
	// n8n asks for a new token whenever it tests, so that the keys are tried and not an old token.
	const fresh: CredentialStore = { ...credential, data: { ...credential.data, accessToken: '' } };
	const context = executeContext({ type, credential: fresh, parameters: { temp: '' } });
	const decrypted = { id: 'credential-1', name: 'Shop', type: 'douyinShopApi', data: fresh.data };
	let body: unknown;
	try {
		const output = await new RoutingNode(context, type, decrypted).runNode();
		body = output?.[0]?.[0]?.json;
	} catch (error) {
		return { status: 'Error', message: messageOf(error) };
	}
	return judge(asRecord(body));
}

/** What n8n shows of an error, in its own order of preference. */
function messageOf(error: unknown): string {
	const cause = asRecord(error instanceof Error ? { ...asRecord(error.cause) } : {});
	if (cause.response) return 'judged by its HTTP status';
	if (typeof cause.code === 'string') return cause.code;
	return error instanceof Error ? error.message : String(error);
}

function judge(body: Record<string, unknown>): Verdict {
	for (const { properties } of test.rules ?? []) {
		if (!('key' in properties)) throw new Error('this tester knows rules of the body only');
		const { key, value, message } = properties;
		if (body[key] === value) return { status: 'Error', message };
	}
	return { status: 'OK', message: 'Connection successful!' };
}

export type { ICredentialDataDecryptedObject };

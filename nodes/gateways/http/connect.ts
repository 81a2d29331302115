/** A connection to a platform, in the context in which n8n runs a node. */
import { CredentialError, GatewayError } from '../../kernel/errors';
import type { Api } from '../../kernel/operation';
import type { Gateway } from '../gateway';
import { createApi } from './client';
import { n8nHost, type Context } from './n8n-transport';

export async function connectTo(gateway: Gateway, context: Context): Promise<Api> {
	if ('getCurrentNodeParameter' in context) return await connectForList(gateway, context);
	return createApi(gateway, await n8nHost(context, gateway));
}

/** For the lists of a form: of an error the editor shows the message alone there. */
async function connectForList(gateway: Gateway, context: Context): Promise<Api> {
	const api = createApi(gateway, await n8nHost(context, gateway).catch(rethrowForList));
	return {
		...api,
		read: async (method, params) => await api.read(method, params).catch(rethrowForList),
	};
}

function rethrowForList(error: unknown): never {
	const isBare = error instanceof GatewayError && !(error instanceof CredentialError);
	throw isBare ? new CredentialError(error.failure) : error;
}

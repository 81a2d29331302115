/** A connection to a platform, in the context in which n8n runs a node. */
import type { Api } from '../../kernel/operation';
import type { Gateway } from '../gateway';
import { createApi } from './client';
import { n8nHost, type Context } from './n8n-transport';

export const connectTo = async (gateway: Gateway, context: Context): Promise<Api> =>
	createApi(gateway, await n8nHost(context, gateway));

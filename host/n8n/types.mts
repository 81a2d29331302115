/** The forms that n8n serves to its editor. */
import type { N8n } from './server.mts';

export interface Property {
	name: string;
	displayName: string;
	type: string;
	displayOptions?: { show?: Record<string, unknown[]>; hide?: Record<string, unknown[]> };
	options?: Array<{ name: string; value: unknown }>;
}

export interface NodeType {
	name: string;
	displayName: string;
	version: number | number[];
	defaultVersion?: number;
	credentials?: Array<{ name: string }>;
	properties: Property[];
}

/** Of the nodes of this package, those made into tools left out. */
export async function ownNodeTypes(n8n: Pick<N8n, 'url' | 'rest'>): Promise<NodeType[]> {
	const all = await served<NodeType>(n8n, 'nodes');
	return all.filter(
		({ name }) => name.startsWith('n8n-nodes-douyin-shop.') && !name.endsWith('Tool'),
	);
}

/** Of one credential. */
export async function credentialType(n8n: N8n, name: string): Promise<NodeType> {
	const found = (await served<NodeType>(n8n, 'credentials')).find((it) => it.name === name);
	if (!found) throw new Error(`n8n has no credential ${name}`);
	return found;
}

async function served<T>(n8n: Pick<N8n, 'url' | 'rest'>, what: string): Promise<T[]> {
	const headers = { cookie: n8n.rest.cookie() };
	const response = await fetch(`${n8n.url}/types/${what}.json`, { headers });
	return (await response.json()) as T[];
}

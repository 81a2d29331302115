/** The nodes and credentials that a running n8n has loaded, as its editor reads them. */
import type { N8n } from './server.mts';

export interface LoadedType {
	/** Of a node with its package: `n8n-nodes-base.noOp`. */
	readonly name: string;
	readonly description?: string;
	/** Of a node: one, or all that it has. */
	readonly version?: number | readonly number[];
}

export async function loadedTypes(
	{ url, rest }: Pick<N8n, 'url' | 'rest'>,
	kind: 'nodes' | 'credentials',
): Promise<LoadedType[]> {
	const response = await fetch(`${url}/types/${kind}.json`, { headers: { cookie: rest.cookie() } });
	if (!response.ok) throw new Error(`n8n answered types/${kind}.json with ${response.status}`);
	return (await response.json()) as LoadedType[];
}

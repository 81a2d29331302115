/** Which credential the editor asks for, where a node works with several platforms. */
import type { INodeCredentialDescription } from 'n8n-workflow';

import type { Operation } from '../operation';

/**
 * Each credential shows for the operations of its platform. n8n knows a credential by one entry, so
 * no two resources of a node may give one name to operations of different platforms.
 */
export const credentialsOf = (
	operations: readonly Operation[],
	credentials: Readonly<Record<string, string>>,
): INodeCredentialDescription[] =>
	Object.entries(credentials).map(([platform, name]) => {
		const own = operations.filter((it) => it.platform === platform);
		const distinct = (values: readonly string[]) => [...new Set(values)];
		return {
			name,
			required: true,
			displayOptions: {
				show: {
					resource: distinct(own.map(({ resource }) => resource)),
					operation: distinct(own.map(({ value }) => value)),
				},
			},
		};
	});

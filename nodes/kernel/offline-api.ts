/** The connection of an operation that asks no platform: it works on what came into the node. */
import type { IExecuteFunctions } from 'n8n-workflow';

import { said } from './language/said';
import type { Api } from './operation';

const refuse = async (method: string) =>
	await Promise.reject<never>(new Error(`${method} cannot be called: no platform is connected`));

export function offlineApi(context: IExecuteFunctions): Api {
	const hints = new Set<string>();
	return {
		account: '',
		identity: '',
		run: '',
		now: () => Date.now(),
		concurrency: () => 1,
		read: refuse,
		send: refuse,
		addHint: (message) => hints.add(said(message)),
		// What an item is like is the workflow's own affair.
		reportSchemaDrift: () => undefined,
		flush: () => {
			for (const message of hints) context.addExecutionHints({ message, location: 'outputPane' });
		},
	};
}

/** A trigger over a list in memory, with hooks into its reading. */
import type { INodeType, IPollFunctions } from 'n8n-workflow';

import { poll } from '../../nodes/kernel/poll/run';
import type { Change } from '../../nodes/kernel/poll/cursor';
import type { PollOptions, PollSource } from '../../nodes/kernel/poll/stream';
import { credentialStore } from './engine.mts';
import { PollStage, type Way } from './poll-context.mts';

export interface Scripted {
	changes: Change[];
	/** Names event and shop. */
	of: string;
	once: boolean;
	start?: number | undefined;
	limit: number;
	/** Unix ms; when left out there is all the time in the world. */
	deadline?: number;
	/** Called before each row; what it throws, the platform throws. */
	beforeRow(row: number): void | Promise<void>;
	/** Called when a poll connects. */
	connecting(context: IPollFunctions): void;
}

export function scripted(script: Partial<Scripted> = {}, way: Way = 'durable') {
	const state: Scripted = {
		changes: [],
		of: 'it',
		once: false,
		limit: 100_000,
		beforeRow: () => undefined,
		connecting: () => undefined,
		...script,
	};
	const source = (): PollSource<Change> => ({
		of: state.of,
		once: state.once,
		lookBack: 90 * 86_400,
		wanted: () => true,
		items: ({ key }) => [{ key }],
		async *read({ start, end }) {
			const rows = state.changes.filter(({ time }) => time >= start && time <= end);
			rows.sort((a, b) => a.time - b.time);
			for (const [at, row] of rows.entries()) {
				await state.beforeRow(at);
				yield row;
			}
		},
	});
	const options = (): PollOptions => ({
		start: { asked: String(state.start), read: () => state.start },
		overlap: 120,
		lag: 0,
		limit: state.limit,
		deadline: state.deadline ?? Infinity,
	});
	const type: INodeType = {
		description: {
			displayName: 'Scripted',
			name: 'scripted',
			group: ['trigger'],
			version: 1,
			description: 'Polls a list in memory',
			defaults: { name: 'Scripted' },
			polling: true,
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async poll(this: IPollFunctions) {
			state.connecting(this);
			return await poll(this, async () => ({
				streams: [{ source: source(), options: options() }],
			}));
		},
	};
	const stage = new PollStage({ type, credential: credentialStore({}), parameters: {}, way });
	return { state, stage, type };
}

export const keysOf = (items: ReadonlyArray<Record<string, unknown>> | null) =>
	(items ?? []).map(({ key }) => String(key));

/** Polls a trigger as n8n does, through n8n-core's own context, and stores its state as n8n does. */
import { PollContext } from 'n8n-core';
import type { IDataObject, INodeType, WorkflowExecuteMode } from 'n8n-workflow';

import { helperFor, nodeOf, workflowOf, type CredentialStore } from './engine.mts';

/**
 * Which of n8n's ways of polling is followed:
 * - `classic`: one context and one state in memory from publishing on; saved with each execution
 * - `scheduler`: a context and the saved state each time; saved with each execution only
 * - `durable`: the same, saved in one transaction with the execution, and when a tick finds nothing
 */
export type Way = 'classic' | 'scheduler' | 'durable';

export interface Trigger {
	readonly type: INodeType;
	readonly credential: CredentialStore;
	readonly parameters: IDataObject;
	readonly way?: Way;
	readonly workflowId?: string;
}

type Items = IDataObject[] | null;

const TICK_BUDGET_MS = 36_000;
let workflows = 0;

export class PollStage {
	/** The state as text, as n8n's database holds it. */
	saved = '{}';
	readonly warnings: string[] = [];
	trigger: Trigger;
	private readonly way: Way;
	private readonly workflowId: string;
	private inMemory: IDataObject = {};
	private classic: PollContext | undefined;

	constructor(trigger: Trigger) {
		this.trigger = trigger;
		this.way = trigger.way ?? 'classic';
		this.workflowId = trigger.workflowId ?? `workflow-${++workflows}`;
	}

	/** The position in the saved state. */
	get position(): unknown {
		return (JSON.parse(this.saved) as IDataObject).position;
	}

	set position(position: unknown) {
		this.saved = JSON.stringify({ position });
		this.inMemory = JSON.parse(this.saved) as IDataObject;
	}

	/** The poll that n8n makes while the workflow is published. */
	async publish(): Promise<Items> {
		this.classic = this.context('trigger');
		this.inMemory = JSON.parse(this.saved) as IDataObject;
		const items = await this.run(this.classic);
		// A poll that publishing makes is not committed when it finds nothing.
		if (this.way !== 'durable' || items) this.save();
		return items;
	}

	/** A poll by the clock. */
	async tick(budgetMs = TICK_BUDGET_MS): Promise<Items> {
		if (this.way === 'classic') {
			this.classic ??= this.context('trigger');
			const items = await this.run(this.classic);
			if (items) this.save();
			return items;
		}
		this.inMemory = JSON.parse(this.saved) as IDataObject;
		const items = await this.run(this.context('trigger', () => budgetMs));
		if (items || this.way === 'durable') this.save();
		return items;
	}

	/** A run from the editor, which has the saved state in its hands too. */
	async tryOut(): Promise<Items> {
		return await this.run(this.context('manual'));
	}

	/** n8n dies: what was not saved is gone. */
	restart(saved = this.saved): PollStage {
		const next = new PollStage({ ...this.trigger });
		next.saved = saved;
		next.inMemory = JSON.parse(saved) as IDataObject;
		return next;
	}

	save() {
		this.saved = JSON.stringify(this.inMemory);
	}

	private async run(context: PollContext): Promise<Items> {
		const { poll } = this.trigger.type;
		if (!poll) throw new Error('the node has no poll');
		const output = await poll.call(context);
		return output && (output[0] ?? []).map(({ json }) => json);
	}

	private context(mode: WorkflowExecuteMode, budget?: () => number): PollContext {
		const { type, credential } = this.trigger;
		const node = nodeOf({ ...this.trigger, type });
		const workflow = workflowOf(type, node);
		workflow.id = this.workflowId;
		const additionalData = { credentialsHelper: helperFor(credential), variables: {}, hooks: {} };
		const context = new PollContext(
			workflow,
			node,
			additionalData as never,
			mode,
			'activate',
			undefined,
			undefined,
			undefined,
			undefined,
			() => this.inMemory,
			budget,
		);
		const warn = (message: string) => this.warnings.push(message);
		Object.defineProperty(context, 'logger', { value: { warn } });
		return context;
	}
}

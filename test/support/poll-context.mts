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
	/** Those of other platforms. */
	readonly others?: readonly CredentialStore[];
	readonly parameters: IDataObject;
	readonly way?: Way;
	readonly workflowId?: string;
}

type Items = IDataObject[] | null;

const TICK_BUDGET_MS = 36_000;
let workflows = 0;

interface Data {
	node: IDataObject;
	global: IDataObject;
}

export class PollStage {
	/** The state as text, as n8n's database holds it: the node's own, and the workflow's. */
	saved = JSON.stringify({ node: {}, global: {} });
	readonly warnings: string[] = [];
	trigger: Trigger;
	private readonly way: Way;
	private readonly workflowId: string;
	private inMemory: Data = { node: {}, global: {} };
	private classic: PollContext | undefined;

	constructor(trigger: Trigger) {
		this.trigger = trigger;
		this.way = trigger.way ?? 'classic';
		this.workflowId = trigger.workflowId ?? `workflow-${++workflows}`;
	}

	/** The position in the saved state. */
	get position(): unknown {
		return this.read().node.position;
	}

	set position(position: unknown) {
		this.saved = JSON.stringify({ node: { position }, global: {} });
		this.inMemory = this.read();
	}

	/** Bytes of the saved state. */
	get size(): number {
		return Buffer.byteLength(this.saved);
	}

	/** The poll that n8n makes while the workflow is published; then it saves the workflow's data. */
	async publish(): Promise<Items> {
		this.inMemory = this.read();
		this.classic = this.context('trigger');
		const items = await this.run(this.classic);
		// With durable cursors the node's own data is not the workflow's, and not committed here.
		const { node } = this.way === 'durable' && !items ? this.read() : this.inMemory;
		this.saved = JSON.stringify({ ...this.inMemory, node });
		return items;
	}

	/** Other options of the form, published. */
	async edit(options: IDataObject): Promise<Items> {
		this.save();
		this.trigger = { ...this.trigger, parameters: { ...this.trigger.parameters, options } };
		return await this.publish();
	}

	/** A poll by the clock. */
	async tick(budgetMs = TICK_BUDGET_MS): Promise<Items> {
		if (this.way === 'classic') {
			this.classic ??= this.context('trigger');
			const items = await this.run(this.classic);
			if (items) this.save();
			return items;
		}
		this.inMemory = this.read();
		const items = await this.run(this.context('trigger', () => budgetMs));
		const { node } = this.inMemory;
		if (items) this.save();
		else if (this.way === 'durable') this.saved = JSON.stringify({ ...this.read(), node });
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
		next.inMemory = next.read();
		return next;
	}

	save() {
		this.saved = JSON.stringify(this.inMemory);
	}

	private read(): Data {
		return { node: {}, global: {}, ...(JSON.parse(this.saved) as Partial<Data>) };
	}

	private async run(context: PollContext): Promise<Items> {
		const { poll } = this.trigger.type;
		if (!poll) throw new Error('the node has no poll');
		const output = await poll.call(context);
		return output && (output[0] ?? []).map(({ json }) => json);
	}

	private context(mode: WorkflowExecuteMode, budget?: () => number): PollContext {
		const { type, credential, others = [] } = this.trigger;
		const node = nodeOf({ ...this.trigger, type });
		const workflow = workflowOf(type, node);
		workflow.id = this.workflowId;
		workflow.staticData.global = this.inMemory.global;
		const credentialsHelper = helperFor(credential, ...others);
		const additionalData = { credentialsHelper, variables: {}, hooks: {} };
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
			() => this.inMemory.node,
			budget,
		);
		const warn = (message: string) => this.warnings.push(message);
		Object.defineProperty(context, 'logger', { value: { warn } });
		return context;
	}
}

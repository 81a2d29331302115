/** Polls a trigger as n8n does, through n8n-core's own context, and stores its state as n8n does. */
import { PollContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeType,
	IRun,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';

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
	/** The name of the node, where it was renamed. */
	readonly name?: string;
	readonly nodeId?: string;
	readonly timezone?: string;
}

type Items = IDataObject[] | null;

const TICK_BUDGET_MS = 36_000;
/** What n8n hands out of an execution that went well; nobody looks into it. */
const ENDED = { finished: true } as IRun;
let workflows = 0;

interface Data {
	/** n8n's data of the workflow: by the names of its nodes, and what they share. */
	workflow: IDataObject;
	/** n8n's durable cursors: data of nodes by their ids. */
	cursors: Record<string, IDataObject>;
}

const PLACE = 'Douyin place ';

export class PollStage {
	/** The state as text, as n8n's database holds it. */
	saved = JSON.stringify({ workflow: {}, cursors: {} });
	readonly warnings: string[] = [];
	trigger: Trigger;
	/**
	 * The outcome of an emission. `refused`: no execution could begin, though n8n has stored the
	 * place. `lost`: neither was stored. `fenced`: the same, by a lease that was lost, and no error.
	 * `begun`: an execution that has not ended yet.
	 */
	fate: 'done' | 'begun' | 'refused' | 'lost' | 'fenced' = 'done';
	/** How an execution that began ends, where it does not end well. */
	endsWith: Error | undefined;
	private emitted: Items = null;
	private hasEmitted = false;
	private readonly way: Way;
	private readonly workflowId: string;
	private inMemory: Data = { workflow: {}, cursors: {} };
	private classic: PollContext | undefined;

	constructor(trigger: Trigger) {
		this.trigger = trigger;
		this.way = trigger.way ?? 'classic';
		this.workflowId = trigger.workflowId ?? `workflow-${++workflows}`;
	}

	/** The place in the saved state. */
	get place(): unknown {
		const { workflow, cursors } = this.read();
		const { global } = workflow as { global?: IDataObject };
		return cursors[this.nodeId]?.place ?? global?.[PLACE + this.nodeId];
	}

	set place(place: unknown) {
		const global = { [PLACE + this.nodeId]: place };
		this.saved = JSON.stringify({ workflow: { global }, cursors: {} });
		this.inMemory = this.read();
	}

	/** What the only event has in it. */
	get position(): unknown {
		const { parts = {} } = (this.place ?? {}) as { parts?: IDataObject };
		return Object.values(parts)[0];
	}

	set position(position: unknown) {
		const place = this.place as { parts: IDataObject };
		const [of = ''] = Object.keys(place.parts);
		this.place = { ...place, parts: { [of]: position } };
	}

	private get nodeId(): string {
		return this.trigger.nodeId ?? 'node-1';
	}

	/** Bytes of the saved state. */
	get size(): number {
		return Buffer.byteLength(this.saved);
	}

	/** The poll that n8n makes while the workflow is published; then it saves the workflow's data. */
	async publish(): Promise<Items> {
		this.inMemory = this.read();
		this.classic = this.context('trigger', 'activate');
		const items = await this.run(this.classic);
		// With durable cursors the node's own data is not the workflow's, and not committed here.
		const { cursors } = this.way === 'durable' && !items ? this.read() : this.inMemory;
		this.saved = JSON.stringify({ ...this.inMemory, cursors });
		return items;
	}

	/** Other options of the form, and other filters, published. */
	async edit(options: IDataObject, filters: IDataObject = {}): Promise<Items> {
		return await this.change({ parameters: { ...this.trigger.parameters, options, filters } });
	}

	/** A poll by the clock. */
	async tick(budgetMs = TICK_BUDGET_MS): Promise<Items> {
		if (this.way === 'classic') {
			// n8n was started again.
			this.classic ??= this.context('trigger', 'init');
			return await this.run(this.classic);
		}
		this.inMemory = this.read();
		const items = await this.run(this.context('trigger', 'update', () => budgetMs));
		const { cursors } = this.inMemory;
		// What was emitted is stored with its execution or not at all.
		const isLeft = this.way === 'durable' && !this.hasEmitted;
		if (isLeft) this.saved = JSON.stringify({ ...this.read(), cursors });
		return items;
	}

	/** A run from the editor, which has the saved state in its hands too. */
	async tryOut(): Promise<Items> {
		return await this.run(this.context('manual', 'manual'));
	}

	/** The same with another form, name or setting, published; n8n stores what it has in memory. */
	async change(trigger: Partial<Trigger>): Promise<Items> {
		this.save();
		this.trigger = { ...this.trigger, ...trigger };
		return await this.publish();
	}

	/**
	 * n8n dies: what was not saved is gone. The node's own memory is as well: it goes by the id of the
	 * workflow, so the new process has the workflow under another id, and all that was saved with it.
	 */
	restart(saved = this.saved): PollStage {
		const next = new PollStage({ ...this.trigger, workflowId: undefined });
		next.saved = saved.replaceAll(`"${this.workflowId}"`, `"${next.workflowId}"`);
		next.inMemory = next.read();
		return next;
	}

	/** Exported, and imported as a workflow of its own: with the data of the workflow, not the cursors. */
	exported(trigger: Partial<Trigger> = {}): PollStage {
		const next = new PollStage({ ...this.trigger, workflowId: undefined, ...trigger });
		next.saved = JSON.stringify({ workflow: this.read().workflow, cursors: {} });
		return next;
	}

	/** The id under which n8n has the workflow. */
	get id(): string {
		return this.workflowId;
	}

	save() {
		this.saved = JSON.stringify(this.inMemory);
	}

	private read(): Data {
		return { workflow: {}, cursors: {}, ...(JSON.parse(this.saved) as Partial<Data>) };
	}

	private async run(context: PollContext): Promise<Items> {
		const { poll } = this.trigger.type;
		if (!poll) throw new Error('the node has no poll');
		this.emitted = null;
		this.hasEmitted = false;
		const output = await poll.call(context);
		// Of a trial in the editor n8n takes what is returned.
		return output ? (output[0] ?? []).map(({ json }) => json) : this.emitted;
	}

	/** n8n stores the place at once, with or without an execution; durable cursors in one go with it. */
	private readonly emit: PollContext['__emit'] = (data, _response, done) => {
		this.hasEmitted = true;
		if (this.fate === 'fenced') return done?.resolve(undefined);
		if (this.fate !== 'lost') this.save();
		if (this.fate === 'done' || this.fate === 'begun') {
			this.emitted = (data[0] ?? []).map(({ json }) => json);
			if (this.endsWith) done?.reject(this.endsWith);
			else if (this.fate === 'done') done?.resolve(ENDED);
		} else done?.reject(new Error('Connection terminated unexpectedly'));
	};

	private context(
		mode: WorkflowExecuteMode,
		activation: WorkflowActivateMode,
		budget?: () => number,
	): PollContext {
		const { type, credential, others = [] } = this.trigger;
		const { name, timezone } = this.trigger;
		const plain = nodeOf({ ...this.trigger, type });
		const node = { ...plain, id: this.nodeId, name: name ?? plain.name };
		const workflow = workflowOf(type, node, timezone, this.inMemory.workflow);
		workflow.id = this.workflowId;
		const credentialsHelper = helperFor(credential, ...others);
		const additionalData = { credentialsHelper, variables: {}, hooks: {} };
		const context = new PollContext(
			workflow,
			node,
			additionalData as never,
			mode,
			activation,
			this.emit,
			undefined,
			undefined,
			undefined,
			this.way === 'durable' ? () => this.cursorOf(workflow, node) : undefined,
			budget,
		);
		const warn = (message: string) => this.warnings.push(message);
		Object.defineProperty(context, 'logger', { value: { warn } });
		return context;
	}

	/** A plain copy: what n8n's own table has, at first what the workflow's data has of the node. */
	private cursorOf(workflow: Workflow, node: INode): IDataObject {
		const { cursors } = this.inMemory;
		cursors[node.id] ??= { ...workflow.getStaticData('node', node) };
		return cursors[node.id] ?? {};
	}
}

/** What the after-sales' tests share: a shop, cases to order, and the shapes of the replies. */
import type { SandboxOptions } from '../../sandbox/options.mts';
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import { openShop } from './callers.mts';

export const NOW = 1_790_000_000;
export const STEP = 2 * 86_400;

export interface RowResult {
	aftersale_id: string;
	status_code: number;
	status_msg: string;
}

export interface CaseReply<T> {
	code: number;
	sub_code: string;
	sub_msg: string;
	data: T;
}

export interface Stage {
	sandbox: Sandbox;
	control: Sandbox['control'];
	call: <T = { items: RowResult[] }>(path: string, params: object) => Promise<CaseReply<T>>;
	text: (path: string, params: object) => Promise<string>;
	/** A new case of this type, on an order of its own. */
	open: (type: number, amount?: number) => string;
	/** A new case whose goods have come back. */
	openReturned: (type: 0 | 3) => string;
	truth: (id: string) => ReturnType<Sandbox['control']['afterSaleTruth']>[number];
	operate: (type: number, ...items: object[]) => Promise<CaseReply<{ items: RowResult[] }>>;
}

export async function openStage(options: SandboxOptions = {}): Promise<Stage> {
	const sandbox = await startSandbox({ orders: 20, now: NOW, speed: 0, live: 0, ...options });
	sandbox.control.decide({ parameterTypes: 'declared' });
	const { call } = await openShop(sandbox);
	const { control } = sandbox;
	const json = async <T,>(path: string, params: object) =>
		(await call(path, params)).json as unknown as CaseReply<T>;
	const open = (type: number, amount?: number) => {
		const wish = { type: type as 0, ...(amount !== undefined && { amount }) };
		const [id] = control.life({ applyFor: [wish] }).applyFor ?? [];
		if (!id) throw new Error(`no case of type ${type}`);
		return id;
	};
	return {
		sandbox,
		control,
		call: json,
		text: async (path, params) => (await call(path, params)).text,
		open,
		openReturned(type) {
			const id = open(type);
			control.life({ agree: [id], sendBack: [id] });
			return id;
		},
		truth(id) {
			const found = control.afterSaleTruth().find(({ afterSaleId }) => afterSaleId === id);
			if (!found) throw new Error(`no after-sale ${id}`);
			return found;
		},
		operate: (type, ...items) => json('/afterSale/operate', { type, items }),
	};
}

/** What a refusal says, for short. */
export const codesOf = ({ code, sub_code }: CaseReply<unknown>) => `${code} ${sub_code}`;

/** What the catalogue's tests share: a shop with shelves, and the shapes of its replies. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { SandboxOptions } from '../../sandbox/options.mts';
import { openShop } from './callers.mts';

export const NOW = 1_790_000_000;
export const DAY = 86_400;

export interface SkuRow {
	id: string;
	sku_id: string;
	product_id: string;
	product_id_str: string;
	code: string;
	out_sku_id: string | number;
	price: number;
	stock_num?: number;
	sku_type: number;
	spec_detail_id1: string;
	stock_map: Record<string, number>;
	stock_num_map: Record<string, number> | null;
	sell_properties: Array<{ value_spec_detail_id: string; value_name: string }>;
}

export interface ItemResult {
	sku_id: string;
	warehouse_id: string | number;
	uniq_id?: string;
	status_code: number;
	status_message: string;
	stock_num?: number;
	change_num?: number;
}

export interface ProductRow {
	product_id: string;
	status: number;
	check_status: number;
	product_type: number;
	name: string;
	create_time: number;
	update_time: number;
}

export interface ShelfData {
	data: ProductRow[];
	total: number;
	page: number;
	size: number;
	cursor_id: string;
	results: ItemResult[];
	product_id: string;
	sku: SkuRow[];
}

export interface ShelfReply<T = ShelfData> {
	code: number;
	sub_code: string;
	sub_msg: string;
	data: T;
}

export type ShelfCall = <T = ShelfData>(path: string, params: object) => Promise<ShelfReply<T>>;

export interface Shelves {
	sandbox: Sandbox;
	call: ShelfCall;
	/** The body as it came. */
	text: (path: string, params: object) => Promise<string>;
}

export async function openShelves(options: SandboxOptions = {}): Promise<Shelves> {
	const sandbox = await startSandbox({ orders: 20, now: NOW, speed: 0, live: 0, ...options });
	sandbox.control.decide({ parameterTypes: 'declared', stockResults: 'named' });
	const { call } = await openShop(sandbox);
	return {
		sandbox,
		call: async <T,>(path: string, params: object) =>
			(await call(path, params)).json as unknown as ShelfReply<T>,
		text: async (path, params) => (await call(path, params)).text,
	};
}

/** What a refusal says, for short. */
export const codesOf = ({ code, sub_code }: ShelfReply<unknown>) => `${code} ${sub_code}`;

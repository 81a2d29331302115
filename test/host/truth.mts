/** What the sandbox knows to be true, and what n8n made of it, in the same terms. */
import type { Row } from '../../host/n8n/tables.mts';
import type { Sandbox } from '../../host/sandbox.mts';

export interface OrderTruth {
	orderId: string;
	createTime: number;
	orderStatus: number;
	orderAmount: number;
	payAmount: number;
	actualReceiveAmount: number;
}

export const DAY = 86_400;

export const seconds = () => Date.now() / 1000;

/** All orders there are, or those created from a moment on (Unix seconds). */
export const ordersFrom = async (sandbox: Sandbox, from = 0): Promise<OrderTruth[]> =>
	await sandbox.control('GET', `orders?from=${from}`);

export const ids = (orders: ReadonlyArray<{ orderId?: unknown }>): string[] =>
	orders.map(({ orderId }) => String(orderId)).sort();

/** Id and amounts of every order, in fen. */
export const inFen = (orders: readonly OrderTruth[]): string[] =>
	orders
		.map(({ orderId, orderAmount, payAmount, actualReceiveAmount }) =>
			[orderId, orderAmount, payAmount, actualReceiveAmount].join(),
		)
		.sort();

/** The same of rows in yuan: text from a CSV, or numbers from a data table. */
export const rowsInFen = (rows: readonly Row[]): string[] =>
	rows
		.map(({ orderId, orderAmountYuan, payAmountYuan, merchantReceivedYuan }) =>
			[orderId, fen(orderAmountYuan), fen(payAmountYuan), fen(merchantReceivedYuan)].join(),
		)
		.sort();

const fen = (yuan: unknown) => Math.round(Number(yuan) * 100);

/**
 * An order as the sandbox knows it. What never changes, or changes without moving `update_time`
 * (remark, flag, waybill, price of an unpaid order), sits on the order; what moves it is a state,
 * replaced as a whole at each change, so that an older state can stay listed for a while.
 */
import type { AfterSale } from './aftersale.mts';
import type { Desk } from './desk.mts';
import type { Creator, Sku } from './goods.mts';
import type { LineMoney } from './money.mts';

/** ORDER_STATUS: 1 unpaid, 105 paid, 2 to ship, 101 partly shipped, 3 shipped, 4 cancelled, 5 done. */
export type OrderStatus = 1 | 105 | 2 | 101 | 3 | 4 | 5;
/** Also 103 partly paid; refund finished 21 before shipping, 22 after it, 39 after receipt. */
export type MainStatus = OrderStatus | 103 | 21 | 22 | 39;

export interface Source {
	creator?: Creator;
	roomId?: string;
	videoId?: string;
	/** Came through an advertisement. */
	ad: boolean;
}

export interface Line {
	/** SKU order id (子订单号). */
	id: string;
	sku: Sku;
	num: number;
	money: LineMoney;
	source: Source;
	/** SKU order ids of the main goods, if this is a gift (赠品). */
	giftOf?: readonly string[];
	/** What a bundle (组合商品) consists of. */
	parts?: ReadonlyArray<{ sku: Sku; num: number }>;
	afterSale?: AfterSale;
	serials?: readonly string[];
}

export interface Pack {
	id: string;
	trackingNo: string;
	company: string;
	shipTime: number;
	contents: ReadonlyArray<{ line: Line; num: number }>;
	/** Which method made it decides which method may edit it. */
	by: 'logisticsAdd' | 'logisticsAddMultiPack' | 'logisticsAddSinglePack';
}

export interface OrderState {
	/** Position among all changes of this world. */
	readonly seq: number;
	readonly updateTime: number;
	readonly orderStatus: OrderStatus;
	readonly mainStatus: MainStatus;
	readonly payTime: number;
	readonly shipTime: number;
	readonly finishTime: number;
	readonly cancelReason: string;
	readonly packs: readonly Pack[];
	/** Paid phases of a deposit pre-sale (定金预售). */
	readonly phasesPaid: number;
}

export interface Order {
	readonly id: string;
	readonly ordinal: number;
	readonly createTime: number;
	readonly orderType: 0 | 2;
	/** 10 is a sample (寄样). */
	readonly tradeType: 0 | 1 | 2 | 10;
	/** 0 in stock, 1 full pre-sale, 2 staged shipping. */
	readonly preSaleType: 0 | 1 | 2;
	readonly payType: number;
	readonly bType: number;
	readonly subBType: number;
	/** Buyers come back; same buyer, same receiver. */
	readonly buyer: number;
	readonly insurance: number;
	readonly postPromotion: number;
	/** What the buyer wrote; drawn where it is left out. */
	readonly words?: string;
	/** What the shipping desk must know; drawn where it is left out. */
	readonly desk?: Desk;
	/** How a deposit pre-sale shows that its deposit alone is paid. */
	readonly deposit?: { readonly status: 1 | 105; readonly hasPayTime: boolean };
	/** Held in risk review (风控审核中) between payment and preparation. */
	readonly risky: boolean;
	readonly lines: readonly Line[];
	remark: string;
	star: number | undefined;
	/** When the buyer urged the shop to ship (催发货); 0 is never. */
	urgedAt: number;
	/** A change of address the buyer asked for. */
	addressChange: 'none' | 'asked' | 'approved' | 'rejected';
	/** The truth, and what order.searchList shows of it (undefined: not yet listed). */
	state: OrderState;
	listed: OrderState | undefined;
}

export type OrderPatch = Partial<Omit<OrderState, 'seq' | 'updateTime'>>;

export function shippedNum(state: OrderState, line: Line): number {
	let num = 0;
	for (const pack of state.packs) {
		for (const content of pack.contents) if (content.line === line) num += content.num;
	}
	return num;
}

/** Settlement bills (结算): a row for each line of a finished order, listed the next day. */
import { chinaMidnight } from '../../clock.mts';
import { type Sums, sumLines } from './money.mts';
import type { Line, Order } from './order.mts';
import type { World } from './world.mts';

export interface Bill {
	/** Settlement number (结算单号), also the cursor. */
	id: string;
	line: Line & { order: Order };
	settleTime: number;
	sums: Sums;
	/** Goods + postage − shop coupons given back before settlement. */
	refunded: number;
	account: { code: string; text: string };
	flow: { code: string; text: string };
	platformFee: number;
	commission: number;
}

/** Time from receipt to settlement; a number of this shop, not of the platform. */
const WAIT = 4 * 3600;
const DAY = 86_400;

export function bills(world: World): Bill[] {
	return [...world.ordersBy(5)].flatMap((order) =>
		order.lines.filter(({ giftOf }) => !giftOf).map((line) => billOf(order, line)),
	);
}

/** T+1: from 15:00 of the next day (S4), or 10:00 (S7); see decisions. */
export function isPublished({ settleTime }: Bill, now: number, hour: number): boolean {
	return now >= chinaMidnight(settleTime) + DAY + hour * 3600;
}

function billOf(order: Order, line: Line): Bill {
	const { finishTime } = order.state;
	const settleTime = finishTime + WAIT;
	const sums = sumLines([line.money]);
	const refunded = refundedBefore(line, settleTime);
	const income = sums.orderAmount - sums.cost.shop - refunded;
	const alliance = line.source.creator !== undefined && !line.source.creator.own;
	return {
		id: `${line.id.slice(-12)}${finishTime}`,
		line: { ...line, order },
		settleTime,
		sums,
		refunded,
		account: ACCOUNTS[order.payType] ?? { code: '5', text: '聚合账户' },
		flow: alliance ? { code: '3', text: '精选联盟' } : { code: '4', text: '小店自卖' },
		platformFee: Math.floor(income * 0.05),
		commission: alliance ? Math.floor(income * 0.1) : 0,
	};
}

/** What the buyer got back is already without the shop's discounts. */
function refundedBefore({ afterSale }: Line, settleTime: number): number {
	if (afterSale?.state.status !== 12 || afterSale.state.finalTime > settleTime) return 0;
	return afterSale.refundAmount + afterSale.refundPost;
}

const ACCOUNTS: Readonly<Record<number, { code: string; text: string }>> = {
	1: { code: '2', text: '微信' },
	2: { code: '3', text: '支付宝' },
};

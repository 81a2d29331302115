/** Draws a new, unpaid order: who buys what, from which room, at what price. */
import type { Random } from '../../random.mts';
import type { Ids } from '../ids.mts';
import type { Creator, Goods, Sku } from './goods.mts';
import { freeOfCharge, priceLine } from './money.mts';
import type { Line, Order, OrderState, Source } from './order.mts';

export interface Drawing {
	goods: Goods;
	orderIds: Ids;
	/** How many different buyers there are. */
	buyers: number;
}

export function drawOrder(
	{ goods, orderIds, buyers }: Drawing,
	ordinal: number,
	createTime: number,
	draw: Random,
): Order {
	const orderType = draw.chance(0.03) ? 2 : 0;
	const tradeType = orderType === 2 ? 0 : draw.weighted(TRADE_TYPES);
	const id = orderIds.next();
	const lines = drawLines(goods, id, orderIds, orderType === 2, tradeType === 2, draw);
	return {
		id,
		ordinal,
		createTime,
		orderType,
		tradeType,
		preSaleType: tradeType === 2 ? 0 : draw.weighted(PRE_SALE_TYPES),
		payType: draw.weighted(PAY_TYPES),
		bType: draw.weighted(B_TYPES),
		subBType: draw.weighted(SUB_B_TYPES),
		buyer: draw.int(0, buyers - 1),
		insurance: draw.chance(0.3) ? draw.int(20, 90) : 0,
		postPromotion: draw.chance(0.08) ? draw.int(1, 6) * 100 : 0,
		risky: draw.chance(0.02),
		lines,
		remark: '',
		star: undefined,
		urgedAt: 0,
		addressChange: 'none',
		listed: undefined,
		state: unpaid(createTime),
	};
}

function unpaid(createTime: number): OrderState {
	return {
		seq: 0,
		updateTime: createTime,
		orderStatus: 1,
		mainStatus: 1,
		payTime: 0,
		shipTime: 0,
		finishTime: 0,
		cancelReason: '',
		packs: [],
		phasesPaid: 0,
	};
}

const TRADE_TYPES = [[0, 91], [1, 6], [2, 3]] as const; // oxfmt-ignore
const PRE_SALE_TYPES = [[0, 92], [1, 6], [2, 2]] as const; // oxfmt-ignore
const PAY_TYPES = [[1, 24], [2, 34], [4, 8], [8, 6], [9, 24], [12, 4]] as const; // oxfmt-ignore
const B_TYPES = [[2, 80], [11, 14], [3, 3], [1, 2], [4, 1]] as const; // oxfmt-ignore
const SUB_B_TYPES = [[1, 92], [2, 5], [3, 3]] as const; // oxfmt-ignore
const COUNTS = [[1, 62], [2, 24], [3, 10], [4, 4]] as const; // oxfmt-ignore

function drawLines(
	goods: Goods,
	orderId: string,
	ids: Ids,
	virtual: boolean,
	single: boolean,
	draw: Random,
): Line[] {
	const shelf: readonly Sku[] = virtual ? goods.virtualSkus : goods.skus;
	const count = virtual || single ? 1 : draw.weighted(COUNTS);
	const source = drawSource(goods.creators, draw);
	const post = draw.chance(0.2) && !virtual ? draw.int(3, 12) * 100 : 0;
	// One child may carry the same number as its parent.
	const firstId = draw.chance(0.7) ? orderId : ids.next();
	const lines = Array.from({ length: count }, (_, index): Line => {
		const sku = draw.pick(shelf);
		const num = draw.chance(0.8) ? 1 : draw.int(2, 5);
		return {
			id: index === 0 ? firstId : ids.next(),
			sku,
			num,
			// The postage rests on the first line.
			money: priceLine(sku.price * num, index === 0 ? post : 0, draw),
			source: draw.chance(0.9) ? source : drawSource(goods.creators, draw),
		};
	});
	if (!virtual && !single && draw.chance(0.04))
		lines.push(gift(lines, draw.pick(shelf), () => ids.next()));
	return lines;
}

export function gift(lines: readonly Line[], sku: Sku, nextId: () => string): Line {
	const [main] = lines;
	if (!main) throw new Error('a gift needs main goods');
	const free = { ...sku, price: 0, serial: false };
	return {
		id: nextId(),
		sku: free,
		num: 1,
		money: freeOfCharge(),
		source: main.source,
		giftOf: [main.id],
	};
}

function drawSource(creators: readonly Creator[], draw: Random): Source {
	const creator = draw.pick(creators);
	const kind = draw.weighted(SOURCES);
	if (kind === 'search') return { ad: false };
	const ad = kind !== 'showcase' && draw.chance(0.25);
	return {
		creator,
		ad,
		...(kind === 'live' && { roomId: draw.pick(creator.rooms) }),
		...(kind === 'video' && { videoId: draw.pick(creator.videos) }),
	};
}

const SOURCES = [['live', 50], ['video', 20], ['showcase', 10], ['search', 20]] as const; // oxfmt-ignore

/** A message of any tag that the reference names, made of what the shop has. */
import type { Random } from '../random.mts';
import type { Material } from '../shop/catalogue/materials.mts';
import type { AfterSale } from '../shop/world/aftersale.mts';
import type { Order } from '../shop/world/order.mts';
import type { World } from '../shop/world/world.mts';
import type { Fact } from './message.mts';
import {
	distributed,
	materialReviewed,
	productChanged,
	productInfoChanged,
} from './other-payloads.mts';
import type { OrderFacts } from './payloads.mts';

interface Subjects {
	readonly facts: OrderFacts;
	readonly shopId: string;
	readonly order: Order;
	readonly afterSale: AfterSale | undefined;
	readonly world: World;
	readonly draw: Random;
	readonly now: number;
}

type Make = (subjects: Subjects) => Fact | undefined;

const afterSale =
	(tag: string, time?: string): Make =>
	({ facts, afterSale: each }) =>
		each && facts.afterSales.afterSale(tag, each, each.state, time);
const dispute =
	(tag: string): Make =>
	({ facts, afterSale: each }) =>
		each && facts.afterSales.arbitration(tag, each, each.state);
const iop =
	(tag: '500' | '501' | '504' | '505'): Make =>
	({ shopId, draw }) =>
		distributed(tag, shopId, `77${draw.digits(17)}`);
const picture =
	(tag: '137' | '138'): Make =>
	({ shopId, draw, now }) =>
		materialReviewed(tag, shopId, madeUp(draw, now), now);
const product =
	(make: typeof productChanged): Make =>
	({ world, shopId }) => {
		const [first] = world.catalogue.products.values();
		return first && make(shopId, first);
	};

export const SAMPLES: Readonly<Record<string, Make>> = {
	100: ({ facts, order }) => facts.created(order),
	101: ({ facts, order }) => facts.paid(order),
	102: ({ facts, order }) => facts.shipped('102', order),
	103: ({ facts, order }) => facts.completed(order),
	104: ({ facts, order, now }) => facts.shipped('104', order, order.state, now),
	105: ({ facts, order, now }) => facts.addressChanged(order, now),
	106: ({ facts, order }) => facts.cancelled(order),
	108: ({ facts, order }) => facts.shipped('108', order),
	109: ({ facts, order, now }) => facts.amountChanged(order, now),
	110: ({ facts, order }) => facts.pending(order),
	111: ({ facts, order, now }) => facts.addressAsked(order, now),
	112: ({ facts, order, now }) => facts.appointed('112', order, now),
	113: ({ facts, order, now }) => facts.remarked(order, now),
	126: ({ facts, order, now }) => facts.appointed('126', order, now),
	137: picture('137'),
	138: picture('138'),
	200: afterSale('200', 'apply_time'),
	201: afterSale('201', 'agree_time'),
	202: afterSale('202', 'agree_time'),
	203: afterSale('203', 'return_time'),
	204: afterSale('204', 'refuse_time'),
	205: afterSale('205', 'refuse_time'),
	206: afterSale('206', 'success_time'),
	207: afterSale('207', 'close_time'),
	208: afterSale('208', 'modify_time'),
	209: ({ facts, afterSale: each }) => each && facts.afterSales.deadline(each, each.state),
	211: afterSale('211', 'apply_time'),
	212: dispute('212'),
	213: dispute('213'),
	214: dispute('214'),
	215: dispute('215'),
	216: dispute('216'),
	217: dispute('217'),
	218: dispute('218'),
	224: ({ facts, afterSale: each }) => each && facts.afterSales.special('224', each, each.state),
	225: ({ facts, afterSale: each }) => each && facts.afterSales.special('225', each, each.state),
	226: ({ facts, afterSale: each }) => each && facts.afterSales.resent('226', each, each.state),
	227: ({ facts, afterSale: each }) => each && facts.afterSales.resent('227', each, each.state),
	400: product(productChanged),
	417: product(productInfoChanged),
	500: iop('500'),
	501: iop('501'),
	504: iop('504'),
	505: iop('505'),
};

export function sample(
	tag: string,
	{ world, facts, draw, now }: Pick<Subjects, 'world' | 'facts' | 'draw' | 'now'>,
): Fact | undefined {
	const make = SAMPLES[tag];
	if (!make) throw new RangeError(`no message has the tag ${tag}`);
	const orders = [...world.orders.byId.values()];
	const shipped = orders.filter(({ state }) => state.packs.length > 0);
	const order = draw.pick(shipped.length > 0 ? shipped : orders);
	const cases = [...world.afterSales.byId.values()];
	const afterSale = cases.length > 0 ? draw.pick(cases) : undefined;
	return make({ facts, shopId: world.shop.id, order, afterSale, world, draw, now });
}

const madeUp = (draw: Random, now: number): Material => ({
	id: `70${draw.digits(17)}`,
	folderId: '0',
	name: '主图',
	url: 'https://example.com/picture.jpeg',
	createTime: now - 60,
	size: 120_000,
	width: 800,
	height: 800,
});

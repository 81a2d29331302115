/** What the shop sells, and the rooms, videos and creators (达人) that sell it. */
import type { Random } from '../../random.mts';
import { Ids } from '../ids.mts';

export interface Sku {
	id: string;
	productId: string;
	productName: string;
	outProductId: string;
	/** Merchant code of the SKU. */
	code: string;
	outSkuId: string;
	supplierId: string;
	spec: ReadonlyArray<{ name: string; value: string }>;
	/** Current and original unit price, fen. */
	price: number;
	originalPrice: number;
	picture: string;
	/** Category, level 1 to 4. */
	categories: readonly [number, number, number, number];
	/** A serial number (IMEI/SN) must be given when shipping. */
	serial: boolean;
	virtual: boolean;
}

export interface Creator {
	id: string;
	name: string;
	awemeId: string;
	rooms: readonly string[];
	videos: readonly string[];
	/** The shop's own account: its sales are 小店自卖, not alliance. */
	own: boolean;
}

export interface Goods {
	skus: readonly Sku[];
	virtualSkus: readonly Sku[];
	creators: readonly Creator[];
}

type Shelf = readonly [name: string, spec: string, values: readonly string[], from: number];

const SHELVES: readonly Shelf[] = [
	['云南高原蓝莓 新鲜水果 125g/盒', '规格', ['4盒装', '6盒装', '12盒装'], 3990],
	['阳光玫瑰青提 产地直发', '净重', ['2斤', '5斤'], 2980],
	['手工牛轧糖 <下午茶> 零食礼盒', '口味', ['原味', '抹茶', '咖啡&坚果'], 2590],
	['四川火锅底料 "麻辣" 牛油500g', '辣度', ['微辣', '中辣', '特辣'], 1890],
	['纯棉宽松短袖T恤 男女同款', '尺码', ['M', 'L', 'XL', 'XXL'], 5900],
	['高腰直筒牛仔裤 显瘦', '颜色', ['深蓝', '浅蓝', '黑色'], 12900],
	['羊毛混纺围巾 秋冬新款', '颜色', ['驼色', '雾霾蓝', '酒红'], 8900],
	['轻薄羽绒服 90白鸭绒', '颜色', ['米白', '墨绿', '黑色'], 39900],
	['氨基酸洁面乳 敏感肌可用 120ml', '组合', ['单支', '两支装'], 6990],
	['玻尿酸补水面膜 20片', '功效', ['补水', '提亮', '舒缓'], 7900],
	['婴儿湿巾 80抽 带盖', '数量', ['6包', '12包', '24包'], 2990],
	['儿童积木 大颗粒 3岁+', '颗数', ['100颗', '200颗'], 4900],
	['不粘炒锅 32cm 电磁炉通用', '颜色', ['曜石黑', '奶油白'], 15900],
	['保温杯 316不锈钢 500ml', '颜色', ['白', '粉', '灰'], 6900],
	['猫砂 豆腐混合 2.5kg*4', '香型', ['原味', '绿茶', '奶香'], 7590],
	['全脂纯牛奶 250ml*24盒', '箱数', ['1箱', '2箱'], 6490],
];

const PHONE: Shelf = ['智能手机 5G 全网通', '内存', ['8+256GB', '12+512GB'], 199900];
const CARD: Shelf = ['视频会员月卡 直充', '面额', ['1个月', '3个月'], 2500];
const CREATORS = ['好物推荐官小鹿', '阿姨的厨房', '山里来的果农老周', '搭配师Coco', '本店直播间'];

export function stock(seed: number, draw: Random): Goods {
	const productIds = new Ids(3_500_000_000_000_000_000n, seed);
	const skuIds = new Ids(1_720_000_000_000_000_000n, seed);
	const build = ([name, spec, values, from]: Shelf, index: number, kind?: 'serial' | 'virtual') => {
		const productId = productIds.next();
		const first = 20_000 + index;
		return values.map((value, row): Sku => {
			const price = from + row * Math.round(from * 0.4);
			return {
				id: skuIds.next(),
				productId,
				productName: name,
				outProductId: `P${1000 + index}`,
				code: `SKU-${1000 + index}-${row + 1}`,
				outSkuId: `${1000 + index}0${row + 1}`,
				supplierId: `G${index % 4}`,
				spec: [{ name: spec, value }],
				price,
				originalPrice: price + draw.int(0, 4) * 500,
				picture: `https://p3-aio.ecombdimg.com/obj/ecom-shop-material/${1000 + index}.jpeg`,
				categories: [first, first + 100, first + 200, 0],
				serial: kind === 'serial',
				virtual: kind === 'virtual',
			};
		});
	};
	return {
		skus: [...SHELVES.flatMap((shelf, i) => build(shelf, i)), ...build(PHONE, 90, 'serial')],
		virtualSkus: build(CARD, 91, 'virtual'),
		creators: creators(seed, draw),
	};
}

function creators(seed: number, draw: Random): Creator[] {
	const roomIds = new Ids(7_300_000_000_000_000_000n, seed);
	const videoIds = new Ids(7_200_000_000_000_000_000n, seed);
	return CREATORS.map((name, index) => ({
		id: `38${draw.digits(15)}`,
		name,
		awemeId: `dy_${draw.digits(8)}`,
		rooms: Array.from({ length: 3 }, () => roomIds.next()),
		videos: Array.from({ length: 4 }, () => videoIds.next()),
		own: index === CREATORS.length - 1,
	}));
}

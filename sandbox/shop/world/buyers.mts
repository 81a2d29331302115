/** Who buys and where the parcels go. Same buyer, same receiver, until an address change. */
import type { Random } from '../../random.mts';
import type { Order } from './order.mts';
import type { World } from './world.mts';

export interface Region {
	id: string;
	name: string;
}

export interface Receiver {
	name: string;
	phone: string;
	/** Virtual number (虚拟号): what decryption gives instead of the real one. */
	virtual: { number: string; extension: string } | undefined;
	province: Region;
	city: Region;
	town: Region;
	street: Region;
	detail: string;
}

export interface Buyer extends Receiver {
	openId: string;
	returning: boolean;
	/** Names the address, and changes with it. Its form on the platform is not known. */
	openAddressId: string;
}

/** How the address of a buyer who changed it begins. */
export const MOVED = '（新址）';

export function buyerOf({ buyerDraw }: World, { buyer, addressChange }: Order): Buyer {
	const draw = buyerDraw.fork(buyer);
	const [province, city, town, street] = draw.pick(PLACES);
	const name = draw.pick(SURNAMES) + draw.pick(GIVEN) + (draw.chance(0.4) ? draw.pick(GIVEN) : '');
	const moved = addressChange === 'approved' ? MOVED : '';
	return {
		name,
		phone: `1${draw.pick(['38', '39', '50', '77', '88', '99'])}${draw.digits(8)}`,
		virtual: draw.chance(0.6)
			? { number: `170${draw.digits(8)}`, extension: draw.digits(4) }
			: undefined,
		province,
		city,
		town,
		street,
		detail: moved + homeOf(draw),
		openId: `1@#${draw.digits(24)}==`,
		returning: draw.chance(0.4),
		openAddressId: `${moved ? 'b' : 'a'}${draw.digits(24)}`,
	};
}

export function buyerWords({ wordsDraw }: World, { ordinal, words }: Order): string {
	if (words !== undefined) return words;
	const draw = wordsDraw.fork(ordinal);
	return draw.chance(0.2) ? draw.pick(WORDS) : '';
}

function homeOf(draw: Random): string {
	return `${draw.pick(ROADS)}${draw.int(1, 320)}号${draw.pick(ESTATES)}${draw.int(1, 28)}栋${draw.int(1, 4)}单元${draw.int(101, 2805)}`;
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国'];
const ROADS = ['人民路', '解放大道', '中山北路', '科技园南路', '建设二路', '滨江东路'];
const ESTATES = ['阳光花园', '万科城', '翠湖小区', '金色家园', '龙湖·天街', ''];

/** Awkward on purpose: JSON, HTML and CSV all have something to trip over. */
const WORDS = [
	'尽快发货，谢谢',
	'请用顺丰😀👨‍👩‍👧',
	'A&B <不要> "压坏" 了',
	"it's a gift, don't put the bill in",
	'第一行\n第二行',
	'周末在家,工作日别送\u2028放门卫也行',
	'=1+1 颜色随机',
];

const region = (id: string, name: string): Region => ({ id, name });
type Place = readonly [Region, Region, Region, Region];
const place = (ids: string, names: string): Place => {
	const [p = '', c = '', t = '', s = ''] = ids.split(' ');
	const [pn = '', cn = '', tn = '', sn = ''] = names.split(' ');
	return [region(p, pn), region(c, cn), region(t, tn), region(s, sn)];
};

const PLACES: readonly Place[] = [
	place('110000 110100 110108 110108007', '北京市 市辖区 海淀区 中关村街道'),
	place('310000 310100 310115 310115005', '上海市 市辖区 浦东新区 陆家嘴街道'),
	place('440000 440300 440305 440305007', '广东省 深圳市 南山区 粤海街道'),
	place('330000 330100 330106 330106003', '浙江省 杭州市 西湖区 北山街道'),
	place('510000 510100 510107 510107021', '四川省 成都市 武侯区 浆洗街街道'),
	place('420000 420100 420106 420106008', '湖北省 武汉市 武昌区 中南路街道'),
	place('610000 610100 610113 610113002', '陕西省 西安市 雁塔区 小寨路街道'),
	place('650000 650100 650102 650102001', '新疆维吾尔自治区 乌鲁木齐市 天山区 燕儿窝街道'),
];

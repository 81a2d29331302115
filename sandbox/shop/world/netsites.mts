/**
 * The shop's accounts for electronic waybills (电子面单): at each carrier one or more sites (网点)
 * that give numbers, with the numbers left and the addresses that parcels may be sent from.
 */
import type { Random } from '../../random.mts';

export interface SenderAddress {
	province: string;
	city: string;
	district: string;
	street: string;
	detail: string;
}

export interface Netsite {
	/** Carrier code. */
	company: string;
	/** 1 direct (直营), 2 franchise (加盟), 3 local (落地配), 4 direct with sites (直营带网点). */
	companyType: 1 | 2 | 3 | 4;
	code: string;
	name: string;
	/** Numbers left. */
	amount: number;
	allocated: number;
	cancelled: number;
	/** −1: this carrier takes none back. */
	recycled: number;
	addresses: readonly SenderAddress[];
	/** Closed accounts are not listed and give no numbers. */
	isOpen: boolean;
}

const hangzhou = (detail: string): SenderAddress => ({
	province: '浙江省',
	city: '杭州市',
	district: '西湖区',
	street: '北山街道',
	detail,
});

const PLANS: ReadonlyArray<readonly [string, Netsite['companyType'], string, number]> = [
	['yuantong', 2, '圆通杭州西湖一部', 20_000],
	['yuantong', 2, '圆通杭州西湖二部', 500],
	['zhongtong', 2, '中通杭州西湖网点', 20_000],
	['yunda', 2, '韵达杭州西湖网点', 20_000],
	['jtexpress', 2, '极兔杭州西湖网点', 20_000],
	['shunfeng', 1, '', 20_000],
	['jd', 1, '', 20_000],
	['youzhengguonei', 4, '邮政杭州西湖营业部', 20_000],
];

/** 申通 and EMS are carriers without an account. */
export function openNetsites(draw: Random): Netsite[] {
	return PLANS.map(([company, companyType, name, amount], at) => ({
		company,
		companyType,
		// UNVERIFIED: what a direct carrier has for a site; here nothing.
		code: companyType === 1 ? '' : draw.digits(6),
		name,
		amount,
		allocated: 0,
		cancelled: 0,
		recycled: companyType === 1 ? -1 : 0,
		addresses:
			at === 1 ? [hangzhou('仓前路2号')] : [hangzhou('仓前路1号'), hangzhou('文一西路9号3幢')],
		isOpen: true,
	}));
}

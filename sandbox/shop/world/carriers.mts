/** Carriers (快递公司): code = `company_code`. Codes seen in the reference: yuantong, shunfeng. */
export interface Carrier {
	id: number;
	name: string;
	code: string;
	/** How its waybills begin, where they have a prefix. */
	prefix?: string;
}

export const CARRIERS: readonly Carrier[] = [
	{ id: 7, name: '圆通快递', code: 'yuantong', prefix: 'YT' },
	{ id: 12, name: '顺丰速运', code: 'shunfeng', prefix: 'SF' },
	{ id: 15, name: '中通快递', code: 'zhongtong' },
	{ id: 8, name: '申通快递', code: 'shentong' },
	{ id: 9, name: '韵达快递', code: 'yunda' },
	{ id: 17, name: '极兔速递', code: 'jtexpress', prefix: 'JT' },
	{ id: 20, name: '京东快递', code: 'jd', prefix: 'JD' },
	{ id: 19, name: '邮政快递包裹', code: 'youzhengguonei' },
	{ id: 11, name: 'EMS', code: 'ems' },
];

export function carrier(code: string): Carrier | undefined {
	return CARRIERS.find((candidate) => candidate.code === code);
}

export type WaybillFlaw = 'format' | 'mismatch';

/** UNVERIFIED: the platform's format rules are not documented; letters, digits, hyphens, 6 to 30. */
export function waybillFlaw(waybill: string, { code }: Carrier): WaybillFlaw | undefined {
	if (!/^[A-Za-z0-9-]{6,30}$/.test(waybill)) return 'format';
	const owner = CARRIERS.find(({ prefix }) => prefix && waybill.toUpperCase().startsWith(prefix));
	return owner && owner.code !== code ? 'mismatch' : undefined;
}

/** Brands: those the shop is authorised for, and those anybody may use. */
export interface Brand {
	id: number;
	chinese: string;
	english: string;
	registration: string;
}

export const AUTHORISED: readonly Brand[] = [
	{ id: 14133, chinese: '好好生活', english: 'Good Living', registration: '12363569' },
	{ id: 14134, chinese: '山里来', english: '', registration: '22363570' },
];

export const OPEN_BRANDS: readonly Brand[] = [
	{ id: 679903018, chinese: '索尼', english: 'Sony', registration: '' },
	{ id: 359833403, chinese: '苹果', english: 'Apple', registration: '' },
	{ id: 70355890, chinese: '洽洽', english: 'ChaCheer', registration: '' },
	{ id: 1939652452, chinese: '糖小蜂', english: '', registration: '' },
];

/** 596120136 = no brand. */
export const NO_BRAND = '596120136';

export function isBrand(id: string): boolean {
	return id === NO_BRAND || [...AUTHORISED, ...OPEN_BRANDS].some((each) => String(each.id) === id);
}

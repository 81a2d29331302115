/** Rules of a product's title, pictures and the few other fields that have any. */
import { chinaTime } from '../../../clock.mts';
import type { Materials } from '../../catalogue/materials.mts';
import type { Content, SkuDraft } from '../../catalogue/product.mts';
import { badParameter } from '../../refusal.mts';
import type { Written } from './fields.mts';

/** 60 characters, of which a Chinese one counts two; no emoji. */
export function checkName(name: string): void {
	let width = 0;
	for (const letter of name) width += (letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
	if (width === 0 || width > 60) throw badParameter(undefined, '商品标题应为1到60个字符');
	if (/\p{Extended_Pictographic}/u.test(name)) {
		throw badParameter(undefined, '商品标题不能包含表情');
	}
}

/** Addresses in one string. What is behind them is not fetched. */
export function pictures(name: string, joined: string, by: '|' | ','): string[] {
	const list = joined.split(by);
	if (!list.every((url) => /^https?:\/\/[^\s|]+$/.test(url))) {
		throw badParameter(undefined, `${name}不合法`);
	}
	return list;
}

export function checkPictures(content: Content): void {
	const { pictures: main, description, specPictures, specs } = content;
	if (main.length > 5) throw badParameter(undefined, '主图最多5张');
	if (main.length + description.length + specPictures.length > 50) {
		throw badParameter(undefined, '图片总数不能超过50张');
	}
	// UNVERIFIED: fewer than the values of the first attribute.
	if (specPictures.length > (specs[0]?.values.length ?? 0)) {
		throw badParameter(undefined, 'spec_pic多于规格值');
	}
}

const MONTH = 30 * 86_400;

export function checkOthers(given: Written, materials: Materials, now: number): void {
	for (const name of ['white_back_ground_pic_url', 'long_pic_url'] as const) {
		const url = given[name];
		if (typeof url === 'string' && url !== '' && !materials.isApproved(url, now)) {
			throw badParameter(undefined, `${name}应为素材中心审核通过的图片`);
		}
	}
	const upright = given.main_image_three_to_four;
	if (
		typeof upright === 'string' &&
		pictures('main_image_three_to_four', upright, '|').length > 5
	) {
		throw badParameter(undefined, '3:4主图最多5张');
	}
	const end = given.presell_end_time;
	if (typeof end === 'string') {
		const at = chinaTime(end);
		if (at === undefined || at <= now || at > now + MONTH) {
			throw badParameter(undefined, 'presell_end_time应在30天之内');
		}
	}
}

/** Above the price and below ten times the price; UNVERIFIED: that this holds for every SKU. */
export function checkReference(
	reference: unknown,
	rows: ReadonlyArray<Pick<SkuDraft, 'price'>>,
): void {
	if (typeof reference !== 'number') return;
	if (!rows.every(({ price }) => reference > price && reference < price * 10)) {
		throw badParameter(undefined, 'reference_price应高于售价且低于售价的10倍');
	}
}

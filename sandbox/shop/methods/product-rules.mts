/** Rules of a product's title and pictures. */
import type { Content } from '../catalogue/product.mts';
import { badParameter } from '../refusal.mts';

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

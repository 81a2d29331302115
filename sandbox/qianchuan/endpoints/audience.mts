/** Who came or paid through ads (获取直播间用户洞察), people by age, city, gender; two versions. */
import { z } from 'zod';
import { split } from '../../live/figures.mts';
import { endpoint, type QianchuanCall } from '../endpoint.mts';
import { id, list } from '../params.mts';
import { advertiserOf, roomOf } from '../lookup.mts';

const SOURCES = z.enum(['ALL', 'PC']);
const params = z.object({
	advertiser_id: id,
	room_id: id,
	action_event: z.enum(['ENTER', 'PAY']),
	dimension: list(z.enum(['AGE', 'CITY', 'GENDER'])),
	flow_source: SOURCES.optional(),
});

/** Names of the values: UNVERIFIED, no source has them. */
const AGES = { '18-23': 18, '24-30': 31, '31-40': 28, '41-50': 15, '50-': 8 };
const CITIES = { 杭州: 12, 成都: 11, 广州: 9, 上海: 9, 武汉: 7, 西安: 6, 昆明: 3, 其他: 43 };
const GENDERS = { 女: 68, 男: 32 };
/** Of a hundred who come through ads, by Qianchuan PC. */
const PC_PERCENT = 80;

function portrait(given: z.output<typeof params>, { platform, counted }: QianchuanCall): object {
	const room = roomOf(platform, advertiserOf(platform, given.advertiser_id), given.room_id);
	const all = room.at(counted);
	const people =
		given.action_event === 'ENTER' ? Math.max(0, all.adEntered - all.adReturned) : all.adOrdersPaid;
	const shown = given.flow_source === 'PC' ? Math.floor((people * PC_PERCENT) / 100) : people;
	const parts = (groups: Record<string, number>, name: string) => {
		const values = split(shown, Object.values(groups));
		return Object.keys(groups).map((each, at) => ({ [name]: each, value: values[at] ?? 0 }));
	};
	const wanted = new Set(given.dimension);
	return {
		...(wanted.has('AGE') && { age: parts(AGES, 'age_type') }),
		...(wanted.has('CITY') && { city: parts(CITIES, 'city_name') }),
		...(wanted.has('GENDER') && { gender: parts(GENDERS, 'gender_type') }),
	};
}

export const audience = endpoint({
	path: 'v1.0/qianchuan/today_live/room/user/get/',
	params: params.strict(),
	act: portrait,
});

export const audienceV2 = endpoint({
	path: 'v1.0/qianchuan/today_live_v2/room/user/get/',
	params: params.extend({ flow_source: SOURCES }).strict(),
	act: portrait,
});

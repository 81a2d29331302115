/**
 * Fan portrait (粉丝画像): aggregates, never a person. Whole two days after the first authorisation;
 * only for accounts of more than 100 fans
 * (…/account-management/fans-portrait-data/get-user-fans-data).
 */
import { z } from 'zod';
import { random } from '../../random.mts';
import { endpoint } from '../endpoint.mts';
import { refuse } from '../refusal.mts';

const TWO_DAYS = 2 * 86_400;
/** "Only users of more than 100 fans": what it answers below that is UNVERIFIED. */
const MIN_FANS = 100;
/** Sub-code 110422: the account has not the fans it takes. */
export const TOO_FEW_FANS = 110_422;

/** Items in the order of the reference; weights are the sandbox's own. */
const DISTRIBUTIONS = {
	active_days_distributions: {
		'0-4': 14,
		'5~8': 11,
		'9~12': 12,
		'13~16': 15,
		'17~20': 18,
		'20+': 30,
	},
	age_distributions: { '1-23': 18, '24-30': 31, '31-40': 29, '41-50': 14, '50-': 8 },
	device_distributions: { 苹果: 34, 华为: 27, OPPO: 14, vivo: 13, 小米: 12 },
	gender_distributions: { 1: 42, 2: 58 },
	geographical_distributions: { 广东: 21, 江苏: 15, 浙江: 14, 山东: 13, 河南: 12, 四川: 25 },
	interest_distributions: { 美食: 24, 穿搭: 22, 亲子: 18, 旅行: 14, 数码: 12, 音乐: 10 },
};
const FLOWS = ['vv', 'like_cnt', 'comment_cnt', 'share_video_cnt'];

export const portrait = endpoint({
	path: '/api/douyin/v1/user/fans_data/',
	frame: 'brief',
	scope: 'fans.data.bind',
	params: z.object({}),
	act(_params, { platform, account, now, spell }) {
		const total = platform.fans.following.total(account);
		if (total <= MIN_FANS) throw refuse('notAllowed', '粉丝数不满足要求', TOO_FEW_FANS);
		const whole = now - (account.since ?? now) >= TWO_DAYS;
		const draw = random(platform.seed, 'open', 'portrait', account.openId);
		const distributions = Object.entries(DISTRIBUTIONS).map(([name, weights]) => [
			name,
			whole ? shared(total, weights) : [],
		]);
		const flows = FLOWS.map((flow) => {
			const all = draw.int(20, 90) * total;
			return { all_sum: all, fans_sum: Math.floor((all * draw.int(20, 70)) / 100), flow };
		});
		return {
			data: {
				fans_data: {
					...Object.fromEntries(distributions),
					all_fans_num: spell(total, 'text'),
					flow_contributions: whole ? flows : [],
				},
			},
		};
	},
});

/** Whole numbers that add up to the total. */
function shared(total: number, weights: Record<string, number>) {
	const names = Object.keys(weights);
	// Keys that are whole numbers come first in an object; the sums do not mind.
	const sum = Object.values(weights).reduce((a, b) => a + b, 0);
	let left = total;
	return names.map((item, index) => {
		const value =
			index === names.length - 1 ? left : Math.floor((total * (weights[item] ?? 0)) / sum);
		left -= value;
		return { item, value };
	});
}

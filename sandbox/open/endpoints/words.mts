/** Where fans come from, what they like, what they write: lists without persons. */
import { z } from 'zod';
import { type Random, random } from '../../random.mts';
import { endpoint, type OpenCall } from '../endpoint.mts';
import { refuse } from '../refusal.mts';
import { TOO_FEW_FANS } from './portrait.mts';

const COMMENT_FANS = 3_000;
const nothing = z.object({});

/** The last 30 days. The names of the sources are the sandbox's own. */
export const sources = endpoint({
	path: '/data/extern/fans/source/',
	frame: 'bare',
	scope: 'data.external.fans_source',
	params: nothing,
	act(_params, call) {
		const names = ['视频推荐', '搜索', '个人主页', '直播间', '其他'];
		const draw = drawOf(call, 'sources');
		const weights = names.map(() => draw.int(200, 3_000));
		const sum = weights.reduce((a, b) => a + b, 0);
		const list = names.map((source, index) => ({
			percent: `${(((weights[index] ?? 0) * 100) / sum).toFixed(2)}%`,
			source,
		}));
		return { data: { list } };
	},
});

export const favourites = endpoint({
	path: '/data/extern/fans/favourite/',
	frame: 'bare',
	scope: 'data.external.fans_favourite',
	params: nothing,
	act(_params, call) {
		const { platform, account } = call;
		// UNVERIFIED: what an account with fewer fans is answered.
		if (platform.fans.following.total(account) <= platform.decisions.openFavouriteFans) {
			throw refuse('notAllowed', '粉丝数不满足要求', TOO_FEW_FANS);
		}
		const words = hot(drawOf(call, 'favourites'), ['家居好物', '穿搭', '美食教程', '母婴', '露营']);
		return { data: { list: words.map((word, index) => ({ ...word, rank: index + 1 })) } };
	},
});

/** With fewer fans the list is null. */
export const commentWords = endpoint({
	path: '/data/extern/fans/comment/',
	frame: 'bare',
	scope: 'data.external.fans_favourite',
	params: nothing,
	act(_params, call) {
		if (call.platform.fans.following.total(call.account) < COMMENT_FANS)
			return { data: { list: null } };
		const words = ['好用', '质量不错', '什么时候补货', '回购', '<b>"太香了"</b>'];
		return { data: { list: hot(drawOf(call, 'comments'), words) } };
	},
});

function hot(draw: Random, words: string[]) {
	const values = words.map(() => draw.int(500, 20_000)).sort((a, b) => b - a);
	return words.map((keyword, index) => ({ hot_value: values[index] ?? 0, keyword }));
}

function drawOf({ platform, account }: OpenCall, topic: string): Random {
	return random(platform.seed, 'open', topic, account.openId);
}

/** The columns of what is known of fans. */
import { count, flag, id, meaning, number, text, time, word } from '../../values/columns';

const dimension = {
	dimension: word('维度编码', null),
	dimensionText: meaning('维度'),
};

export const PORTRAIT_COLUMNS = {
	...dimension,
	value: word('值编码', null),
	valueText: meaning('值'),
	count: count('粉丝数', null, 'Or what fans did, of the contribution'),
	total: count('总数', null, 'Of the dimension, or of all viewers'),
	share: number('占比', null, 'A fraction'),
} as const;

export const SOURCE_COLUMNS = {
	...dimension,
	value: text('来源', 'source'),
	share: number('占比', null, 'From percent; a fraction'),
} as const;

export const INTEREST_COLUMNS = {
	...dimension,
	value: text('关键词', 'keyword'),
	rank: count('排名', 'rank'),
	heat: number('热度', 'hot_value'),
} as const;

export const COMMENT_COLUMNS = {
	...dimension,
	value: text('热词', 'keyword'),
	heat: number('热度', 'hot_value'),
} as const;

export const TREND_COLUMNS = {
	date: text('日期', 'date'),
	totalFans: count('总粉丝数', 'total_fans'),
	newFans: count('新增粉丝数', 'new_fans'),
	totalVideos: count('总视频数', 'total_issue'),
	newVideos: count('新增视频数', 'new_issue'),
	newPlays: count('新增播放数', 'new_play'),
	newLikes: count('新增点赞数', 'new_like'),
	newComments: count('新增评论数', 'new_comment'),
	newShares: count('新增分享数', 'new_share'),
	profileVisitors: count('主页访问人数', 'profile_uv'),
} as const;

export const FOLLOWER_COLUMNS = {
	openId: id('用户open_id', null),
	isFollower: flag('是否粉丝', 'is_follower'),
	followTime: time('关注时间', 'follow_time'),
} as const;

/** The operations of fans. */
import type { Dictionary } from '../../kernel/language/translator';

export const fansTexts: Dictionary = {
	'Check Follower': '粉丝判断',
	'Check whether a user is a follower': '查询用户是否为粉丝',
	'Read whether a user follows the account (粉丝判断), and since when':
		'查询某个用户是否关注本账号，以及从何时开始',
	'Get Comment Words': '查询评论热词',
	'Get the comment words of the fans': '查询粉丝的评论热词',
	'Read the words that fans use in comments (粉丝热评), one item per word with its heat':
		'读取粉丝评论用的热词（粉丝热评），一个词一项，附热度',
	'Get Interests': '查询粉丝喜好',
	'Get the interests of the fans': '查询粉丝的喜好',
	'Read what the fans like (粉丝喜好), one item per word with its rank and heat; a day late':
		'读取粉丝喜欢什么，一个词一项，附排名和热度；晚一天',
	'Get Portrait': '查询粉丝画像',
	'Get the portrait of the fans': '查询粉丝画像',
	'Read gender, age, province, device and interests of the fans (粉丝画像), one item per value; sums only':
		'读取粉丝的性别、年龄、省份、设备和兴趣，一个取值一项；只有汇总',
	'Get Sources': '查询粉丝来源',
	'Get the sources of the fans': '查询粉丝来源',
	'Read where the fans of the last 30 days came from (粉丝来源), one item per source':
		'读取最近 30 天的粉丝来自哪里，一个来源一项',
	'Get Trend': '查询数据趋势',
	'Get the trend of the account': '查询账号的数据趋势',
	'Read the figures of the account (数据趋势), one item per day; they begin the day after the authorisation':
		'读取账号的数据，一天一项；从授权的次日开始有数据',
	Days: '天数',
	'7 Days': '7 天',
	'15 Days': '15 天',
	'30 Days': '30 天',
	'How far back; the platform knows these three': '往前多少天；平台只有这三种',
	'New comments a day (评论数)': '每天新增的评论数',
	Fans: '粉丝',
	'All fans and new ones (粉丝数)': '粉丝总数和新增粉丝数',
	'New likes a day (点赞数)': '每天新增的点赞数',
	'Profile Visitors': '主页访问',
	'People a day (主页访问人数)': '每天的主页访问人数',
	'New shares a day (分享数)': '每天新增的分享数',
	Videos: '视频',
	'New and all videos, new plays (视频情况)': '新增和全部视频数、新增播放数',
	'What to read; each is one call': '读取什么；每项调用一次',
};

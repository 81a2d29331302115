/** The operations of segment. */
import type { Dictionary } from '../../kernel/language/translator';

export const segmentTexts: Dictionary = {
	Build: '生成',
	'Build buyer segments': '生成客户分层',
	'Tag buyers by when, how often and for how much they bought (客户分层), one item per buyer. Calls no platform.':
		'按购买时间、次数和金额给买家打标签，一个买家一项。不调用平台。',
};

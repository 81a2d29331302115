/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Authorization Code': '授权码',
	'Gateway URL': '网关地址',
	'Where calls go: the official host, or a local sandbox (http is allowed on this machine only)':
		'调用发往哪里：官方地址，或本地沙箱（只有本机可以用 http）',
	'Requests per Second': '每秒请求数',
	'How many calls this n8n may make in a second. The platform publishes no number, so the default is careful.':
		'本 n8n 每秒最多调用多少次。平台没有公布数字，默认值偏保守。',
};

/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'{1} comes without {2}': '{1} 返回时缺少 {2}',
	'text or a number': '文本或数字',
	'true or false': 'true 或 false',
	'an object': '对象',
	'{1} has {2} as {3}, not as {4}': '{1} 的 {2} 是{3}，而不是{4}',
	'Start: must be before End': '开始时间：必须早于结束时间',
	'{1} {2} is unknown': '{1} {2} 是未知的值',
};

/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'The content nests more than {1} levels deep and was not read. payload has it as text where it came as text.':
		'内容嵌套超过 {1} 层，没有读取。如果它是文本，payload 里保留原文。',
	'The platform answered without the after-sale {1}': '平台的答复里没有售后单 {1}',
	'Check that it belongs to the shop of the credential, and is not older than 6 months.':
		'请检查它是否属于凭据对应的店铺，并且不超过 6 个月。',
	'Tag {1}, {2}': '标签 {1}，{2}',
	'The event {1} is not known to this version.': '本版本不认识事件 {1}。',
	'An entry came without a tag that is a number. It is passed on as it came.':
		'有一条消息没有数字标签，已原样输出。',
	'Tag {1} came with a payload of another shape than documented. It is passed on as it came.':
		'标签 {1} 的内容与文档不符，已原样输出。',
	'Tag {1} is not known to this version. It is passed on as it came.':
		'本版本不认识标签 {1}，已原样输出。',
};

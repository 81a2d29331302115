/** What is wrong with a value. */
import type { Dictionary } from '../language/translator';

export const valuesTexts: Dictionary = {
	'This goes in the same call as item {1}.': '与第 {1} 项在同一次调用中发送。',
	'This is only read. What would be written depends on the answer.':
		'这一步只读取；要写入什么取决于平台的答复。',
	'is not in the list ({1})': '不在可选范围内（{1}）',
	'is not in the list': '不在可选范围内',
	'must be true or false': '必须是 true 或 false',
	'must be a list, or text with commas': '必须是列表，或用逗号分隔的文本',
	'is not JSON': '不是 JSON',
	'must be an object with options of the form': '必须是对象，并且只含表单里有的选项',
	'is missing': '未填写',
	'__proto__ is no name that can be used': '__proto__ 不能用作名称',
	'has a name that cannot be sent: {1}': '有不能发送的名称：{1}',
	'is nested more than {1} deep': '嵌套超过 {1} 层',
	'is no number that can be sent': '不是可以发送的数字',
	'is beyond 2^53, where a number loses digits; pass it as text':
		'超过 2^53，数字会丢失末几位；请改为文本',
	'is nothing that JSON holds': '不是 JSON 能表示的值',
	'must be a number': '必须是数字',
	'must not be negative': '不能为负数',
	'must be at least {1}': '不能小于 {1}',
	'must be a whole number': '必须是整数',
	'is above {1}': '不能大于 {1}',
	'must have at most two decimals': '最多两位小数',
	'the expression gives nothing; leave the field itself empty if that is what you mean':
		'表达式没有给出值；确实要留空，请把字段本身留空',
	'Without a time zone: Beijing time (UTC+8).': '未写时区时按北京时间（UTC+8）。',
	'is not a date and time, such as 2026-11-23 08:00:00': '不是日期时间，例如 2026-11-23 08:00:00',
	'is before the year 2000': '早于 2000 年',
	'is after the year 2099': '晚于 2099 年',
	'Start: is before 2016, when there was no Douyin': '开始时间：早于 2016 年，那时还没有抖音',
	'holds a control character (null, backspace or form feed)': '含有控制字符（空字符、退格或换页）',
	'holds half a character, such as an emoji that was cut in two':
		'含有半个字符，例如被截断的表情符号',
	'must be text': '必须是文本',
	'must be text; a number beyond 2^53 has lost digits, so pass it as text':
		'必须是文本；超过 2^53 的数字已经丢失末几位，请改为文本',
	'is longer than {1} characters': '超过 {1} 个字符',
	'must be digits; pass ids as text, since a number loses digits':
		'必须全是数字；ID 请用文本传入，数字类型会丢失末几位',
	'must be digits of an int64, at most {1}': '必须是 int64 范围内的数字，最大 {1}',
	'is not a public address (http or https)': '不是公网地址（http 或 https）',
	'cannot be read': '无法读取',
	'must be a list': '必须是列表',
	'must be an object with the parts of the form': '必须是对象，并且只含表单里有的部分',
	'has a part that is not known: {1}': '含有未知的部分：{1}',
};

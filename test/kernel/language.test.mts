/** How a text that was made of parts and values is found in a dictionary of templates. */
import { createTranslator } from '../../nodes/kernel/language/translator';

const translator = createTranslator([
	{
		'Order ID': '订单号',
		Filters: '筛选',
		'is empty': '不能为空',
		'is longer than {1} characters': '超过 {1} 个字符',
		'The platform refused this': '平台拒绝了这次调用',
		'The app lacks the capability of {method}': '应用没有 {method} 的能力',
		'Look in {1}.': '请查看{1}。',
		'the console': '应用后台',
		'{1} [order was|orders were] refunded': '{1} 个订单已退款',
		'a reply of {1} came after {2}': '{2} 之后收到 {1} 的答复',
		'its state is {1}': '它的状态是 {1}',
		'not decided, because {1}': '没有处理，因为{1}',
		'it is of another type: {1}': '它是另一种类型：{1}',
		'Possible: {1}.': '可以：{1}。',
	},
]);
const { text, name } = translator;

it.each([
	['is longer than 30 characters', '超过 30 个字符'],
	[
		'Filters → Order ID: is empty; Order ID: is longer than 5 characters',
		'筛选 → 订单号：不能为空；订单号：超过 5 个字符',
	],
	['The platform refused this: 库存不足 [item 2]', '平台拒绝了这次调用：库存不足 [item 2]'],
	['Look in the console. The platform refused this.', '请查看应用后台。平台拒绝了这次调用。'],
	[
		'The app lacks the capability of /im/send/. Look in the console.',
		'应用没有 /im/send/ 的能力。请查看应用后台。',
	],
	['1 order was refunded', '1 个订单已退款'],
	['3 orders were refunded', '3 个订单已退款'],
	['a reply of 5 MB came after 3 s', '3 s 之后收到 5 MB 的答复'],
	['its state is Shipped (已发货)', '它的状态是 已发货'],
	[
		'not decided, because it is of another type: Refund only, before shipping (未发货仅退款)',
		'没有处理，因为它是另一种类型：未发货仅退款',
	],
	['Possible: Approve (同意), 101; Reject (拒绝), 102.', '可以：同意、101；拒绝、102。'],
	['its state is Shipped (已发货) or Paid (已支付)', '它的状态是 已发货或已支付'],
	['Nothing of this is known', 'Nothing of this is known'],
	['订单不存在', '订单不存在'],
])('%s', (english, chinese) => {
	expect(text(english)).toBe(chinese);
});

it('a name ends with the platform’s own words, a sentence is not cut down to them', () => {
	expect(name('Shipped (已发货)')).toBe('已发货');
	expect(text('Check the number (订单号)')).toBe('Check the number (订单号)');
	expect(text('e.g. shunfeng')).toBe('例如：shunfeng');
	expect(text('e.g. 4812345678901234567')).toBe('例如：4812345678901234567');
	expect(text('e.g. zhongtong, shunfeng')).toBe('例如：zhongtong, shunfeng');
	expect(text('e.g. 好好生活旗舰店')).toBe('例如：好好生活旗舰店');
});

it('what a user or the platform wrote stays as it is', () => {
	expect(text('its state is Order ID')).toBe('它的状态是 订单号');
	expect(text('its state is {1} $& {method}')).toBe('它的状态是 {1} $& {method}');
	expect(text('The platform refused this: no such thing, sorry')).toBe(
		'平台拒绝了这次调用：no such thing, sorry',
	);
});

it('a text made to be slow is not', () => {
	const hostile = `a reply of ${' came after. ; : '.repeat(2000)} x`;
	const began = process.cpuUsage().user;
	text(hostile);
	expect((process.cpuUsage().user - began) / 1000).toBeLessThan(500);
});

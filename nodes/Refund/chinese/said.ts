/** Errors, remedies and hints. */
import type { Dictionary } from '../../kernel/language/translator';

export const saidTexts: Dictionary = {
	'Type the number of an after-sale or of its order to find the others.':
		'输入售后单号或订单号可以找到其他售后单。',
	'The first {1} addresses are shown. Give the others by ID.':
		'列出了前 {1} 个地址，其余请按 ID 填写。',
	'The platform shows no after-sale {1}': '平台没有售后单 {1}',
	'Check the Refund ID (售后单号), and that the credential is that of its shop.':
		'请检查售后单号，以及凭据是否属于它所在的店铺。',
	'Refund ID: this after-sale has no parcel on its way': '售后单号：该售后单没有在途包裹',
	'Tracking Numbers: {1} is no parcel of this after-sale': '运单号：{1} 不是该售后单的包裹',
	'{1} (needs evidence 需凭证)': '{1}（需凭证）',
	'state {1}': '状态 {1}',
	'type {1}': '类型 {1}',
	'it changed since it was read: Unchanged Since says {1}, the platform {2}':
		'读取之后它有变化：「未变更自」为 {1}，平台为 {2}',
	'names no time': '没有给出时间',
	'Read it again, check it, and decide then.': '请重新读取并核对，然后再处理。',
	'its state is {1}': '它的状态是 {1}',
	'This is for: {1}. {2}': '本操作适用于：{1}。{2}',
	'an amount that the platform does not name': '平台没有给出的金额',
	'it is about {1}, and Maximum Amount is {2}': '它的金额是 {1}，而「最高金额」为 {2}',
	'Have a person look at it, or raise Maximum Amount.': '请交给人处理，或提高「最高金额」。',
	'it is of another type: {1}': '它是另一种类型：{1}',
	'Now possible: {1}.': '现在可以：{1}。',
	'No decision about it is known now; Other Operation by Number sends one of your own.':
		'目前没有已知的处理方式；可用「其他操作（按编号）」发送您自己的操作。',
	'The after-sale was not decided, because {1}': '售后单没有处理，因为{1}',
	'The platform did not carry this out, since it refused another one of the same call':
		'平台没有执行，因为它拒绝了同一次调用中的另一张',
	'Run it again.': '请再运行一次。',
	'The platform did not answer, and whether it carried this out could not be read':
		'平台没有答复，也无法读到是否已执行',
	'Run it again: what has been decided is recognised by its state, and not decided twice.':
		'请再运行一次：已处理的会按状态识别，不会处理两次。',
	'The platform did not carry this out; the after-sale is unchanged':
		'平台没有执行；售后单没有变化',
	'it changed while it was being decided, and not into what the decision leads to. {1} ({2})':
		'处理过程中它有变化，而且不是本操作应有的结果。{1}（{2}）',
	'the after-sale': '售后单',
	'The platform refused this decision': '平台拒绝了这次处理',
	'The platform gave no result for this after-sale': '平台没有给出该售后单的结果',
	'Run it again: what was decided meanwhile is recognised.': '请再运行一次：已处理的会被识别。',
	'Operation {1}': '操作 {1}',
	'holds more than {1} addresses': '超过 {1} 个网址',
	'Amount From is above Amount To': '退款金额起大于退款金额止',
	'Reason: the platform lists none for this after-sale, as for orders that were not shipped':
		'拒绝原因：平台没有给出该售后单可用的原因，未发货的订单就是这样',
	'Reason: {1} does not fit this after-sale, but: {2}':
		'拒绝原因：{1} 不适用于该售后单，可用的是：{2}',
	'Evidence URLs: this reason asks for evidence': '凭证网址：该原因要求凭证',
	'Evidence URLs: this reason asks for evidence: {1}': '凭证网址：该原因要求凭证：{1}',
	'Switch on Also Before Shipping in this form to approve these as well.':
		'如果也要同意未发货的，请打开本表单的「包括未发货」。',
	'Return Address: is empty': '退货地址：不能为空',
	'Status When Done: must not hold an Expected Status': '完成后的状态：不能包含应有状态',
	'By the time of finishing the platform lists the last six months only.':
		'按完结时间，平台只列出最近六个月的售后单。',
	'{1} answers without intercept_results': '{1} 返回时缺少 intercept_results',
};

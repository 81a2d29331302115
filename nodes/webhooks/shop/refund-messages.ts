/** Messages about after-sales (售后消息). https://op.jinritemai.com/docs/message-docs/31/115 and after */
import { refundCreated } from '../../events/refund.created';
import { refundUpdated } from '../../events/refund.updated';
import { inGroup, type Kind } from './message-type';

const kind = (
	tag: string,
	name: string,
	label: string,
	text: string,
	more: Partial<Kind> = {},
) => ({
	tag,
	name,
	label,
	text,
	...more,
});

/** A step that the list shows by its time of change. */
const step = (tag: string, name: string, label: string, text: string, time?: string) =>
	kind(tag, name, label, text, { time: time ?? 'update_time', same: refundUpdated, moves: true });

// The spelling of the names is the platform's own.
export const refund = inGroup('refund', [
	kind('200', 'RefundCreated', 'After-Sale Created', '买家发起售后申请', {
		time: 'apply_time',
		same: refundCreated,
		moves: true,
	}),
	step('201', 'RefundAgreed', 'Refund Agreed', '同意退款', 'agree_time'),
	step('202', 'ReturnApplyAgreed', 'Return Agreed', '同意退货申请', 'agree_time'),
	step('203', 'BuyerReturnGoods', 'Return Shipped by Buyer', '买家退货给卖家', 'return_time'),
	step('204', 'RefundRefused', 'Refund Refused', '拒绝退款', 'refuse_time'),
	step('205', 'ReturnApplyRefused', 'Return Refused', '拒绝退货申请', 'refuse_time'),
	step('206', 'RefundSuccess', 'Refund Succeeded', '退款成功', 'success_time'),
	step('207', 'RefundClosed', 'After-Sale Closed', '售后关闭', 'close_time'),
	step('208', 'RefundModified', 'After-Sale Changed by Buyer', '买家修改售后申请', 'modify_time'),
	kind('209', 'ExpirationChange', 'After-Sale Deadline Changed', '售后超时时长变更'),
	step('211', 'ExchangeComfirmed', 'Exchange Shipped', '确认换货并二次发货'),
	kind('212', 'ArbitrateApplied', 'Arbitration Requested', '买家发起客服仲裁'),
	kind('213', 'ArbitrateSubmiting', 'Arbitration Evidence Demanded', '客服要求商家上传凭证'),
	kind('214', 'ArbitrateSubmited', 'Arbitration Evidence Uploaded', '商家上传仲裁凭证'),
	kind('215', 'ArbitrateCancelled', 'Arbitration Cancelled', '买家取消仲裁'),
	kind('216', 'ArbitrateAudited', 'Arbitration Decided', '客服仲裁结果'),
	kind(
		'217',
		'ArbitrateServiceIntervene',
		'Arbitration: Customer Service Steps In',
		'仲裁客服介入',
	),
	kind('218', 'ArbitrateDiscussUpload', 'Arbitration: Negotiation Evidence', '协商期上传凭证'),
	kind('224', 'RefundSpecialRefund', 'Special Refund Requested', '特殊权益售后', {
		time: 'apply_time',
	}),
	kind('225', 'RefundSpecialRefundSuccess', 'Special Refund Succeeded', '特殊权益售后退款成功', {
		time: 'success_time',
	}),
	step('226', 'RefundResendFillLogistics', 'Resend Shipped', '补寄商家发货'),
	step('227', 'RefundAuditAgreeResend', 'Resend Agreed', '同意补寄申请'),
]);

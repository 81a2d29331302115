/** Why a merchant may say no (拒绝原因). The codes are this shop's; the platform has its own. */
import { type AfterSale, takesBack } from './aftersale.mts';

export interface RejectReason {
	code: number;
	text: string;
	evidenceNeeded: boolean;
	evidence: string;
	/** -1 any, 0 goods not received, 1 received. */
	got: -1 | 0 | 1;
	/** Only where the buyer sends goods back. */
	returning?: true;
}

export const REJECT_REASONS: readonly RejectReason[] = [
	{ code: 7, text: '商品已发出', evidenceNeeded: true, evidence: '请上传发货面单', got: 0 },
	{ code: 8, text: '商品已签收', evidenceNeeded: true, evidence: '请上传签收底单', got: 0 },
	{ code: 11, text: '已与买家协商一致', evidenceNeeded: false, evidence: '', got: -1 },
	{ code: 14, text: '申请时间已超售后期', evidenceNeeded: false, evidence: '', got: -1 },
	{ code: 21, text: '商品影响二次销售', evidenceNeeded: true, evidence: '请上传商品图片', got: 1 },
	{
		code: 23,
		text: '退回商品少件',
		evidenceNeeded: true,
		evidence: '请上传开箱视频',
		got: 1,
		returning: true,
	},
];

/** Those that fit; none for what has not been shipped. */
export function rejectReasonsFor(afterSale: AfterSale): readonly RejectReason[] {
	if (afterSale.type === 2 || afterSale.order.state.packs.length === 0) return [];
	return REJECT_REASONS.filter(
		({ got, returning }) =>
			(got === -1 || got === afterSale.gotPackage) && (!returning || takesBack(afterSale.type)),
	);
}

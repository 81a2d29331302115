/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { approveRefund } from './decision.approve';
import { approveExchange } from './decision.approveExchange';
import { approveRefusedParcel } from './decision.approveRefusedParcel';
import { approveRepair } from './decision.approveRepair';
import { approveResend } from './decision.approveResend';
import { approveReturn } from './decision.approveReturn';
import { confirmReturn } from './decision.confirmReturn';
import { exchangeToRefund } from './decision.exchangeToRefund';
import { operateRefund } from './decision.operate';
import { rejectRefund } from './decision.reject';
import { rejectExchange } from './decision.rejectExchange';
import { rejectExchangeReceived } from './decision.rejectExchangeReceived';
import { rejectReceived } from './decision.rejectReceived';
import { rejectRepair } from './decision.rejectRepair';
import { rejectRepairReceived } from './decision.rejectRepairReceived';
import { rejectResend } from './decision.rejectResend';
import { rejectReturn } from './decision.rejectReturn';
import { repairToRefund } from './decision.repairToRefund';
import { shipExchange } from './decision.shipExchange';
import { shipRepair } from './decision.shipRepair';
import { toRefundOnly } from './decision.toRefundOnly';
import { addRemark } from './refund.addRemark';
import { cancelShipping } from './refund.cancelShipping';
import { confirmWarehouse } from './refund.confirmWarehouse';
import { extendTime } from './refund.extendTime';
import { fillLogistics } from './refund.fillLogistics';
import { getRefund } from './refund.get';
import { getAddresses } from './refund.getAddresses';
import { getManyRefunds } from './refund.getAll';
import { getRejectReasons } from './refund.getRejectReasons';
import { interceptParcel } from './refund.interceptParcel';
import { submitEvidence } from './refund.submitEvidence';

export const resources = [
	{ name: 'After-Sale', value: 'refund' },
	{ name: 'Decision', value: 'decision' },
];

export const operations = [
	addRemark,
	cancelShipping,
	extendTime,
	fillLogistics,
	getRefund,
	getAddresses,
	getManyRefunds,
	getRejectReasons,
	interceptParcel,
	confirmWarehouse,
	submitEvidence,
	approveRefund,
	approveExchange,
	approveRefusedParcel,
	approveRepair,
	approveResend,
	approveReturn,
	confirmReturn,
	operateRefund,
	rejectRefund,
	rejectExchange,
	rejectExchangeReceived,
	rejectRepair,
	rejectRepairReceived,
	rejectResend,
	rejectReturn,
	rejectReceived,
	shipExchange,
	shipRepair,
	exchangeToRefund,
	repairToRefund,
	toRefundOnly,
];

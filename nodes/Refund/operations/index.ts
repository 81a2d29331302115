/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { addRemark } from './refund.addRemark';
import { approveRefund } from './refund.approve';
import { approveExchange } from './refund.approveExchange';
import { approveReturn } from './refund.approveReturn';
import { cancelShipping } from './refund.cancelShipping';
import { confirmReturn } from './refund.confirmReturn';
import { confirmWarehouse } from './refund.confirmWarehouse';
import { extendTime } from './refund.extendTime';
import { getRefund } from './refund.get';
import { getManyRefunds } from './refund.getAll';
import { getRejectReasons } from './refund.getRejectReasons';
import { interceptParcel } from './refund.interceptParcel';
import { operateRefund } from './refund.operate';
import { rejectRefund } from './refund.reject';
import { shipExchange } from './refund.shipExchange';
import { submitEvidence } from './refund.submitEvidence';

export const resources = [{ name: 'After-Sale', value: 'refund' }];

export const operations = [
	addRemark,
	approveRefund,
	approveExchange,
	approveReturn,
	cancelShipping,
	confirmReturn,
	extendTime,
	getRefund,
	getManyRefunds,
	getRejectReasons,
	interceptParcel,
	operateRefund,
	rejectRefund,
	confirmWarehouse,
	shipExchange,
	submitEvidence,
];

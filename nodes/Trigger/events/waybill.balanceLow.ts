import { ACCOUNTS } from '../../records/waybill/accounts';
import { defineWatch } from '../define-watch';
import { watchBalances } from '../waybill/watch';

export const waybillBalanceLow = defineWatch({
	subject: 'waybill',
	value: 'waybillBalanceLow',
	name: 'Waybill Balance Below Threshold',
	action: 'On few waybill numbers left',
	description:
		'The waybill numbers left (面单余额) of a site are below a threshold; fires once, again only after they were not',
	listing: { method: ACCOUNTS },
	watch: watchBalances,
});

import { DECISIONS } from '../decide/decisions';
import { shipmentOf } from '../form/decision-kinds';

export const shipRepair = shipmentOf(DECISIONS.shipRepair, {
	value: 'shipRepair',
	name: 'Ship Repair',
	action: 'Ship repaired goods',
	description: 'Ship the repaired goods to the buyer (维修发货). Unverified: one source has it.',
});

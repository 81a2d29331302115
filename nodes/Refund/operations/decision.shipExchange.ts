import { DECISIONS } from '../decide/decisions';
import { shipmentOf } from '../form/decision-kinds';

export const shipExchange = shipmentOf(DECISIONS.shipExchange, {
	value: 'shipExchange',
	name: 'Ship Exchange',
	action: 'Ship an exchange (costs goods)',
	description:
		'Confirm that the old goods are back, and ship the new ones (换货发货). COSTS GOODS: cannot be undone.',
});

/** Where a buyer sends goods back to. */
import { field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { digits } from '../../kernel/form/schemas';

export const returnAddress = field(
	{
		displayName: 'Return Address',
		name: 'returnAddress',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [fromList('Select an address...', 'searchAddresses'), byId('e.g. 95251')],
		description: 'Where the buyer sends the goods (退货地址), out of the shop’s addresses (地址库)',
	},
	digits,
);

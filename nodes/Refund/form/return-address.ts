/** Where a buyer sends goods back to. */
import { field } from '../../kernel/form/field';
import { digits } from '../../kernel/form/schemas';

export const returnAddress = field(
	{
		displayName: 'Return Address',
		name: 'returnAddress',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select an address...',
				typeOptions: { searchListMethod: 'searchAddresses', searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 95251' },
		],
		description: 'Where the buyer sends the goods (退货地址), out of the shop’s addresses (地址库)',
	},
	digits,
);

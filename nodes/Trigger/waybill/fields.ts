/** What the form asks for where an event is about waybill numbers (电子面单). */
import { field, type Field } from '../../kernel/form/field';
import { listOf, textOf, wholeNumber } from '../../kernel/form/schemas';

export const waybillFields = [
	field(
		{
			displayName: 'Balance Threshold',
			name: 'balanceThreshold',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 100,
			description: 'The sites (网点) that have fewer waybill numbers left (面单余额) than this',
		},
		wholeNumber({ least: 1 }),
	),
	field(
		{
			displayName: 'Carrier Names or IDs',
			name: 'carrierCodes',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getCarriers' },
			default: [],
			hint: 'Empty: all carriers of the shop',
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		listOf(textOf(64)),
	),
] as const satisfies readonly Field[];

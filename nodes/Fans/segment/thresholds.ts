/** From when on a tag holds; one field a tag. */
import { field } from '../../kernel/form/field';
import { wholeNumber, yuanToFen } from '../../kernel/form/schemas';

const count = wholeNumber({ least: 0 });

export const thresholdFields = [
	field(
		{
			displayName: 'New Within Days',
			name: 'newDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 30,
			description:
				'New (新客): the only order is younger than so many days. 0 switches the tag off.',
		},
		count,
	),
	field(
		{
			displayName: 'Repeat From Orders',
			name: 'repeatOrders',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 2,
			description: 'Repeat (复购): at least so many orders. 0 switches the tag off.',
		},
		count,
	),
	field(
		{
			displayName: 'Frequent From Orders',
			name: 'frequentOrders',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 5,
			description: 'Frequent (高频): at least so many orders. 0 switches the tag off.',
		},
		count,
	),
	field(
		{
			displayName: 'High Spending From Yuan',
			name: 'highSpendingYuan',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 1000,
			description:
				'High spending (高消费): at least so many yuan paid, less what was refunded. 0 switches the tag off.',
		},
		yuanToFen,
	),
	field(
		{
			displayName: 'Active Within Days',
			name: 'activeDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 30,
			description:
				'Active (活跃): the last order is younger than so many days. 0 switches the tag off.',
		},
		count,
	),
	field(
		{
			displayName: 'Dormant From Days',
			name: 'dormantDays',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 60,
			description:
				'Dormant (沉睡): the last order is at least this many days old. Douyin Order lists only 90 days. 0 turns the tag off.',
		},
		count,
	),
	field(
		{
			displayName: 'High Refund From Percent',
			name: 'refundPercent',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 50,
			description:
				'High refund (高退款): at least so much of what was paid was refunded. 0 switches the tag off.',
		},
		count,
	),
] as const;

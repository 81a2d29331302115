/** Fields that the after-sale operations share. */

import { field, guarded } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { blankOr, choice, moment, yuanToFen } from '../../kernel/form/schemas';
import { refundIdSchema } from '../api/ids';

export const refundId = field(
	{
		displayName: 'Refund ID',
		name: 'refundId',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.refundId }}' },
		required: true,
		modes: [fromList('Select an after-sale...', 'searchRefunds'), byId('e.g. 7123456789012345678')],
		description:
			'The number of the after-sale (售后单号). Taken from the input item unless you change it.',
	},
	refundIdSchema,
);

/** Guards: what must be so for a decision to be sent. */
const unchangedSince = guarded(
	field(
		{
			displayName: 'Unchanged Since',
			name: 'unchangedSince',
			type: 'dateTime',
			default: '={{ $json.refundId ? $json.updateTime : undefined }}',
			hint: 'Empty: no check',
			description: 'Refuse what changed since then (更新时间). Default: the item’s updateTime.',
		},
		moment,
	),
);

const maximum = (description: string) =>
	guarded(
		field(
			{
				displayName: 'Maximum Amount (Yuan)',
				name: 'maximumYuan',
				type: 'string',
				default: '',
				placeholder: 'e.g. 50',
				hint: 'Empty: no limit, whatever the amount',
				description,
			},
			blankOr(yuanToFen),
		),
	);

const maximumRefund = maximum(
	'Refuse when more than this would be refunded, postage included (退款金额, 元). None by default: every amount passes.',
);

const maximumPaid = maximum(
	'Refuse when the buyer paid more than this for the goods concerned (实付金额, 元). None by default: every amount passes.',
);

/** The node has a second output for as long as this says so; see its `outputs`. */
const notDecided = field(
	{
		displayName: 'Not Decided',
		name: 'notDecided',
		type: 'options',
		options: [
			{ name: 'Error', value: 'error', description: 'The item fails, and the run with it' },
			{
				name: 'Second Output',
				value: 'secondOutput',
				description: 'The item leaves by a second output, with the guard and the reason',
			},
		],
		default: 'error',
		noDataExpression: true,
		description: 'What happens to an after-sale that a guard holds back (未处理)',
	},
	choice(['error', 'secondOutput']),
);

/** Where a refund is at stake. */
export const guards = [maximumRefund, unchangedSince, notDecided] as const;

/** Where goods are at stake, their price is what a limit holds against. */
export const guardsOfGoods = [maximumPaid, unchangedSince, notDecided] as const;

/** What a waybill says beside the orders: who sends it, which of several it is, and what single carriers want. */
import { field } from '../../kernel/form/field';
import { located } from '../../kernel/form/located';
import { byCode, fromList } from '../../kernel/form/locator-modes';
import {
	blankOr,
	collectionOf,
	jsonOf,
	oneOf,
	sendable,
	textOf,
	wholeNumber,
	yesOrNo,
} from '../../kernel/form/schemas';
import { z } from '../../kernel/zod';
import { sharedShopIdSchema, sharedShopOption } from './fields';

export const senderName = field(
	{
		displayName: 'Sender Name',
		name: 'senderName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 好好生活旗舰店',
		description: 'Who sends (发件人), as the waybill prints it',
	},
	textOf(100),
);

export const senderPhone = field(
	{
		displayName: 'Sender Phone',
		name: 'senderPhone',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 0571-88888888',
		description: 'Phone of the sender (发件人电话): a mobile number of 11 digits, or a landline',
	},
	textOf(30),
);

export const packId = field(
	{
		displayName: 'Pack ID',
		name: 'packId',
		type: 'string',
		default: '',
		placeholder: 'e.g. P2',
		hint: 'Empty: the first waybill of the order',
		description:
			'A new ID of yours for each further waybill of the same order: up to 15 letters, digits and _',
	},
	blankOr(textOf().pipe(z.string().regex(/^\w{1,15}$/, 'must be 1 to 15 letters, digits and _'))),
);

const PAYMENTS = [
	{ name: 'Cash (现结)', value: 2 },
	{ name: 'Monthly (月结)', value: 1 },
];

export const createOptions = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Additional Fields (JSON)',
				name: 'additional',
				type: 'json',
				default: '{}',
				description:
					'Further parameters of the order in the platform’s own names, such as service_list or total_weight',
			},
			{
				displayName: 'Carrier Product',
				name: 'productType',
				type: 'string',
				default: '',
				placeholder: 'e.g. 2',
				description: 'The carrier’s product (产品类型): 顺丰 1, 2, 247; 京东 ed-m-0001',
			},
			{
				displayName: 'Delivery to the Door',
				name: 'doorDelivery',
				type: 'boolean',
				default: false,
				description: 'Whether to book 音尊达, without which some orders are refused (60138)',
			},
			{
				displayName: 'Monthly Account',
				name: 'monthlyAccount',
				type: 'string',
				default: '',
				description: 'The number of your account with the carrier (月结账号)',
			},
			{
				displayName: 'Number of Parcels',
				name: 'parcelCount',
				type: 'number',
				typeOptions: { minValue: 2 },
				default: 2,
				description: 'Parcels of one waybill with sub waybills (子母件), if the carrier offers it',
			},
			{
				displayName: 'Payment',
				name: 'payMethod',
				type: 'options',
				options: PAYMENTS,
				default: 1,
				description: 'How the carrier is paid (付款方式)',
			},
			{
				displayName: 'Remark',
				name: 'remark',
				type: 'string',
				default: '',
				description: 'Remark to the carrier (备注)',
			},
			sharedShopOption,
			{
				displayName: 'Site',
				name: 'siteCode',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [fromList('Select a site...', 'searchSites'), byCode('e.g. 310001')],
				description:
					'The site (网点) whose balance is used. Empty: the one that has the sender address.',
			},
		],
		description: 'What only some carriers or orders need',
	},
	collectionOf({
		additional: jsonOf(sendable),
		doorDelivery: yesOrNo,
		monthlyAccount: blankOr(textOf(64)),
		parcelCount: wholeNumber({ least: 2 }),
		payMethod: oneOf(PAYMENTS),
		productType: blankOr(textOf(64)),
		remark: blankOr(textOf(200)),
		sharedShopId: sharedShopIdSchema,
		siteCode: located(blankOr(textOf(64))),
	}),
);

export type CreateOptions = z.output<(typeof createOptions)['schema']>;

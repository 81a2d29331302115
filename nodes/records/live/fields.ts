/** Fields that the live operations and the live events share. */
import { field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { choice, collectionOf, digits, NOT_LISTED, someOf, text } from '../../kernel/form/schemas';
import { METRICS } from './metric-catalog';
import { DEFAULT_METRICS, isMetric } from './metric-columns';
import { MONEY_UNITS } from '../../values/qianchuan-money';

export const advertiser = field(
	{
		displayName: 'Advertiser',
		name: 'advertiser',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [
			fromList('Select an advertiser...', 'searchAdvertisers'),
			byId('e.g. 1700000000000001'),
		],
		description: 'The Qianchuan account (千川广告账户) that the Douyin account is authorised to',
	},
	digits,
);

export const account = field(
	{
		displayName: 'Douyin Account',
		name: 'account',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [
			fromList('Select a Douyin account...', 'searchAccounts'),
			byId('e.g. 1000000000000001'),
		],
		description:
			'Whose lives to read (抖音号, aweme_id). The number that viewers see is another one; the list shows it in brackets.',
	},
	digits,
);

export const roomId = field(
	{
		displayName: 'Room ID',
		name: 'roomId',
		type: 'resourceLocator',
		default: { mode: 'id', value: '={{ $json.roomId }}' },
		required: true,
		modes: [fromList('Select a room...', 'searchRooms'), byId('e.g. 7345678901234567890')],
		description: 'The live (直播间ID). Taken from the input item unless you change it.',
	},
	digits,
);

/** The choice of a form: at least one, all of them known. */
export const chosen = (isKnown: (key: string) => boolean) =>
	someOf(text.refine(isKnown, NOT_LISTED), 'is empty: choose at least one');

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

export const optionsOf = (
	of: ReadonlyArray<{ key: string; name: string; term: string; about?: string }>,
) =>
	of
		.map(({ key, name, term, about }) => ({
			name: `${name} (${term})`,
			value: key,
			...(about && { description: about }),
		}))
		.sort(byName);

export const METRIC_OPTIONS = optionsOf(METRICS);

export const metrics = field(
	{
		displayName: 'Figures',
		name: 'metrics',
		type: 'multiOptions',
		options: METRIC_OPTIONS,
		default: [...DEFAULT_METRICS],
		required: true,
		description:
			'The figures to read. Entries (观看人次) are not unique viewers. Those with Ad count only people who came by an ad.',
	},
	chosen(isMetric),
);

export const MONEY_UNIT_OPTIONS = [
	{
		name: '1/1000 Fen',
		value: 'thousandthFen',
		description: '100000 are one yuan, as in the replies that were recorded (千分之一分)',
	},
	{ name: 'Fen', value: 'fen', description: '100 are one yuan (分)' },
	{ name: 'Unknown', value: 'unknown', description: 'Nothing is converted; only raw numbers' },
	{ name: 'Yuan', value: 'yuan', description: 'The number is yuan (元)' },
];

export const moneyUnitSchema = choice(
	Object.keys(MONEY_UNITS) as ReadonlyArray<keyof typeof MONEY_UNITS>,
);

export const moneyUnit = field(
	{
		displayName: 'Money Unit',
		name: 'moneyUnit',
		type: 'options',
		options: MONEY_UNIT_OPTIONS,
		default: 'thousandthFen',
		description:
			'Unit in which the platform sends money. Unverified: recorded replies show 1/1000 fen. Compare with your dashboard.',
	},
	moneyUnitSchema,
);

/** The unit among the options of a form, where it is seldom changed. */
export const moneyOption = field(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [moneyUnit.ui],
		description: 'What is seldom changed',
	},
	collectionOf({ moneyUnit: moneyUnitSchema }),
);

/** For figures whose unit no source documents: nothing is converted until the user chooses it. */
export const unknownMoneyUnit = field(
	{
		displayName: 'Money Unit',
		name: 'moneyUnit',
		type: 'options',
		options: MONEY_UNIT_OPTIONS,
		default: 'unknown',
		description:
			'Unit in which the platform sends money. Unverified: compare with your dashboard first. Unknown gives no yuan columns.',
	},
	moneyUnitSchema,
);

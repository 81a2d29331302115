/** What the form asks for where an event is about lives (直播). */
import type { INodeProperties } from 'n8n-workflow';
import { field } from '../../kernel/form/field';
import { blankOr, digits, listOf, NOT_LISTED, text } from '../../kernel/form/schemas';
import {
	account,
	advertiser,
	METRIC_OPTIONS,
	MONEY_UNIT_OPTIONS,
	moneyUnitSchema,
} from '../../records/live/fields';
import { DEFAULT_METRICS, isMetric } from '../../records/live/metric-columns';

/** Empty until it is chosen; the live events say what is missing. */
export const liveFields = [
	field(
		{
			displayName: 'Advertiser',
			name: 'advertiser',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			modes: advertiser.ui.modes,
			description: 'The Qianchuan account (千川广告账户) that the Douyin account is authorised to',
		},
		blankOr(digits),
	),
	field(
		{
			displayName: 'Douyin Account',
			name: 'account',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			modes: account.ui.modes,
			description: 'Whose lives to watch (抖音号, aweme_id)',
		},
		blankOr(digits),
	),
] as const;

export const liveOptions: INodeProperties[] = [
	{
		displayName: 'Figures',
		name: 'figures',
		type: 'multiOptions',
		options: METRIC_OPTIONS,
		default: [...DEFAULT_METRICS],
		description: 'Further figures of a live; entries (观看人次), paid orders and sales always come',
	},
	{
		displayName: 'Money Unit',
		name: 'moneyUnit',
		type: 'options',
		options: MONEY_UNIT_OPTIONS,
		default: 'thousandthFen',
		description:
			'Unit in which the platform sends money of a live. Unverified: recorded replies show 1/1000 fen. Raw numbers come too.',
	},
];

export const liveOptionSchemas = {
	figures: listOf(text.refine(isMetric, NOT_LISTED)).default([...DEFAULT_METRICS]),
	moneyUnit: moneyUnitSchema.default('thousandthFen'),
};

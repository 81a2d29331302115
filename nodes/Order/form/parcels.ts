/** The parcels of one order, in the form or as JSON, checked before any call. */
import { field, ifShown } from '../../kernel/form/field';
import { USING_FIELDS, USING_JSON } from '../../kernel/form/fields-or-json';
import { located } from '../../kernel/form/located';
import { choice, jsonOf, textOf } from '../../kernel/form/schemas';
import { carrier, waybillNumber } from '../../records/order/fields';
import { z } from '../../kernel/zod';
import { linesInForm, linesUi, partsInJson, type LineQuantity } from './lines';

export interface Parcel {
	readonly carrier: string;
	readonly waybillNumber: string;
	readonly lines: readonly LineQuantity[];
}

const parcelWith = <T extends z.ZodTypeAny>(lines: T) =>
	z.object({ carrier: located(textOf(64)), waybillNumber: textOf(64), lines }).strict();

const NO_LIST = { invalid_type_error: 'must be a list of parcels' };

const listOfParcels = <T extends z.ZodTypeAny>(parcel: T) =>
	z.array(parcel, NO_LIST).min(1, 'has no parcel').max(50, 'has more than 50 parcels');

const inForm = parcelWith(linesInForm);

const specifyParcels = field(
	{
		displayName: 'Specify Parcels',
		name: 'specifyParcels',
		type: 'options',
		options: [USING_FIELDS, USING_JSON],
		default: 'fields',
		description: 'Where the parcels (包裹) of the order stand',
	},
	choice(['fields', 'json']),
);

const parcels = ifShown(
	field(
		{
			displayName: 'Parcels',
			name: 'parcels',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Parcel',
			default: {},
			required: true,
			displayOptions: { show: { specifyParcels: ['fields'] } },
			options: [
				{
					displayName: 'Parcel',
					name: 'parcel',
					values: [carrier.ui, waybillNumber.ui, { ...linesUi, name: 'lines' }],
				},
			],
			description: 'The parcels (包裹), each with carrier, waybill number and lines',
		},
		z
			.object({ parcel: z.array(inForm).default([]) })
			.transform(({ parcel }) => parcel)
			.pipe(listOfParcels(z.custom<Parcel>())),
	),
);

const parcelsJson = ifShown(
	field(
		{
			displayName: 'Parcels (JSON)',
			name: 'parcelsJson',
			type: 'json',
			typeOptions: { rows: 8 },
			default: '={{ $json.parcels }}',
			required: true,
			displayOptions: { show: { specifyParcels: ['json'] } },
			hint: 'Each with carrier, waybillNumber and lines [{ lineId, quantity }]',
			description:
				'A list of parcels (包裹); the carrier by its code. Taken from the input item unless you change it.',
		},
		jsonOf(listOfParcels(parcelWith(partsInJson))),
	),
);

export const parcelFields = [specifyParcels, parcels, parcelsJson] as const;

interface Specified {
	readonly parcels?: readonly Parcel[] | undefined;
	readonly parcelsJson?: readonly Parcel[] | undefined;
}

/** Of the two fields the form shows one. */
export const parcelsOf = (input: Specified): readonly Parcel[] =>
	input.parcels ?? input.parcelsJson ?? [];

/** The forms of the triggers, and their values checked. */
import type { INodeProperties, IPollFunctions } from 'n8n-workflow';

import { columnNames } from '../kernel/column-names';
import { shown } from '../kernel/form/properties';
import { field, type Field, type InputOf } from '../kernel/form/field';
import { inputOf } from '../kernel/form/parse-input';
import { choice, listOf, moment } from '../kernel/form/schemas';
import type { WatchInput } from './define-watch';
import { EVENTS, type About } from './events';
import { liveFields } from './live/fields';
import { stockFields } from './stock/fields';
import { waybillFields } from './waybill/fields';
import { filtersOf } from './filters';
import { optionsOf, type TriggerOptions } from './options';

/** `displayOptions` where a node has also events that have no past to start from. */
const startFieldsWith = (show?: { events: string[] }) =>
	[
		field(
			{
				displayName: 'Start From',
				name: 'startFrom',
				type: 'options',
				options: [
					{
						name: 'Date and Time',
						value: 'date',
						description: 'Catch up from a moment in the past, over as many polls as it takes',
					},
					{
						name: 'Now',
						value: 'now',
						description: 'Only what happens after the workflow is published',
					},
				],
				default: 'now',
				...(show && { displayOptions: { show } }),
				description:
					'Where to begin when the workflow is published for the first time; afterwards the trigger keeps its place',
			},
			choice(['now', 'date']),
		),
		field(
			{
				displayName: 'Start',
				name: 'startTime',
				type: 'dateTime',
				default: '',
				displayOptions: { show: { startFrom: ['date'], ...show } },
				description: 'Catch up from this moment; read once. Orders: at most 90 days back.',
			},
			moment,
		),
	] as const satisfies readonly Field[];

/** Read only while an event has no place yet. */
export const startFields = startFieldsWith();

export type StartInput = InputOf<typeof startFields>;

const START_OF: Readonly<Record<About, readonly Field[]>> = {
	order: startFields,
	refund: startFields,
	product: startFieldsWith({ events: ['productUpdated'] }),
	live: [],
	waybill: [],
};

const FIELDS_OF: Readonly<Record<About, readonly Field[]>> = {
	order: [filtersOf('order')],
	refund: [filtersOf('refund')],
	product: stockFields,
	live: liveFields,
	waybill: waybillFields,
};

function eventsField(about: About) {
	const values = EVENTS[about].map(({ value }) => value);
	const [first = ''] = values;
	return field(
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			noDataExpression: true,
			required: true,
			options: EVENTS[about].map(({ name, value, action, description }) => ({
				name,
				value,
				action,
				description,
			})),
			default: [first],
			description: 'What starts the workflow; each event has a place of its own',
		},
		listOf(choice(values)).refine((chosen) => chosen.length > 0, 'is empty'),
	);
}

/** All but the start. */
export const fieldsOf = (about: About): readonly Field[] => [
	eventsField(about),
	...FIELDS_OF[about],
	columnNames,
	optionsOf(about),
];

/** In the order of the form. */
export function propertiesOf(about: About): INodeProperties[] {
	const [events, ...others] = fieldsOf(about);
	return [...(events ? [events] : []), ...START_OF[about], ...others].map(({ ui }) => shown(ui));
}

export interface TriggerInput extends WatchInput {
	readonly events: readonly string[];
	readonly columnNames: 'english' | 'chinese';
	readonly filters: { readonly statuses?: readonly number[] };
	readonly options: TriggerOptions;
}

/** Of fields that the form does not have. */
const ABSENT = {
	threshold: 1,
	productIds: [],
	balanceThreshold: 1,
	carrierCodes: [],
	filters: {},
};

/** @throws InputError that names every field whose value does not do */
export const triggerInput = (context: IPollFunctions, about: About): TriggerInput => ({
	...ABSENT,
	...inputOf<TriggerInput>(context, fieldsOf(about)),
});

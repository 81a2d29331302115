/** The forms of the triggers that are pushed to, and their values checked. */
import type { INodeProperties } from 'n8n-workflow';

import { columnNames } from '../kernel/column-names';
import { field, type Field, type InputOf } from '../kernel/form/field';
import { choice, listOf, yesOrNo } from '../kernel/form/schemas';
import { filters, settings } from './settings';
import { openRegistration, shopRegistration } from './registration';
import { kinds as openKinds } from './open/event-types';
import { UNKNOWN_EVENT } from './unknown-event';
import { kinds as shopKinds } from './shop/message-types';

const OTHERS = {
	name: 'Anything This Version Does Not Know',
	value: UNKNOWN_EVENT,
	action: 'On anything this version does not know',
	description: 'Passed on as it came, with a hint',
};

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
const option = (label: string, text: string, value: string) => ({
	name: `${label} (${text})`,
	value,
	action: `On ${uncapitalised(label)} (${text})`,
});
/** `Order Paid` within a sentence; SKU stays. */
const uncapitalised = (label: string) =>
	label.replace(/\b[A-Z](?=[a-z ]|$)/g, (it) => it.toLowerCase());
const kindsOf = (options: ReadonlyArray<{ name: string; value: string }>) => [
	...[...options].sort(byName),
	OTHERS,
];

const shopOptions = kindsOf(
	shopKinds.map(({ tag, name, label, text }) => ({
		...option(label, text, name),
		description: `Tag ${tag}, ${name}`,
	})),
);
const openOptions = kindsOf(
	openKinds.map(({ event, label, text }) => ({
		...option(label, text, event),
		description: event,
	})),
);

const eventsOf = (options: ReturnType<typeof kindsOf>, description: string) =>
	field(
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			options,
			default: [],
			description,
		},
		listOf(choice(options.map(({ value }) => value))),
	);

const shopEvents = eventsOf(
	shopOptions,
	'The messages (消息) that start the workflow; all of them when none is chosen',
);
const openEvents = eventsOf(
	openOptions,
	'The events (事件) that start the workflow; all of them when none is chosen',
);

const fetch = field(
	{
		displayName: 'Fetch the Full Order or After-Sale',
		name: 'fetch',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the columns of the polling triggers by reading the order (订单) or after-sale (售后单). One call per message.',
	},
	yesOrNo,
);

export const shopFields = [
	shopEvents,
	fetch,
	columnNames,
	filters,
	settings,
] as const satisfies readonly Field[];

export const openFields = [openEvents, columnNames] as const satisfies readonly Field[];

export type ShopPushInput = InputOf<typeof shopFields>;
export type OpenPushInput = InputOf<typeof openFields>;

export const shopProperties: INodeProperties[] = [
	shopRegistration,
	...shopFields.map(({ ui }) => ui),
];

export const openProperties: INodeProperties[] = [
	openRegistration,
	...openFields.map(({ ui }) => ui),
];

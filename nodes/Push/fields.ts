/** The form of the push trigger, and its values checked. */
import type { INodeProperties } from 'n8n-workflow';

import { columnNames } from '../kernel/column-names';
import { field, type Field, type InputOf } from '../kernel/form/field';
import { choice, listOf, yesOrNo } from '../kernel/form/schemas';
import { settings } from './settings';
import { openRegistration, shopRegistration } from './setup-notice';
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

const chosenFrom = (options: ReadonlyArray<{ value: string }>) =>
	listOf(choice(options.map(({ value }) => value)));

const platform = field(
	{
		displayName: 'Platform',
		name: 'platform',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Douyin Shop (抖店)',
				value: 'shop',
				description: 'Orders, after-sales, products',
			},
			{
				name: 'Douyin Open Platform (抖音开放平台)',
				value: 'open',
				description: 'Followers, private messages, authorisations',
			},
		],
		default: 'shop',
		description: 'Who pushes to the address of this node',
	},
	choice(['shop', 'open']),
);

const events = field(
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: shopOptions,
		default: [],
		displayOptions: { show: { platform: ['shop'] } },
		description: 'The messages (消息) that start the workflow; all of them when none is chosen',
	},
	chosenFrom(shopOptions),
);

const openEvents = field(
	{
		displayName: 'Events',
		name: 'openEvents',
		type: 'multiOptions',
		options: openOptions,
		default: [],
		displayOptions: { show: { platform: ['open'] } },
		description: 'The events (事件) that start the workflow; all of them when none is chosen',
	},
	chosenFrom(openOptions),
);

const fetch = field(
	{
		displayName: 'Fetch the Full Order or After-Sale',
		name: 'fetch',
		type: 'boolean',
		default: false,
		displayOptions: { show: { platform: ['shop'] } },
		description:
			'Whether to add the columns of the polling triggers by reading the order (订单) or after-sale (售后单). One call per message.',
	},
	yesOrNo,
);

export const fields = [
	platform,
	events,
	openEvents,
	fetch,
	columnNames,
	settings,
] as const satisfies readonly Field[];

export type PushInput = InputOf<typeof fields>;

export const properties: INodeProperties[] = [
	platform.ui,
	shopRegistration,
	openRegistration,
	events.ui,
	openEvents.ui,
	fetch.ui,
	columnNames.ui,
	settings.ui,
];

/** The options of the triggers: how many items, in which shape, how far behind the present. */
import type { INodeProperties } from 'n8n-workflow';

import { field } from '../kernel/form/field';
import { wholeNumber } from '../kernel/form/schemas';
import { derivedOutputField, fullOrRaw, outputField, type Shape } from '../values/output';
import { ORDER_OUTPUTS } from '../records/order/order-columns';
import { PRODUCT_OUTPUTS } from '../records/product/product-columns';
import { REFUND_LIST_OUTPUTS } from '../records/refund/refund-columns';
import type { WatchInput } from './define-watch';
import type { About } from './events';
import { MINUTE_OUTPUTS } from './live/minute-columns';
import { liveOptions, liveOptionSchemas } from './live/fields';
import { z } from '../kernel/zod';

const seconds = (most: number) => wholeNumber({ least: 0, most });

/** The shapes that the items of a node have. */
const OUTPUTS = {
	order: outputField(ORDER_OUTPUTS),
	refund: outputField(REFUND_LIST_OUTPUTS),
	product: outputField(PRODUCT_OUTPUTS),
	live: derivedOutputField(MINUTE_OUTPUTS),
	waybill: fullOrRaw,
};

const mostItems = {
	displayName: 'Most Items a Poll',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
} satisfies INodeProperties;

/** Of lists only: `displayOptions` where a node has other events as well. */
const reading = (displayOptions?: INodeProperties['displayOptions']): INodeProperties[] =>
	[
		{
			displayName: 'Overlap (Seconds)',
			name: 'overlap',
			type: 'number' as const,
			typeOptions: { minValue: 0, maxValue: 3600 },
			default: 900,
			description:
				'Seconds that each poll reads again, for changes that the platform lists late. Nothing is emitted twice.',
		},
		{
			displayName: 'Safety Lag (Seconds)',
			name: 'lag',
			type: 'number' as const,
			typeOptions: { minValue: 0, maxValue: 3600 },
			default: 5,
			description: 'How far behind the present each poll stops reading',
		},
	].map((it) => (displayOptions ? { ...it, displayOptions } : it));

const OPTIONS: Readonly<Record<About, readonly INodeProperties[]>> = {
	order: [mostItems, OUTPUTS.order.ui, ...reading()],
	refund: [mostItems, OUTPUTS.refund.ui, ...reading()],
	product: [mostItems, OUTPUTS.product.ui, ...reading({ show: { '/events': ['productUpdated'] } })],
	live: [...liveOptions, mostItems, OUTPUTS.live.ui],
	waybill: [mostItems, OUTPUTS.waybill.ui],
};

export type TriggerOptions = WatchInput['options'] & {
	/** Seconds. */
	readonly overlap: number;
	readonly lag: number;
};

export const optionsOf = (about: About) =>
	field(
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [...OPTIONS[about]],
			description: 'How to read and what to emit',
		},
		z
			.object({
				...liveOptionSchemas,
				output: shapeOf(about),
				overlap: seconds(3600).default(900),
				lag: seconds(3600).default(5),
				limit: wholeNumber({ least: 1 }).default(1000),
			})
			.strict(),
	);

/** The first shape of a node where none is chosen. */
function shapeOf(about: About) {
	const { ui, schema } = OUTPUTS[about];
	return (schema as z.ZodType<Shape, z.ZodTypeDef, unknown>).default(ui.default);
}

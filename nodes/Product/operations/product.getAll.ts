import type { IDataObject } from 'n8n-workflow';
import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, type Shape } from '../../values/output';
import { PRODUCT_OUTPUTS } from '../../records/product/product-columns';
import { listWindow } from '../../gateways/shop/listing';
import { createUnread, type Unread } from '../../gateways/shop/read-by-ids';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit, sortField, upTo } from '../../kernel/form/list-fields';
import { choice } from '../../kernel/form/schemas';
import { spanOf, timeWindow, windowComplaint } from '../../values/time-window';
import type { JsonRecord } from '../../kernel/exact-json';
import { defineOperation, type Api } from '../../kernel/operation';
import { CLOCK_TOLERANCE } from '../../kernel/poll/cursor';
import { productIdIn, skusOf } from '../../records/product/detail';
import { filterParams, filters, isInCategory, type Filters } from '../form/filters';
import { FIRST_PRODUCT_S, PRODUCTS_BY } from '../../records/product/list';
import { changedItems, productRow } from '../../records/product/product-row';
import { skuRow } from '../../records/product/sku-row';

export const getManyProducts = defineOperation({
	resource: 'product',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many products',
	description: 'List products, also more than the 10,000 that the platform lists at once',
	methods: ['product.listV2', 'sku.list'],
	fields: [
		field(
			{
				displayName: 'Time',
				name: 'timeType',
				type: 'options',
				options: [
					{ name: 'Created', value: 'create_time', description: 'When it was created (创建时间)' },
					{ name: 'Changed', value: 'update_time', description: 'When it last changed (更新时间)' },
				],
				default: 'create_time',
				description: 'Which time of a product the window is about',
			},
			choice(['create_time', 'update_time']),
		),
		...timeWindow({
			start: { hint: 'Empty: any time', description: 'Start of the window. Empty: any time.' },
			end: { hint: 'Empty: now', description: 'End of the window. Empty: now.' },
		}),
		...returnAllOrLimit,
		outputField(PRODUCT_OUTPUTS, {
			lines:
				'One item per SKU (规格), its columns before those of its product; one more call per product',
		}),
		filters,
		sortField('newest', 'The order of the output items by the time of creation'),
		columnNames,
	],
	columns: columnsBy(PRODUCT_OUTPUTS),
	check: windowComplaint,

	async *run(input, api) {
		const now = Math.floor(api.now() / 1000);
		const asked = spanOf(input, now);
		const byChange = input.timeType === 'update_time';
		// Read by creation in any case: that never changes while the list is read.
		const created = byChange ? {} : asked;
		const window = {
			start: created.start ?? FIRST_PRODUCT_S,
			end: Math.min(created.end ?? Infinity, now + CLOCK_TOLERANCE),
		};
		const params = {
			...filterParams(input.filters),
			...(byChange && updateWindow(asked.start, asked.end)),
		};
		const limit = limitOf(input);
		// What is dropped here does not count, and a product without a SKU is no item.
		const isEachOne = input.filters.category === undefined && input.output !== 'lines';
		const reading = {
			limit: isEachOne ? limit : Infinity,
			newestFirst: input.sort === 'newest',
		};
		const rows = listWindow(api, PRODUCTS_BY.create_time, params, window, reading);
		yield* upTo(limit, itemsOfAll(rows, input, api));
	},
});

type Shown = { readonly filters: Filters; readonly output: Shape };

async function* itemsOfAll(
	rows: AsyncIterable<JsonRecord>,
	{ filters: by, output: as }: Shown,
	api: Api,
) {
	const unread = createUnread(api, 'the SKUs of these products');
	try {
		for await (const row of rows) if (isInCategory(row, by)) yield* itemsOf(row, as, api, unread);
	} finally {
		unread.report();
	}
}

async function* itemsOf(
	row: JsonRecord,
	shape: Shape,
	api: Api,
	unread: Unread,
): AsyncGenerator<IDataObject> {
	if (shape !== 'lines') return yield* changedItems(row, shape, api.reportSchemaDrift);
	const product = productRow(row, api.reportSchemaDrift);
	const id = productIdIn(row);
	const skus = await unread.read(id, async () => await skusOf(api, id));
	// A product whose SKUs the platform refuses is still a product.
	if (skus === undefined) return yield product;
	for (const sku of skus) {
		yield { ...skuRow(sku, api.reportSchemaDrift), ...product };
	}
}

/** Both ends are excluded by the platform, and included here. */
const updateWindow = (after: number | undefined, before: number | undefined): JsonRecord => ({
	...(after !== undefined && { update_start_time: after - 1 }),
	...(before !== undefined && { update_end_time: before + 1 }),
});

import type { IDataObject } from 'n8n-workflow';
import { columnNames } from '../../kernel/column-names';
import { columnsBy, outputField, simplifierOf } from '../../values/output';
import { SHELF_OUTPUTS } from '../rows/live-columns';
import { field } from '../../kernel/form/field';
import { limitOf, returnAllOrLimit } from '../../kernel/form/list-fields';
import { choice, collectionOf } from '../../kernel/form/schemas';
import { defineOperation } from '../../kernel/operation';
import { advertiser, chosen, optionsOf, roomId, unknownMoneyUnit } from '../../records/live/fields';
import { MONEY_UNITS } from '../../values/qianchuan-money';
import { pagedRows } from '../../gateways/qianchuan/paging';
import {
	DEFAULT_SHELF_FIGURES,
	SHELF,
	SHELF_FIGURES,
	shelfFieldsOf,
	shelfFiguresOf,
	shelfRow,
} from '../rows/product-row';

export const getRoomProducts = defineOperation({
	resource: 'room',
	value: 'getProducts',
	platform: 'qianchuan',
	name: 'Get Products on Shelf',
	action: 'Get products on the shelf of a room',
	description:
		'List the products on the shelf of a live (小黄车) with stock, price and conversion. No API changes that shelf.',
	methods: [SHELF.method],
	fields: [
		advertiser,
		roomId,
		field(
			{
				displayName: 'Figures',
				name: 'figures',
				type: 'multiOptions',
				options: optionsOf(SHELF_FIGURES),
				default: [...DEFAULT_SHELF_FIGURES],
				required: true,
				description:
					'What to read of each product. Click Conversion (点击-成交转化率) comes raw: its scale is unverified.',
			},
			chosen((key) => SHELF_FIGURES.some((it) => it.key === key)),
		),
		...returnAllOrLimit,
		unknownMoneyUnit,
		outputField(SHELF_OUTPUTS),
		columnNames,
		field(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				placeholder: 'Add Filter',
				default: {},
				options: [
					{
						displayName: 'Explained',
						name: 'explained',
						type: 'options',
						options: [
							{ name: 'Any', value: 'ALL', description: 'All products on the shelf (全部)' },
							{ name: 'Already', value: 'HASEXPLAIN', description: 'Those explained (已讲解)' },
							{
								name: 'Not Yet',
								value: 'UNEXPLAIN',
								description: 'Those still to explain (未讲解)',
							},
						],
						default: 'HASEXPLAIN',
						description: 'Which products to list, by whether the host explained them (讲解)',
					},
				],
				description: 'Which products to list; all of them when none is added',
			},
			collectionOf({ explained: choice(['ALL', 'HASEXPLAIN', 'UNEXPLAIN']) }),
		),
	],
	columns: columnsBy(SHELF_OUTPUTS),
	async *run(input, api) {
		const figures = shelfFiguresOf(input.figures);
		const perYuan = MONEY_UNITS[input.moneyUnit];
		const params = {
			advertiser_id: input.advertiser,
			room_id: input.roomId,
			fields: shelfFieldsOf(figures),
			explain_status: input.filters.explained ?? 'ALL',
		};
		const { output } = input;
		let left = limitOf(input);
		for await (const product of pagedRows(api, SHELF, params)) {
			const rowOf = () =>
				Object.assign(
					{ roomId: input.roomId },
					shelfRow(product, figures, perYuan, api.reportSchemaDrift),
				);
			yield output === 'raw'
				? (product as IDataObject)
				: output === 'full'
					? rowOf()
					: simplified(rowOf());
			if (--left === 0) return;
		}
	},
});

const simplified = simplifierOf(SHELF_OUTPUTS.simplified);

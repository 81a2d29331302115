import { columnNames } from '../../kernel/column-names';
import { asText } from '../../kernel/exact-json';
import { field } from '../../kernel/form/field';
import { fromList } from '../../kernel/form/locator-modes';
import { blankOr, webAddress } from '../../kernel/form/schemas';
import { defineBatch } from '../../kernel/operation';
import { z } from '../../kernel/zod';
import { textOrNull } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { PRINT_DATA, printDataOf } from '../api/print-data';
import { TEMPLATES, templates, type Template } from '../api/templates';
import { trackingNumber, waybillCarrier } from '../form/fields';
import { PRINT_COLUMNS } from '../rows/waybill-columns';

const compare = driftOf('the print data of a waybill', PRINT_COLUMNS);

export const getPrintData = defineBatch({
	resource: 'waybill',
	value: 'getPrintData',
	name: 'Get Print Data',
	action: 'Get the print data of waybills',
	description:
		'Get what the print client (云打印) needs: encrypted data and signature as they came, and a template. n8n prints nothing.',
	methods: [PRINT_DATA, TEMPLATES],
	fields: [
		waybillCarrier,
		trackingNumber,
		field(
			{
				displayName: 'Template',
				name: 'template',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				hint: 'Empty: the first template of the carrier',
				description: 'How the print client lays out the waybill (面单模板)',
				modes: [
					fromList('Select a template...', 'searchTemplates'),
					{
						displayName: 'By Address',
						name: 'url',
						type: 'string',
						placeholder: 'e.g. https://example.com/template.xml',
					},
				],
			},
			z.object({ value: blankOr(webAddress) }).transform(({ value }) => value),
			'locator',
		),
		columnNames,
	],
	columns: () => PRINT_COLUMNS,

	async *runBatch(items, api) {
		const isAsked = items.some(({ input }) => input.template === undefined);
		const known: readonly Template[] = isAsked ? await templates(api) : [];
		const firstOf = (carrier: string): string | null => {
			const found = known.find(({ carrierCode }) => carrierCode === carrier)?.templateUrl ?? null;
			if (found === null) api.addHint(NO_TEMPLATE(carrier));
			return found;
		};
		const asked = items.map(({ input: { carrier, trackingNumber: number } }) => ({
			carrier,
			number,
		}));
		const printed = await printDataOf(asked, api);
		for (const [at, { index, input }] of items.entries()) {
			const it = printed[at];
			if (!it || 'error' in it) {
				yield { index, error: it?.error };
				continue;
			}
			const json: RowOf<typeof PRINT_COLUMNS> = {
				orderId: textOrNull(it.info.order_id),
				carrierCode: input.carrier,
				trackingNumber: asText(it.info.track_no),
				printData: textOrNull(it.info.print_data),
				signature: textOrNull(it.info.sign),
				templateUrl: input.template ?? firstOf(input.carrier),
			};
			compare(it.info, json, api.reportSchemaDrift);
			yield { index, json };
		}
	},
});

const NO_TEMPLATE = (carrier: string) =>
	`The platform lists no template of ${carrier}, so templateUrl is empty. Give one in Template.`;

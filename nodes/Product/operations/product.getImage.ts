import { columnNames } from '../../kernel/column-names';
import { PICTURE_COLUMNS } from '../api/catalog-columns';
import { field } from '../../kernel/form/field';
import { textOf } from '../../kernel/form/schemas';
import { asRecord } from '../../kernel/exact-json';
import { defineOperation } from '../../kernel/operation';
import { materialRow } from '../api/pictures';
import { columnsBy, fullOrRaw, toOutput } from '../../values/output';

export const getPicture = defineOperation({
	resource: 'product',
	value: 'getImage',
	name: 'Get Picture',
	action: 'Get a picture',
	description:
		'Read the review status (审核) of a picture and, once it has passed, the address that products use',
	methods: ['material.queryMaterialDetail'],
	fields: [
		field(
			{
				displayName: 'Picture ID',
				name: 'materialId',
				type: 'string',
				default: '={{ $json.materialId }}',
				required: true,
				placeholder: 'e.g. 7000291764753940780',
				description: 'The ID in the material centre (素材ID), as Upload Picture gives it',
			},
			textOf(255),
		),
		fullOrRaw,
		columnNames,
	],
	columns: columnsBy({ full: PICTURE_COLUMNS }),
	async *run({ materialId, output }, api) {
		const data = await api.read('material.queryMaterialDetail', { material_id: materialId });
		const material = asRecord(asRecord(data).material_info);
		yield toOutput(material, output, materialRow, api);
	},
});

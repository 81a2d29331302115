/** The platform's templates (面单模板), by which the print client lays out a waybill. */
import { listIn } from '../../gateways/listing/list-in-reply';
import { asRecords, asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import {
	codeText,
	idOrNull,
	numberOrNull,
	textOrNull,
	type CodeTexts,
	type OnDrift,
} from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { TEMPLATE_COLUMNS } from '../rows/waybill-columns';

export const TEMPLATES = 'logistics.templateList';

const TEMPLATE_TYPE: CodeTexts = { 1: 'One sheet (一联单)', 2: 'Two sheets (二联单)' };

export type Template = RowOf<typeof TEMPLATE_COLUMNS>;

/** Those of all carriers, in the platform's order. */
export async function templates(api: Api): Promise<Template[]> {
	const data = await api.read(TEMPLATES, {});
	return listIn(api, TEMPLATES, data, 'template_data').flatMap((ofCarrier) =>
		asRecords(ofCarrier.template_infos).map((template) =>
			templateRow(asText(ofCarrier.logistics_code), template, api.reportSchemaDrift),
		),
	);
}

const compare = driftOf('a waybill template', TEMPLATE_COLUMNS);

function templateRow(carrier: string, template: JsonRecord, onDrift: OnDrift): Template {
	const type = template.template_type;
	const row: Template = {
		carrierCode: carrier || null,
		templateId: idOrNull(template.template_id),
		templateCode: textOrNull(template.template_code),
		templateName: textOrNull(template.template_name),
		templateType: numberOrNull(type),
		templateTypeText: codeText('template_type', type, TEMPLATE_TYPE, null, onDrift),
		version: numberOrNull(template.version),
		templateUrl: textOrNull(template.template_url),
		previewUrl: textOrNull(template.perview_url),
	};
	compare(template, row, onDrift);
	return row;
}

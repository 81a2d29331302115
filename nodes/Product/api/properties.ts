/** Category properties (类目属性): what a category asks of its products, and how it is answered. */
import type { IDataObject, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';

import { driftOf } from '../../values/drift';
import { PROPERTY_COLUMNS } from './catalog-columns';
import { listIn } from '../../gateways/listing/list-in-reply';
import { codeText, idOrNull, numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import { digits, isBlank, recordOf, text } from '../../kernel/form/schemas';
import {
	asRecords,
	asText,
	isRecord,
	isSet,
	numberOf,
	type JsonRecord,
} from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { ATTRIBUTE_KIND } from '../../records/product/status-texts';
import { z } from '../../kernel/zod';
import { said } from '../../kernel/language/said';

const compare = driftOf('a category property', PROPERTY_COLUMNS);

const PROPERTIES = 'product.getCatePropertyV2';

export const categoryProperties = async (api: Api, categoryId: string) => {
	const params = { category_leaf_id: BigInt(categoryId) };
	return listIn(api, PROPERTIES, await api.read(PROPERTIES, params), 'data');
};

const isRequired = ({ required }: JsonRecord) => isSet(required);
const isValid = ({ status }: JsonRecord) => (numberOf(status) ?? 0) === 0;
const isFree = ({ diy_type: own }: JsonRecord) => isSet(own);

export function propertyRow(property: JsonRecord, onDrift: OnDrift): IDataObject {
	const kind = property.property_type;
	const row = {
		propertyId: asText(property.property_id),
		name: textOrNull(property.property_name),
		enabled: isValid(property),
		required: isRequired(property),
		type: textOrNull(property.type),
		kindText: codeText('property_type', kind, ATTRIBUTE_KIND, null, onDrift),
		multiSelectMax: numberOrNull(property.multi_select_max),
		ownValueAllowed: isFree(property),
		followsPropertyId: idOrNull(property.relation_id),
		options: asRecords(property.options).map(({ name, value, value_id: id }) => ({
			valueId: idOrNull(id) ?? textOrNull(value),
			name: textOrNull(name),
		})),
	};
	compare(property, row, onDrift);
	return row;
}

/** Fields that one property becomes when several values may be chosen. */
const MAX_VALUES = 5;

/**
 * The properties as fields of a resource mapper, the mandatory ones first. The id of a field says what is sent with its value:
 * `1687` a choice or plain text, `1687:own` text of one's own, `1687#2` its second value. The value
 * of a choice is `id|name`, since the platform wants both.
 */
export function mapperFields(properties: readonly JsonRecord[]): ResourceMapperFields {
	const valid = properties.filter(isValid);
	const [mandatory, others] = [valid.filter(isRequired), valid.filter((it) => !isRequired(it))];
	return { fields: [...mandatory, ...others].flatMap(fieldsOf) };
}

function fieldsOf(property: JsonRecord): ResourceMapperField[] {
	const id = asText(property.property_id);
	const name = asText(property.property_name);
	const choices = asRecords(property.options).map((option) => ({
		name: asText(option.name),
		value: `${asText(option.value_id)}|${asText(option.name)}`,
	}));
	const shared = { defaultMatch: false, canBeUsedToMatch: false, display: true };
	const own = isFree(property) ? ':own' : '';
	if (choices.length === 0) {
		const text = { id: `${id}${own}`, displayName: name, type: 'string' as const };
		return [{ ...shared, ...text, required: isRequired(property) }];
	}
	const isMultiple = property.type === 'multi_select';
	const most = isMultiple ? Math.min(MAX_VALUES, numberOf(property.multi_select_max) || 1) : 1;
	const chosen = Array.from({ length: most }, (_, at) => ({
		...shared,
		id: at === 0 ? id : `${id}#${at + 1}`,
		displayName: at === 0 ? name : `${name} ${at + 1}`,
		type: 'options' as const,
		options: choices,
		required: isRequired(property) && at === 0 && own === '',
	}));
	if (own === '') return chosen;
	const written = {
		id: `${id}:own`,
		displayName: said(`${name} (Own Value)`),
		type: 'string' as const,
	};
	return [...chosen, { ...shared, ...written, required: false }];
}

/** `product_format_new`: property → values, each with the id of its name. */
export type PropertyValues = Record<
	string,
	Array<{ value: bigint | number; name: string; diy_type: number }>
>;

/** `1687`, `1687:own`, `1687#2`. */
const FIELD = /^(\d{1,19})(?:#\d+)?(?::own)?$/;

/** What the resource mapper holds, as the platform takes it; blank fields are left out. */
export const propertyValues = z
	.unknown()
	.transform((mapper, context) => {
		const value = isRecord(mapper) && 'value' in mapper ? mapper.value : mapper;
		if (isRecord(value)) return value;
		if (isBlank(value)) return {};
		context.addIssue({ code: 'custom', message: NO_MAPPER, fatal: true });
		return z.NEVER;
	})
	.pipe(recordOf(text))
	.transform((answers, context): PropertyValues => {
		const values: PropertyValues = {};
		for (const [field, answer] of Object.entries(answers)) {
			const [, id] = FIELD.exec(field) ?? [];
			if (answer === '') continue;
			const value = valueOf(answer, field.endsWith(':own'));
			if (!digits.safeParse(id).success || value === undefined) {
				context.addIssue({ code: 'custom', path: [field], message: NO_PROPERTY });
				return z.NEVER;
			}
			(values[String(id)] ??= []).push(value);
		}
		return values;
	});

const NO_MAPPER = 'must be an object: the ID of each property, with its value';
const NO_PROPERTY = 'is no property by its ID, or its value is none by its ID';

/** Undefined for a value whose id is no id. */
function valueOf(text: string, own: boolean) {
	const [, id, name] = own ? [] : (/^(\d+)\|(.*)$/s.exec(text) ?? []);
	if (id !== undefined && name !== undefined) {
		return digits.safeParse(id).success ? { value: BigInt(id), name, diy_type: 0 } : undefined;
	}
	return { value: 0, name: text, diy_type: own ? 1 : 0 };
}

/** The category of a product, and its answers to what the category asks. */
import type { INodePropertyMode } from 'n8n-workflow';

import { field } from '../kernel/field';
import { blankOr, digits } from '../kernel/fields';
import { propertyValues } from './properties';

const modes: INodePropertyMode[] = [
	{
		displayName: 'From List',
		name: 'list',
		type: 'list',
		placeholder: 'Select a category...',
		typeOptions: {
			searchListMethod: 'searchCategories',
			searchable: true,
			searchFilterRequired: false,
		},
	},
	{
		displayName: 'By ID',
		name: 'id',
		type: 'string',
		placeholder: 'e.g. 22226',
	},
];

const SEARCH = 'To look below a category, type its name and a slash: 女装 / 连衣裙.';

export const category = field(
	{
		displayName: 'Category',
		name: 'category',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes,
		description: `The leaf category (叶子类目). ${SEARCH}`,
	},
	digits,
);

export const categoryIfAny = field(
	{
		displayName: 'Category',
		name: 'category',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes,
		description: `The category (类目); may be left empty. ${SEARCH}`,
	},
	blankOr(digits),
);

export const categoryProperties = field(
	{
		displayName: 'Category Properties',
		name: 'categoryProperties',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['category.value'],
			resourceMapper: {
				resourceMapperMethod: 'getCategoryFields',
				mode: 'add',
				fieldWords: { singular: 'property', plural: 'properties' },
				addAllFields: false,
				supportAutoMap: false,
				noFieldsError: 'Choose a leaf category first. This one asks for no properties.',
			},
		},
		description:
			'What the category asks for (类目属性), sent as product_format_new. How own values are told apart there is documented, plain text is not: unverified. Where it does not do, give product_format_new in Additional Fields (JSON).',
	},
	propertyValues,
);

/** The category of a product, and its answers to what the category asks. */
import { field } from '../../kernel/form/field';
import { byId, fromList } from '../../kernel/form/locator-modes';
import { propertyValues } from '../api/properties';
import { locatedId, locatedIdIfAny } from '../../records/product/reference';

export const category = field(
	{
		displayName: 'Category',
		name: 'category',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		modes: [fromList('Select a category...', 'searchCategories'), byId('e.g. 22226')],
		description:
			'The leaf category (叶子类目). Type a part of the way to it to narrow the list, such as 女装 连衣裙.',
	},
	locatedId,
	'locator',
);

/** Of what may have one: a brand, or a product that is changed. */
export const categoryIfAny = field(
	{
		displayName: 'Category',
		name: 'category',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: category.ui.modes,
		description: 'The leaf category (叶子类目); may be left empty',
	},
	locatedIdIfAny,
	'locator',
);

export const parentCategory = field(
	{
		displayName: 'Category',
		name: 'category',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [fromList('Select a category...', 'searchParentCategories'), byId('e.g. 20077')],
		description: 'The category (类目) whose children to list; empty: those of the first level',
	},
	locatedIdIfAny,
	'locator',
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
			'What the category asks for (类目属性). Plain text is unverified; if refused, use Additional Fields (JSON).',
	},
	propertyValues,
);

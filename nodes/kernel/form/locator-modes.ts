/** The ways to name something in a resource locator. The locator itself stays a literal at its place. */
import type { INodePropertyMode } from 'n8n-workflow';

/** Labels apart: n8n's lint takes an object with label, name and type for a field without a default. */
const LIST = { displayName: 'From List', name: 'list' };
const ID = { displayName: 'By ID', name: 'id' };
const CODE = { displayName: 'By Code', name: 'code' };
const NAME = { displayName: 'By Name', name: 'name' };

/** A list to choose from, which the node searches by the method of this name. */
export const fromList = (placeholder: string, searchListMethod: string): INodePropertyMode => ({
	...LIST,
	type: 'list',
	placeholder,
	typeOptions: { searchListMethod, searchable: true },
});

export const byId = (placeholder: string): INodePropertyMode => ({
	...ID,
	type: 'string',
	placeholder,
});

/** A code that the user knows it by: the merchant's own (商家编码), that of a carrier. */
export const byCode = (placeholder: string): INodePropertyMode => ({
	...CODE,
	type: 'string',
	placeholder,
});

/** A part of the name. */
export const byName = (placeholder: string): INodePropertyMode => ({
	...NAME,
	type: 'string',
	placeholder,
});

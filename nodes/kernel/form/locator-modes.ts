/** The ways to name something in a resource locator. The locator itself stays a literal at its place. */
import type { INodePropertyMode } from 'n8n-workflow';

/** A list to choose from, which the node searches by the method of this name. */
export const fromList = (placeholder: string, searchListMethod: string): INodePropertyMode => ({
	displayName: 'From List',
	name: 'list',
	type: 'list',
	placeholder,
	typeOptions: { searchListMethod, searchable: true },
});

export const byId = (placeholder: string): INodePropertyMode => ({
	displayName: 'By ID',
	name: 'id',
	type: 'string',
	placeholder,
});

export const byCode = (placeholder: string): INodePropertyMode => ({
	displayName: 'By Code',
	name: 'code',
	type: 'string',
	placeholder,
});

/** The merchant's own code (商家编码). */
export const byMerchantCode = (placeholder: string): INodePropertyMode => ({
	displayName: 'By Merchant Code',
	name: 'code',
	type: 'string',
	placeholder,
});

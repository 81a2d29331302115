/** Rows of the form, or the same as JSON: how each form offers both. */

/** Options of a field *Specify …*, in n8n's own words. */
export const USING_FIELDS = {
	name: 'Using Fields Below',
	value: 'fields',
	description: 'In rows of this form',
} as const;

export const USING_JSON = {
	name: 'Using JSON',
	value: 'json',
	description: 'As a list, also by an expression',
} as const;

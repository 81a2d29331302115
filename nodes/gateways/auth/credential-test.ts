/** Rules by which a credential test judges the body: failures arrive with HTTP 200. */

type Rule = {
	readonly type: 'responseSuccessBody';
	readonly properties: {
		/** A path such as `data.error_code`. */
		readonly key: string;
		/** The value that means failure. */
		readonly value: unknown;
		readonly message: string;
	};
};

export const rule = (key: string, value: unknown, message: string): Rule => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

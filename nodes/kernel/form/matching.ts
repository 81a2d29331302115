/** Entries of a dropdown by what was typed. */

/** Those whose name contains the text; upper and lower case are the same. */
export function matching<Entry extends { readonly name: string }>(
	entries: readonly Entry[],
	filter = '',
): Entry[] {
	const typed = filter.trim().toLowerCase();
	return entries.filter(({ name }) => name.toLowerCase().includes(typed));
}

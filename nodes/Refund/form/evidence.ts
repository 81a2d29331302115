/** Pictures as evidence (凭证): public addresses, which the platform fetches. Binary data is not sent. */
import { listOf, webAddress } from '../../kernel/form/schemas';

/** One a line, or a list of them; a comma may be a part of an address. */
export const urlList = (most: number) =>
	listOf(webAddress, /\s+/).refine(
		(urls) => urls.length <= most,
		`holds more than ${most} addresses`,
	);

const PICTURE = 1;

/** As afterSale.operate takes it. */
export const evidenceItems = (urls: readonly string[]) =>
	urls.map((address) => ({ type: PICTURE, url: address }));

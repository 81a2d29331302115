/** Pictures as evidence (凭证): public addresses, which the platform fetches. */
import { listOf, webAddress } from '../../kernel/form/schemas';

/** What to know of binary data. How the platform takes it stands on a page that was not to be had. */
export const NO_BINARY =
	'Binary data cannot be sent: how the platform takes it stands on a page that was not to be had (guide-docs/171/1719). Put the file on a public address first, such as in an object store';

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

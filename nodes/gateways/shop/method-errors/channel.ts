/** Channel products (渠道品) and the accounts that sell them. */
import type { Numbers } from './numbers';

const CHANNEL_PRODUCT: Numbers = {
	retry: [2010001],
	refusals: {
		110101051:
			'Only a channel product for creators can be exclusive|Set Channel to Creators, or switch off Exclusive to One Creator.',
	},
};

const NO_CHANNEL =
	'There is no such channel product in this channel|Compare Product, Channel and Channel Product with Get Many of the channel products.';
const BAD_VALUE =
	'The platform refused what names the channel product or its accounts|Check Product, Channel, Channel Product and the accounts.';

const REFUSED_PAGE =
	'The platform refused the page or its size|Give fewer in Limit; if that fails too, update this package.';

const CHANNEL_BIND: Numbers = {
	retry: [256],
	refusals: {
		257: BAD_VALUE,
		1078: 'A UID is not valid|Check Douyin UIDs (达人uid).',
		4133: 'The product is not in 精选联盟|Let the shop and the product join 精选联盟 in 巨量百应, then bind again.',
		4173: 'A Buyin ID is not valid|Check Buyin IDs (百应ID).',
		4366: 'The channel product is for all accounts, so none can be named|Set Accounts to All of the Channel.',
		4367: 'The channel product is exclusive to one creator|Give exactly one account in Douyin UIDs or Buyin IDs.',
		4368: 'More than 500 accounts in one call|Give fewer in Douyin UIDs and Buyin IDs.',
		4369: NO_CHANNEL,
		4370: 'Only one channel product can be for all accounts|Name the accounts in Douyin UIDs or Buyin IDs.',
		4371: NO_CHANNEL,
	},
};

const CHANNEL_ACCOUNTS: Numbers = {
	retry: [256],
	refusals: {
		257: BAD_VALUE,
		1069: 'The promotion of the product in 精选联盟 is not open|Open it in 巨量百应, or choose another product.',
		4097: REFUSED_PAGE,
		4369: NO_CHANNEL,
		4371: NO_CHANNEL,
	},
};

const OWN_ACCOUNTS: Numbers = {
	retry: [256],
	refusals: { 4141: REFUSED_PAGE },
};

export const CHANNEL_METHODS: Readonly<Record<string, Numbers>> = {
	'buyin.bindChannelProduct': CHANNEL_BIND,
	'buyin.channelBindAuthors': CHANNEL_ACCOUNTS,
	'buyin.queryShopSelfAuthors': OWN_ACCOUNTS,
	'product.addChannelProduct': CHANNEL_PRODUCT,
	'product.updateChannelProduct': CHANNEL_PRODUCT,
};

/** What its form says, but for its operations. */
import type { Dictionary } from '../../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Open Platform API': '抖音开放平台',
	'Client Key': 'Client Key',
	'The key of the app (应用 Client Key) in the console of 抖音开放平台':
		'应用的 Client Key，见抖音开放平台的应用后台',
	'Client Secret': 'Client Secret',
	'The secret of the app (应用 Client Secret)': '应用的 Client Secret',
	'The code (授权码) from the address after the account’s owner agreed. Works once; tokens then renew for about 5 months.':
		'账号本人同意后，地址里的授权码。只能用一次；之后令牌自动续期约 5 个月。',
};

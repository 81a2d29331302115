/** What its form says, but for its operations. */
import type { Dictionary } from '../../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Open Platform (抖音开放平台) API': '抖音开放平台',
	'1. Create an app on <a href="https://developer.open-douyin.com" target="_blank">抖音开放平台</a>. Client Key and Client Secret are enough to receive pushes: save. 2. For all else, run a node: its error shows the link for the owner. 3. Agree there, paste the code from the address, and save again.':
		'1. 在<a href="https://developer.open-douyin.com" target="_blank">抖音开放平台</a>创建应用，复制应用的 Client Key 和 Client Secret 并保存：接收推送只需要这些。 2. 要读数据、发私信，先运行一个节点：报错会给出抖音号本人的授权链接。 3. 同意后，把地址里的 code 粘贴到这里，再次保存。',
	'The code in the address after the owner agreed': '账号本人同意后，地址里的 code',
	'Client Key': 'Client Key',
	'The key of the app (应用 Client Key) in the console of 抖音开放平台':
		'应用的 Client Key，见抖音开放平台的应用后台',
	'Client Secret': 'Client Secret',
	'The secret of the app (应用 Client Secret)': '应用的 Client Secret',
	'The code (授权码) from the address after the account’s owner agreed. Works once; tokens then renew for about 5 months.':
		'账号本人同意后，地址里的授权码。只能用一次；之后令牌自动续期约 5 个月。',
};

/** What its form says, but for its operations. */
import type { Dictionary } from '../../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Qianchuan (巨量千川) API': '巨量千川',
	'1. Create an app on <a href="https://open.oceanengine.com" target="_blank">巨量引擎开放平台</a>. Copy its App ID and Secret. 2. Save without a code: the test shows the link for the owner of the account. 3. Agree there, paste the auth_code from the address within 10 minutes, and save again.':
		'1. 在<a href="https://open.oceanengine.com" target="_blank">巨量引擎开放平台</a>创建应用，复制应用的 App ID 和 Secret。 2. 不填授权码，先保存：测试会给出账户所有者的授权链接。 3. 同意后，10 分钟内把地址里的 auth_code 粘贴到这里，再次保存。',
	'The auth_code in the address after the owner agreed': '账户所有者同意后，地址里的 auth_code',
	'App ID': 'App ID',
	'The number of the app (应用 APP ID) in the console of 巨量引擎开放平台':
		'应用的 APP ID，见巨量引擎开放平台的应用后台',
	Secret: 'Secret',
	'The secret of the app (应用 Secret)': '应用的 Secret',
	'The auth_code (授权码). Valid for 10 minutes, works once. Never share an authorisation: a renewal ends older tokens.':
		'授权码（auth_code），10 分钟内有效，只能用一次。一份授权不要共用：续期会使旧令牌失效。',
};

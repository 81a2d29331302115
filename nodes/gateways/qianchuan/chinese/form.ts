/** What its form says, but for its operations. */
import type { Dictionary } from '../../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Qianchuan API': '巨量千川',
	'App ID': 'App ID',
	'The number of the app (应用 APP ID) in the console of 巨量引擎开放平台':
		'应用的 APP ID，见巨量引擎开放平台的应用后台',
	Secret: 'Secret',
	'The secret of the app (应用 Secret)': '应用的 Secret',
	'The auth_code (授权码). Valid for 10 minutes, works once. Never share an authorisation: a renewal ends older tokens.':
		'授权码（auth_code），10 分钟内有效，只能用一次。一份授权不要共用：续期会使旧令牌失效。',
};

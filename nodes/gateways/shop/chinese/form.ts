/** What its form says, but for its operations. */
import type { Dictionary } from '../../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Shop API': '抖店',
	'App Type': '应用类型',
	'The app belongs to the shop itself': '应用属于店铺自己',
	'The app is offered to many shops and each one authorises it':
		'应用提供给多个店铺，由每个店铺授权',
	'How the app is registered in the open platform of Douyin Shop (抖店开放平台)':
		'应用在抖店开放平台登记的类型',
	'App Key': 'App Key',
	'The 19 digits of the app (应用的 AppKey)': '应用的 AppKey，19 位数字',
	'App Secret': 'App Secret',
	'The secret of the app (AppSecret). It signs and is never sent.':
		'应用的 AppSecret。只用于签名，从不发送。',
	'Shop ID': '店铺 ID',
	'The id of the shop (店铺ID). Without it the platform would give the token of whichever shop authorised first.':
		'店铺ID。没有它，平台会给出最先授权的那个店铺的令牌。',
	'The code in the address after the merchant agreed': '商家同意授权后，地址里的 code',
	'The code (授权码) from the merchant’s authorisation page. Valid for 10 minutes, works once; tokens then renew.':
		'商家授权页给出的授权码。10 分钟内有效，只能用一次；之后令牌自动续期。',
	'How many calls of one method this n8n may make in a second. The console of your app shows your quota.':
		'本 n8n 每秒对一个接口最多调用多少次。您的配额见应用后台。',
};

/** What its form says, but for its operations. */
import type { Dictionary } from '../../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Shop (抖店) API': '抖店',
	'1. Create a self-built app (自用型) on <a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>. Add the IP of this server to its white list. 2. Copy its App Key and App Secret, and the Shop ID. 3. Save: the test makes a real call and names what is missing.':
		'1. 在<a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>创建自用型应用，把本服务器的 IP 加入应用的 IP 白名单。 2. 复制应用的 App Key、App Secret，以及店铺后台的店铺 ID。 3. 保存：测试会真的调用一次接口，并说明缺少什么。',
	'1. Create a tool app (工具型) on <a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>. Copy its App Key and App Secret. 2. Save without a code: the test shows the link for the merchant. 3. Agree there, paste the code from the address within 10 minutes, and save again.':
		'1. 在<a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>创建工具型应用，复制应用的 App Key 和 App Secret。 2. 不填授权码，先保存：测试会给出商家的授权链接。 3. 商家同意后，10 分钟内把地址里的 code 粘贴到这里，再次保存。',
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

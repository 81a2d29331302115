/** The operations of waybill. */
import type { Dictionary } from '../../kernel/language/translator';

export const waybillTexts: Dictionary = {
	'Get Print Data': '查询打印数据',
	'Get the print data of waybills': '查询电子面单打印数据',
	'Get what the print client (云打印) needs: encrypted data and signature as they came, and a template. n8n prints nothing.':
		'取得云打印客户端需要的内容：原样的加密数据和签名，以及模板。n8n 不打印。',
	'Get Templates': '查询面单模板',
	'Get waybill templates': '查询电子面单模板',
	'List the platform’s templates (面单模板), by which a print client lays out waybills':
		'列出平台的面单模板，打印客户端按它排版',
	'Recommend Carrier': '快递推荐',
	'Recommend a carrier for orders': '给订单推荐快递公司',
	'Which carriers reach the receiver of an order (快递可达), and which the platform recommends: one item per carrier':
		'哪些快递可达订单的收件地址，平台推荐哪家：一家快递公司一项',
	'Create waybills': '电子面单取号',
	'Take a waybill number (电子面单取号) for each item, 50 in one call. The same order gets the same number again.':
		'每个输入项取一个运单号，一次调用 50 个。同一订单再次取号得到同一个号。',
	Cancel: '取消面单',
	'Cancel a waybill': '取消电子面单',
	'Give back a waybill number (取消面单) whose parcel the carrier has not picked up':
		'退回快递公司尚未揽收的运单号',
	Template: '面单模板',
	'Empty: the first template of the carrier': '留空：该快递公司的第一个模板',
	'How the print client lays out the waybill (面单模板)': '打印客户端怎样排版面单',
	'By Address': '按网址',
	'Empty: the large ones that the platform looks at by itself':
		'留空：平台自己比较的几家大快递公司',
	'Whose account the number came from, where it is not the shop’s own':
		'运单号取自哪个账户，不是本店铺账户时填写',
};

/** The operations of refund. */
import type { Dictionary } from '../../kernel/language/translator';

export const refundTexts: Dictionary = {
	'Add Remark': '添加备注',
	'Add a remark to an after-sale': '给售后单添加备注',
	'Write a remark of the merchant (售后备注) to an after-sale; the buyer does not see it':
		'给售后单写商家备注，买家看不到',
	'Cancel Shipping': '取消发货',
	'Report that shipping was cancelled': '上报已取消发货',
	'Report that goods will not leave (取消发货成功). MAY MOVE MONEY: 售后小助手 of the shop decides whether it follows.':
		'上报货物不再发出（取消发货成功）。可能动钱：是否退款由店铺的售后小助手决定。',
	'Extend Time to Receive Return': '延长收货',
	'Extend the time to receive a return': '延长退货的收货时间',
	'Extend the merchant’s own time to receive a return (延长收货) by 7 days. Possible when at most 2 days are left.':
		'把商家收退货的时间延长 7 天。剩余不足 2 天时才可以。',
	'Fill In Parcel': '填写物流',
	'Fill in a parcel of an after-sale': '填写售后单的物流',
	'Fill in carrier and waybill (填写物流): of what you resend, or of what the buyer sends back':
		'填写快递公司和运单号：补寄的，或买家寄回的',
	'Get an after-sale': '查询售后单',
	'Read one after-sale (售后单) with its money, parcels, arbitration and order lines':
		'读取一张售后单：金额、包裹、仲裁和商品单',
	'Get Addresses': '查询地址库',
	'Get the addresses of the shop': '查询店铺地址库',
	'List the addresses of the shop (地址库), one of which a buyer sends goods back to':
		'列出店铺的地址库，买家退货寄回其中之一',
	'Get many after-sales': '批量查询售后单',
	'List the after-sales (售后单) of a window of time, of any size':
		'列出一段时间内的售后单，数量不限',
	'Get Reject Reasons': '查询拒绝原因',
	'Get reject reasons': '查询拒绝原因',
	'List the reasons (拒绝原因) with which an after-sale may be rejected; none for orders that were not shipped':
		'列出售后单可用的拒绝原因；未发货的订单没有',
	'Intercept Parcel': '物流拦截',
	'Intercept a parcel': '拦截包裹',
	'Stop the parcels of an after-sale on their way to the buyer (物流拦截). COSTS A FEE of the carrier. One item a parcel.':
		'拦截售后单里正在寄给买家的包裹。快递公司会收费。一个包裹一项。',
	'Return Reached Warehouse': '退货入仓',
	'Report that a return reached the warehouse': '上报退货已入仓',
	'Report that a return is in the warehouse (退货入仓成功). MAY MOVE MONEY: 售后小助手 of the shop decides whether it follows.':
		'上报退货入仓成功。可能动钱：是否退款由店铺的售后小助手决定。',
	'Submit Evidence': '商家举证',
	'Submit evidence': '提交举证',
	'Give the merchant’s evidence (商家举证) in an arbitration that waits for it: words and up to 4 pictures':
		'仲裁等待举证时提交商家的凭证：文字和最多 4 张图片',
	'The text (备注). How long it may be is unverified; the platform says so itself.':
		'备注内容。最长多少字未经核实，超出时平台会说明。',
	'Cancelled At': '取消发货时间',
	'When shipping was cancelled (取消发货时间)': '取消发货的时间',
	'Which Parcel': '包裹类型',
	'Which parcel it is (寄件类型)': '是哪种包裹（寄件类型）',
	'Negotiation Log': '协商记录',
	'Whether to read who did and said what as well (协商记录)':
		'是否同时读取协商记录：谁做了什么、说了什么',
	Application: '申请',
	'When the buyer applied (申请时间)': '买家申请的时间',
	Finish: '完结',
	'When it reached its last state (完结时间); the output is sorted by the last change':
		'到达最终状态的时间；输出按最后变化的时间排列',
	'Which time of an after-sale the window is about': '时间范围按售后单的哪个时间计算',
	'Start of the window, by Finish at most six months back':
		'时间范围的起点；按完结时间最早六个月前',
	'The after-sale (售后单号) that the reasons must fit; all reasons when left empty':
		'拒绝原因要适用的售后单号；留空则列出全部原因',
	'Tracking Numbers': '运单号',
	'Which of the after-sale’s outbound parcels to stop (运单号), separated by commas; all of them when left empty':
		'要拦截售后单的哪些发货包裹，用逗号隔开；留空则全部',
	'Asked By': '操作来源',
	'Who asks for it (操作来源); the merchant unless you change it': '谁提出拦截，默认是商家',
	'When the warehouse received it (入仓时间)': '仓库收到的时间（入仓时间）',
	'Return Tracking Number': '退货运单号',
	'The number of the parcel that came back (退货运单号), if known. Taken from the input item.':
		'退货的运单号，知道时填写；默认取自输入项',
	'Who brought it back (物流公司), if known. Taken from the input item.':
		'寄回的快递公司，知道时填写；默认取自输入项',
	'Picture URLs': '凭证图片网址',
	'Public addresses of 1 to 4 pictures (凭证图片), one per line. No binary data.':
		'1 到 4 张凭证图片的公网地址，一行一个。不支持二进制数据。',
	Comment: '举证说明',
	'What the pictures show (举证说明). The platform names no length.':
		'图片说明了什么。平台没有公布字数上限。',
};

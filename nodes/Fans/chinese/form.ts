/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Fans': '抖音粉丝',
	'Know your Douyin fans, write to them, build segments': '了解抖音粉丝，发私信，建人群包',
	Fan: '粉丝',
	Message: '私信',
	Segment: '客户分层',
	'User Open ID': '用户 Open ID',
	'The open_id of the user, as this very app knows it: another app, and an order, has another ID for the same person':
		'本应用所知的用户 open_id：同一个人在别的应用和订单里是别的 ID',
	'Conversation ID': '会话 ID',
	'The conversation (conversation_short_id of the event). Taken from the input item.':
		'会话（事件里的 conversation_short_id），默认取自输入项',
	'Message ID': '消息 ID',
	'Message Type': '消息类型',
	'Consent Card': '授权卡片',
	'A card by which the user allows messages (主动私信授权卡片)': '用户可授权主动私信的卡片',
	Coupon: '优惠券',
	'A coupon of a mini-app (小程序券)': '小程序券',
	'Leads Card': '留资卡片',
	'A card that asks for contact data (留资卡片)': '收集联系方式的卡片',
	'Mini-App Card': '小程序卡片',
	'A card that opens a page of a mini-app (小程序卡片)': '打开小程序页面的卡片',
	'A picture (图片) that was uploaded before': '之前上传的图片',
	Text: '文本',
	'Plain words (文本)': '纯文字',
	Video: '视频',
	'A published video (视频) of the account': '本账号已发布的视频',
	'What is sent. Pictures, videos and cards need permissions (scopes) of their own.':
		'发送什么。图片、视频和卡片各自需要权限（scope）。',
	'The words of the message. How long they may be is not published.':
		'消息的文字。最长多少字没有公布。',
	'Media ID': '素材 ID',
	'The ID (media_id) that the platform gave the picture when it was uploaded':
		'上传图片时平台给出的 ID（media_id）',
	'Video ID': '视频 ID',
	'The ID (item_id) of a video of this account': '本账号视频的 ID（item_id）',
	'Card ID': '卡片 ID',
	'The ID (card_id) of a leads card that you saved before': '之前保存的留资卡片的 ID（card_id）',
	'Card Template ID': '卡片模板 ID',
	'The ID (card_template_id) of a template that you set up before':
		'之前设置的模板的 ID（card_template_id）',
	'Mini-App ID': '小程序 ID',
	'The app_id of the mini-app': '小程序的 app_id',
	'Page Path': '页面路径',
	'The page that the card opens; this or Schema': '卡片打开的页面；它与 Schema 填一个',
	Schema: 'Schema',
	'The address that the card opens; this or Page Path': '卡片打开的地址；它与页面路径填一个',
	Query: '页面参数',
	'What the page is given, as a JSON object; may be left empty': '传给页面的 JSON 对象；可留空',
	'Activity ID': '活动 ID',
	'The number (activity_id) of the coupon activity': '优惠券活动的编号（activity_id）',
	'Coupon ID': '优惠券 ID',
	'The number (coupon_meta_id) of the coupon': '优惠券的编号（coupon_meta_id）',
	'Mini-App of the User': '用户所在的小程序',
	'The app_id of the mini-app that knows the user by the ID below':
		'用下面的 ID 认识该用户的小程序的 app_id',
	'User in That Mini-App': '用户在该小程序的 ID',
	'The open_id by which that mini-app knows the user': '该小程序里用户的 open_id',
	Input: '输入',
	Table: '表格',
	'Rows of any table, one an order; you name the columns':
		'任何表格的行，一行一个订单；由您指定各列',
	'What the input items are': '输入项是什么',
	'A Buyer Is': '怎样认买家',
	Column: '列',
	'Who has the same value in a column that you name': '您指定的列的值相同',
	'Masked Receiver': '脱敏收件人',
	'Who has the same masked name, phone and address. A guess: two people may look alike, and one who moves counts twice.':
		'脱敏的姓名、电话和地址相同。只是推测：两个人可能一样，搬家的人会算两次。',
	'Shop Open ID': '店铺 Open ID',
	'Who has the same doudian_open_id (加密用户ID), by which the shop platform names a buyer':
		'doudian_open_id（加密用户ID）相同，抖店用它标识买家',
	'How buyers are identified. Nothing is decrypted. None of these is the open_id that a message needs.':
		'用什么区分买家。不解密。这些都不是发私信需要的 open_id。',
	'Buyer Column': '买家列',
	'The column that holds who bought': '哪一列是买家',
	Columns: '列对应',
	'Which column holds what. A row with the order of an earlier row replaces it.':
		'哪一列是什么。同一订单号的行，后面的替换前面的。',
	Names: '列名',
	'Amount in Yuan': '金额（元）',
	'What was paid for the order, in yuan': '订单的实付金额，单位元',
	Buyer: '买家',
	'Who bought: any value that is the same for the same person': '谁买的：同一个人有同一个值即可',
	'The name of the buyer; the output holds its first character only':
		'买家姓名；输出只保留第一个字',
	'How many pieces were bought; may be left empty': '买了几件；可留空',
	'Refund in Yuan': '退款（元）',
	'What was refunded of the order, in yuan; may be left empty': '订单的退款金额，单位元；可留空',
	'When it was paid; in Beijing time where it names no zone': '支付时间；未写时区时按北京时间',
	'New Within Days': '新客天数',
	'New (新客): the only order is younger than so many days. 0 switches the tag off.':
		'新客：唯一的订单在这么多天以内。0 表示不打这个标签。',
	'Repeat From Orders': '复购订单数',
	'Repeat (复购): at least so many orders. 0 switches the tag off.':
		'复购：至少这么多订单。0 表示不打这个标签。',
	'Frequent From Orders': '高频订单数',
	'Frequent (高频): at least so many orders. 0 switches the tag off.':
		'高频：至少这么多订单。0 表示不打这个标签。',
	'High Spending From Yuan': '高消费金额（元）',
	'High spending (高消费): at least so many yuan paid, less what was refunded. 0 switches the tag off.':
		'高消费：实付减退款至少这么多元。0 表示不打这个标签。',
	'Active Within Days': '活跃天数',
	'Active (活跃): the last order is younger than so many days. 0 switches the tag off.':
		'活跃：最近的订单在这么多天以内。0 表示不打这个标签。',
	'Dormant From Days': '沉睡天数',
	'Dormant (沉睡): the last order is at least this many days old. Douyin Order lists only 90 days. 0 turns the tag off.':
		'沉睡：最近的订单至少在这么多天以前。抖店订单只列出 90 天。0 表示不打这个标签。',
	'High Refund From Percent': '高退款比例（%）',
	'High refund (高退款): at least so much of what was paid was refunded. 0 switches the tag off.':
		'高退款：实付中至少这么多被退款。0 表示不打这个标签。',
	'As Of': '截至时间',
	'The moment from which days are counted back. Empty: now.': '从哪个时间往前算天数。留空：现在。',
	'Items of Douyin Order, but not Simplified; after-sales among them say what was refunded':
		'抖店订单的输出项，不能是精简；其中的售后单说明退了多少',
};

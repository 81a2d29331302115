/** The operations of channel-product. */
import type { Dictionary } from '../../kernel/language/translator';

export const channelProductTexts: Dictionary = {
	Channel: '渠道',
	'Sold by the creators that are bound to it': '由绑定的达人带货',
	'Sold in lives and videos of the shop’s own accounts': '在店铺自播帐号的直播和短视频中售卖',
	'The channel (渠道类型) of the channel product; it never changes':
		'渠道品的渠道类型，创建后不能改',
	'Select a channel product...': '选择渠道品…',
	'The channel product (渠道品) of this product in this channel, by its channel ID':
		'本商品在该渠道的渠道品，按渠道 ID',
	'The title (渠道品名称) in this channel. Whether it may be left empty is unverified.':
		'在该渠道的标题（渠道品名称）。能否留空未经核实。',
	'Follow Main Price': '价格跟随主商品',
	'Whether the prices are those of the main product (价格跟随主商品)': '售价是否与主商品一致',
	'Share Main Stock': '共享主商品库存',
	'Whether it sells from the stock of the main product (共享主商品库存)': '是否从主商品的库存售卖',
	'Exclusive to One Creator': '专属达人',
	'Whether one creator alone sells it (专属达人). It never changes; Creators only.':
		'是否只由一位达人售卖。创建后不能改，仅限达人渠道。',
	SKUs: 'SKU 列表',
	'Valid From': '有效期起',
	'Valid Until': '有效期止',
	'Detail Pictures': '详情图',
	'Addresses (URL) of the pictures in the description, one per line, at most 50':
		'商品详情图片的地址（URL），一行一个，最多 50 个',
	'Least per Order': '单次起购',
	'How few pieces one order may have (min_buy_num)': '一个订单最少买几件（min_buy_num）',
	'Limit per Buyer': '每人限购',
	'How many pieces one buyer may buy in all (total_buy_num)':
		'一位买家总共最多买几件（total_buy_num）',
	'Main Pictures': '主图',
	'Addresses (URL) of the main pictures (主图), one per line, at most 5':
		'主图的地址（URL），一行一个，最多 5 个',
	'Most per Order': '单次限购',
	'How many pieces one order may have (max_buy_num)': '一个订单最多买几件（max_buy_num）',
	'What else to say about the channel product': '渠道品的其他内容',
	'Further parameters by the platform’s names, such as name_prefix; they win over those above':
		'其他参数，用平台的参数名，例如 name_prefix；优先于上面的字段',
	'Bind Accounts': '绑定抖音号',
	'Bind accounts to a channel product': '给渠道品绑定抖音号',
	'Bind a channel product to Douyin accounts, 500 a call. Unverified: whether it adds to those bound before; permission.':
		'把渠道品绑定到抖音号，一次调用 500 个。未经核实：是否追加到已绑定的帐号；所需权限。',
	'Create a channel product': '创建渠道品',
	'Create the version of a product for one channel (渠道品). Unverified: review after creation, limits, permission.':
		'为一个渠道创建商品的版本（渠道品）。未经核实：创建后是否审核、数量上限、所需权限。',
	Delete: '删除',
	'Delete a channel product': '删除渠道品',
	'Delete the channel version (渠道品); the main product stays. What a running live shows then is unverified.':
		'删除渠道品，主商品不动。正在进行的直播此后显示什么未经核实。',
	'Get Accounts': '查询绑定的抖音号',
	'Get accounts bound to a channel product': '查询渠道品绑定的抖音号',
	'List the Douyin accounts (抖音号) to which a channel product is bound. The permission it needs is unverified.':
		'列出渠道品绑定的抖音号。所需权限未经核实。',
	'Get many channel products': '批量查询渠道品',
	'List channel products (渠道品), without price and stock. The permission it needs, and how deep it pages: unverified.':
		'列出渠道品，不含价格和库存。所需权限、能翻多深：未经核实。',
	'Get Own Accounts': '查询自播帐号',
	'Get own accounts of the shop': '查询店铺自播帐号',
	'List the shop’s own live accounts (店铺自播帐号) that channel products can be bound to. Permission unverified.':
		'列出店铺可绑定渠道品的自播帐号。所需权限未经核实。',
	'Put on Sale': '上架',
	'Put a channel product on sale': '上架渠道品',
	'Put the channel version (渠道品) on sale (上架). Unverified: whether a review comes first, what a running live shows, when.':
		'上架渠道品。未经核实：是否要先审核、正在进行的直播显示什么、多久生效。',
	'Take Off Sale': '下架',
	'Take a channel product off sale': '下架渠道品',
	'Take the channel version (渠道品) off sale (下架), the main product stays. What a running live shows, and when: unverified.':
		'下架渠道品，主商品仍在售。未经核实：正在进行的直播显示什么、多久生效。',
	'Update a channel product': '修改渠道品',
	'Change a channel product (渠道品): switches and SKUs are written anew. Unverified: whether a review follows.':
		'修改渠道品：开关和 SKU 整体重写。未经核实：之后是否审核。',
	'All of the Channel': '该渠道全部',
	'All creators (全部达人), or all own live accounts (全部店播达人)': '全部达人，或全部店播达人',
	Chosen: '指定',
	'Those named below': '下面填写的帐号',
	'To which Douyin accounts (抖音号) to bind it': '绑定到哪些抖音号',
	'Douyin UIDs': '达人 UID',
	'The accounts (达人uid), separated by commas, or a list; exclusive: one only':
		'达人uid，用逗号隔开，或列表；专属达人只能填一个',
	'Buyin IDs': '百应 ID',
	'The same by their ID in 巨量百应 (百应ID), in place of the UID or besides':
		'同上，按巨量百应的百应ID，可代替 UID 或一起填',
	'Only channel products of this channel (渠道类型)': '只看该渠道类型的渠道品',
	'Account UIDs': '达人 UID',
	'Those bound to one of these accounts (达人ID), separated by commas':
		'绑定了其中一个帐号的渠道品（达人ID），用逗号隔开',
	'Channel Product IDs': '渠道品 ID',
	'These channel products (渠道ID), separated by commas': '这些渠道品（渠道ID），用逗号隔开',
	'Those in this state (渠道品状态)': '处于该状态的渠道品',
	'Which channel products to list; all of them when none is added':
		'列出哪些渠道品；不添加则列出全部',
	'Stock Mode': '库存方式',
	'Change the stock by the number (增量)': '按填写的数增减库存（增量）',
	'The number becomes the stock (全量)': '填写的数就是库存（全量）',
	'What to do with the stock of the SKUs below': '怎样处理下面各 SKU 的库存',
	'Each SKU, where price and stock are those of the main product':
		'每个 SKU，价格和库存都跟随主商品时可用',
	'How to give the SKUs (规格) that this channel sells': '怎样填写该渠道售卖的 SKU',
	'A SKU (规格) of the product': '该商品的一个 SKU',
	'The price (价格) in this channel, above 0, with at most two decimals':
		'该渠道的价格，大于 0，最多两位小数',
	'How many pieces (库存) this channel has': '该渠道有多少件',
	'One row per SKU': '一个 SKU 一行',
	'[{ "skuId": "1737398770243598", "priceYuan": 99.9, "stock": 5 }]':
		'[{ "skuId": "1737398770243598", "priceYuan": 99.9, "stock": 5 }]',
	'A list, also by an expression, with a part per SKU: skuId, priceYuan, stock, code':
		'一个列表，也可用表达式；每个 SKU 一项：skuId、priceYuan（价格）、stock（库存）、code（商家编码）',
	'The beginning of the validity (有效期)': '有效期的开始',
	'The end of the validity (有效期)': '有效期的结束',
	'运费模板; that of the product when left out': '不填则用商品的运费模板',
};

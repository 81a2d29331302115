/** The columns of a channel product (渠道品). */
import {
	code,
	count,
	flag,
	id,
	list,
	meaning,
	only,
	required,
	text,
	time,
	word,
} from '../../values/columns';

export const CHANNEL_PRODUCT_COLUMNS = {
	productId: required(id('主商品ID', 'main_product_id')),
	channelProductId: required(id('渠道品ID', 'channel_id')),
	channel: required(word('渠道编码', 'channel_type')),
	channelText: meaning('渠道'),
	name: text('商品标题', 'name'),
	status: required(code('渠道品状态码', 'status')),
	statusText: meaning('渠道品状态'),
	onSale: flag('是否在售', null),
	validFrom: time('生效时间', 'start_time'),
	validUntil: time('失效时间', 'end_time'),
	boundAccounts: count('绑定达人数', 'kol_info.bind_kol_num'),
	boundToAll: flag('是否绑定全部达人', 'kol_info.bind_all'),
	codesFollowMain: flag('编码是否跟随主商品', 'sku_code_follow_main'),
	pictures: list('主图', 'main_img_material.img_list', 'Addresses of pictures'),
	picturesRejected: text('主图驳回原因', 'main_img_material.reject_reason'),
	detailPicturesRejected: text('详情图驳回原因', 'detail_brief_material.reject_reason'),
} as const;

export const CHANNEL_PRODUCT_OUTPUTS = {
	simplified: only(
		CHANNEL_PRODUCT_COLUMNS,
		'productId',
		'channelProductId',
		'channel',
		'channelText',
		'name',
		'statusText',
		'onSale',
		'validFrom',
		'validUntil',
		'boundAccounts',
		'boundToAll',
	),
	full: CHANNEL_PRODUCT_COLUMNS,
} as const;

export const ACCOUNT_COLUMNS = {
	accountId: required(id('达人ID', 'author_id', 'Null where it is bound to all')),
	buyinId: id('百应ID', 'buyin_id'),
	accountName: text('达人昵称', 'account_name'),
	accountType: required(code('达人类型码', 'author_type')),
	accountTypeText: meaning('达人类型'),
	app: code('所属应用码', 'author_app'),
	appText: meaning('所属应用'),
	avatarUrl: text('达人头像', 'avatar_url', 'The address of a picture'),
} as const;

export const BOUND_ACCOUNT_COLUMNS = {
	productId: id('主商品ID', null),
	channelProductId: id('渠道品ID', null),
	channel: word('渠道编码', null),
	channelText: meaning('渠道'),
	boundToAll: flag('是否绑定全部达人', 'is_all'),
	...ACCOUNT_COLUMNS,
} as const;

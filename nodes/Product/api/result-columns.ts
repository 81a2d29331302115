/** The columns of what the writes of products, channel products and stock give. */
import { count, flag, id, rows, text, time, word, yuan } from '../../values/columns';
import { PICTURE_COLUMNS } from './catalog-columns';

const productId = id('商品ID', null);
const success = flag('是否成功', null);
const skuId = id('SKU ID', null);
const merchantCode = text('商家编码', null);
const mode = word('库存更新方式', null, 'set or add');
const quantity = count('库存数量', null, 'What was asked for');
const idempotencyId = id('幂等ID', null, 'By which the platform knows a repeat');
const alreadyDone = flag('是否已处理过', null, 'Whether the platform had this change before');

export const CREATED_COLUMNS = {
	productId,
	productMerchantCode: text('商品商家编码', null),
	createTime: time('创建时间', null),
	submitted: flag('是否提交审核', null),
	skus: rows('SKU', null, { skuId, merchantCode }, 'One entry a SKU'),
	success,
} as const;

export const UPDATED_COLUMNS = {
	productId,
	submitted: flag('是否提交审核', null),
	success,
} as const;

export const DELETED_COLUMNS = {
	productId,
	deleted: flag('是否已删除', null),
	forever: flag('是否彻底删除', null),
	success,
} as const;

export const ON_SALE_COLUMNS = { productId, online: flag('是否上架', null), success } as const;

export const UPLOADED_COLUMNS = {
	...PICTURE_COLUMNS,
	isNew: flag('是否新图片', null, 'Whether it was not there before'),
	success,
} as const;

const CHANNEL_PRODUCT = {
	productId: id('主商品ID', null),
	channelProductId: id('渠道品ID', null),
	channel: word('渠道编码', null),
	channelText: text('渠道', null),
} as const;

export const CHANNEL_CREATED_COLUMNS = {
	...CHANNEL_PRODUCT,
	exclusive: flag('是否专属', null),
	success,
} as const;

export const CHANNEL_CHANGED_COLUMNS = { ...CHANNEL_PRODUCT, success } as const;

export const CHANNEL_DELETED_COLUMNS = {
	...CHANNEL_PRODUCT,
	deleted: flag('是否已删除', null),
	success,
} as const;

export const CHANNEL_ON_SALE_COLUMNS = {
	...CHANNEL_PRODUCT,
	online: flag('是否上架', null),
	note: text('说明', null, 'Only where nothing was to be changed'),
	success,
} as const;

export const ACCOUNTS_BOUND_COLUMNS = {
	...CHANNEL_PRODUCT,
	boundToAll: flag('是否绑定全部达人', null, 'Only where all were asked for'),
	accountId: id('达人ID', null),
	buyinId: id('百应ID', null),
	bound: flag('是否绑定成功', null),
	reason: text('失败原因', null),
	success,
} as const;

export const CODE_SET_COLUMNS = { skuId, merchantCode, success } as const;

export const PRICE_SET_COLUMNS = {
	skuId,
	merchantCode,
	priceYuan: yuan('价格', null),
	success,
} as const;

export const STOCK_SET_COLUMNS = {
	skuId,
	merchantCode,
	mode,
	quantity,
	warehouses: rows(
		'分仓库存',
		null,
		{ warehouse: id('仓库编码', null), quantity },
		'In place of the quantity, where warehouses were given',
	),
	idempotencyId,
	alreadyDone,
	success,
} as const;

export const STOCKS_SET_COLUMNS = {
	productId,
	skuId,
	merchantCode: text('商家编码', null, 'Where the SKU was named by it'),
	warehouse: id('仓库编码', null),
	mode,
	quantity,
	stock: count('更新后库存', 'results[].stock_num'),
	changedBy: count('变动数量', 'results[].change_num'),
	idempotencyId,
	alreadyDone,
	success,
} as const;

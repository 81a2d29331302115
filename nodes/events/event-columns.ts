/** The columns that the items of both triggers have beside those of their rows. */
import { code, id, number, text, time, type Columns } from '../values/columns';
import { ORDER_OUTPUTS } from '../records/order/order-columns';
import { PRODUCT_COLUMNS, SKU_COLUMNS } from '../records/product/product-columns';
import { REFUND_LIST_OUTPUTS } from '../records/refund/refund-columns';
import { SITE_COLUMNS } from '../records/waybill/account-columns';

export const EVENT_COLUMNS = {
	event: code('事件', null, 'Its name, such as orderPaid'),
	eventKey: id('事件唯一键', null, 'The same for the same change, polled or pushed'),
	occurredAt: time('发生时间', null),
	hint: text('提示', null, 'What the trigger has to say; null in most items'),
} as const;

const STOCK_EVENT_COLUMNS = {
	...SKU_COLUMNS,
	productName: text('商品标题', null),
	threshold: number('库存阈值', null, 'Of the form'),
} as const;

const BALANCE_EVENT_COLUMNS = {
	...SITE_COLUMNS,
	threshold: number('余额阈值', null, 'Of the form'),
} as const;

/** Of the events of a shop in any shape, by what they are about. */
export const SHOP_EVENT_COLUMNS = {
	order: { ...ORDER_OUTPUTS.full, ...ORDER_OUTPUTS.lines, ...EVENT_COLUMNS },
	refund: { ...REFUND_LIST_OUTPUTS.full, ...REFUND_LIST_OUTPUTS.lines, ...EVENT_COLUMNS },
	product: { ...PRODUCT_COLUMNS, ...EVENT_COLUMNS },
	stock: { ...STOCK_EVENT_COLUMNS, ...EVENT_COLUMNS },
	waybill: { ...BALANCE_EVENT_COLUMNS, ...EVENT_COLUMNS },
} as const satisfies Readonly<Record<string, Columns>>;

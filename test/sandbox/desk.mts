/** What the tests of the shipping desk share: a shop with paid orders, and requests for waybills. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';
import type { OrderPlacing } from '../../sandbox/control/order-acts.mts';
import { openShop } from './callers.mts';
import { NOW, type ShelfReply, codesOf } from './shelves.mts';

export interface DeskOrder {
	order_id: string;
	open_address_id: string;
	order_tag: { shop_optional_express_info?: string };
	shop_order_tag_ui: Array<{ key: string }>;
	encrypt_post_receiver: string;
	encrypt_post_tel: string;
	post_addr: Record<'province' | 'city' | 'town' | 'street', { name: string }> & {
		encrypt_detail: string;
	};
	sku_order_list: Array<{
		order_id: string;
		product_name: string;
		item_num: number;
		sku_order_tag_ui: Array<{ key: string }>;
		campaign_info: Array<{ campaign_type: number }>;
	}>;
}

export interface Taken {
	ebill_infos: Array<Record<string, string>>;
	err_infos: Array<Record<string, string>>;
}

export interface Desk {
	sandbox: Sandbox;
	call: <T>(path: string, params: object) => Promise<ShelfReply<T>>;
	codesOf: (path: string, params: object) => Promise<string>;
	/** Another token; the first lasts seven days. */
	renew: () => Promise<void>;
	/** Places and pays orders, and reads them as the platform shows them. */
	orders: (...plans: NonNullable<OrderPlacing['place']>) => Promise<DeskOrder[]>;
	create: (orders: object[], more?: object) => Promise<ShelfReply<Taken>>;
}

export const SENDER = {
	address: {
		country_code: 'CHN',
		province_name: '浙江省',
		city_name: '杭州市',
		district_name: '西湖区',
		street_name: '北山街道',
		detail_address: '仓前路1号',
	},
	contact: { name: '发货仓', mobile: '13800000000' },
};

export async function openDesk(): Promise<Desk> {
	const sandbox = await startSandbox({ orders: 0, now: NOW, speed: 0, live: 0 });
	let shop = await openShop(sandbox);
	const call = async <T,>(path: string, params: object) =>
		(await shop.call(path, params)).json as unknown as ShelfReply<T>;
	const shown = async (id: string) =>
		(await call<{ shop_order_detail: DeskOrder }>('/order/orderDetail', { shop_order_id: id })).data
			.shop_order_detail;
	return {
		sandbox,
		renew: async () => {
			shop = await openShop(sandbox);
		},
		call,
		codesOf: async (path, params) => codesOf(await call(path, params)),
		orders: async (...plans) => {
			const { place = [] } = sandbox.control.life({ place: plans });
			sandbox.control.life({ pay: place });
			return await Promise.all(place.map(shown));
		},
		create: async (orders, more = {}) =>
			await call<Taken>('/logistics/newCreateOrder', {
				sender_info: SENDER,
				logistics_code: 'yuantong',
				order_infos: orders,
				...more,
			}),
	};
}

/** An order as logistics.newCreateOrder wants it, with the receiver as cipher text. */
export const asked = (order: DeskOrder, more: object = {}) => ({
	order_id: order.order_id,
	receiver_info: {
		address: {
			country_code: 'CHN',
			province_name: order.post_addr.province.name,
			city_name: order.post_addr.city.name,
			district_name: order.post_addr.town.name,
			street_name: order.post_addr.street.name,
			detail_address: order.post_addr.encrypt_detail,
		},
		contact: { name: order.encrypt_post_receiver, mobile: order.encrypt_post_tel },
	},
	items: order.sku_order_list.map(({ product_name, item_num }) => ({
		item_name: product_name,
		item_count: item_num,
	})),
	...more,
});

export function only<T>(list: readonly T[]): T {
	const [first, ...others] = list;
	if (first === undefined || others.length > 0) throw new Error(`one, not ${list.length}`);
	return first;
}

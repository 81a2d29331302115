/** The waybill node on a platform that answers from the reference, and the orders that go into it. */
import type { IDataObject } from 'n8n-workflow';

import { GatewayError } from '../../nodes/kernel/errors';
import { asRecord, asRecords, asText, type JsonRecord } from '../../nodes/kernel/exact-json';
import { DouyinWaybill } from '../../nodes/Waybill/DouyinWaybill.node';
import { operations } from '../../nodes/Waybill/operations';
import { located, performing } from '../support/run-operation.mts';

export const SENDER = '浙江省/杭州市/余杭区/五常街道/文一西路969号';

const address = {
	province_name: '浙江省',
	city_name: '杭州市',
	district_name: '余杭区',
	street_name: '五常街道',
	detail_address: '文一西路969号',
};

/** A carrier with one site, one with two, and one that has none. */
const NETSITES: readonly JsonRecord[] = [
	{
		company: 'zhongtong',
		company_type: 2,
		netsite_code: 'ZT-1',
		netsite_name: '余杭网点',
		amount: '1200',
		allocated_quantity: 30,
		cancelled_quantity: 2,
		recycled_quantity: -1,
		sender_address: [address],
	},
	{
		company: 'yuantong',
		company_type: 2,
		netsite_code: 'YT-1',
		netsite_name: '东站',
		amount: '7',
		sender_address: [{ ...address, street_name: '', detail_address: '别处1号' }],
	},
	{
		company: 'yuantong',
		company_type: 2,
		netsite_code: 'YT-2',
		netsite_name: '西站',
		amount: '8',
		sender_address: [address],
	},
	{ company: 'shunfeng', company_type: 1, amount: '', sender_address: [] },
];

export const accounts = () => ({ netsites: NETSITES });

/** An order of Output: Raw with one line. */
export const rawOrder = (order_id: string, change: JsonRecord = {}): IDataObject =>
	({
		order_id,
		order_status: 2,
		encrypt_post_receiver: `#name of ${order_id}#`,
		encrypt_post_tel: `#phone of ${order_id}#`,
		post_addr: {
			province: { name: '四川省' },
			city: { name: '成都市' },
			town: { name: '武侯区' },
			street: { name: '' },
			encrypt_detail: `#door of ${order_id}#`,
		},
		sku_order_list: [line('1', '羊毛围巾', 2)],
		...change,
	}) as IDataObject;

export const line = (id: string, product_name: string, item_num: number, order_status = 2) => ({
	order_id: id,
	product_name,
	item_num,
	order_status,
	spec: [{ name: '颜色', value: '蓝' }],
});

/** Gives each order a number of its own, and the same one again for the same order and pack. */
export function numbering(refused: ReadonlySet<string> = new Set()) {
	const numbers = new Map<string, string>();
	return (params: JsonRecord) => {
		const infos = asRecords(params.order_infos);
		if (infos.length > 50) throw new Error('more than 50 orders in one call');
		const keys = infos.map(({ order_id, pack_id }) => [asText(order_id), asText(pack_id)] as const);
		const bills = keys.flatMap(([order_id, pack_id]) => {
			if (refused.has(order_id)) return [];
			const key = `${order_id} ${pack_id}`;
			const track_no = numbers.get(key) ?? `78${String(numbers.size).padStart(12, '0')}`;
			numbers.set(key, track_no);
			const company = params.logistics_code;
			return [{ company, order_id, pack_id, track_no, sort_code: '400-W00 000' }];
		});
		const errors = keys
			.filter(([order_id]) => refused.has(order_id))
			.map(([order_id]) => ({ order_id, err_code: '10701', err_msg: '电子面单库存不足' }));
		return { ebill_infos: bills, err_infos: errors };
	};
}

export const refusedCall = () => {
	throw new GatewayError({
		code: 'isv.parameter-invalid:4006',
		message: 'The platform refused a value',
		cause: 'configuration-invalid',
	});
};

export const FORM: IDataObject = {
	orderIds: '={{ $json.orderIds ?? $json.orderId ?? $json.order_id }}',
	carrier: located('code', 'zhongtong'),
	sender: located('list', SENDER),
	senderName: '好好生活旗舰店',
	senderPhone: '0571-88888888',
};

export const perform = performing(new DouyinWaybill(), operations);

/** What the nth call that creates sends, in the order of the calls. */
export const entriesOf = (call: { readonly params: JsonRecord } | undefined) =>
	asRecords(asRecord(call?.params).order_infos);

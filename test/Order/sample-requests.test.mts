/** What the operations send, held against the samples of requests; today's differences by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { obtainToken } from '../../nodes/gateways/shop/token';
import { asRecord, asRecords, parseJson, type JsonRecord } from '../../nodes/kernel/exact-json';
import { perform } from './run-operation.mts';

const read = (name: string) =>
	asRecord(parseJson(readFileSync(join('test', 'fixtures', 'doudian', name), 'utf8')));
const request = (method: string) => read(`${method}.request.json`);
const response = (method: string) => read(`${method}.response.json`).data;

/** The sample without what the reference calls deprecated, or spells otherwise today. */
const without = (sample: JsonRecord, ...names: string[]): JsonRecord =>
	Object.fromEntries(Object.entries(sample).filter(([name]) => !names.includes(name)));

const DEPRECATED = ['logistics_id', 'company', 'is_refund_reject'];
const lines = (sample: unknown) =>
	asRecords(sample).map((line) => without(line, 'shipped_item_ids'));

it('order.orderDetail', async () => {
	const sample = request('order.orderDetail');
	const answer = response('order.orderDetail');
	const { sent } = await perform('order.get', { orderId: sample.shop_order_id }, answer);
	expect(sent['order.orderDetail']).toEqual(sample);
});

it('order.batchDecrypt', async () => {
	const sample = request('order.batchDecrypt');
	const [info] = asRecords(sample.cipher_infos);
	const values = { orderId: info?.auth_id, what: 'values', encrypted: [info?.cipher_text] };
	const { sent } = await perform('order.decrypt', values, response('order.batchDecrypt'));
	expect(sent['order.batchDecrypt']).toEqual(sample);
});

it('order.addOrderRemark, whose flag is set by text today, not by a boolean', async () => {
	const sample = request('order.addOrderRemark');
	const values = { orderId: sample.order_id, remark: sample.remark, flag: sample.star };
	const { sent } = await perform('order.addRemark', values);
	expect(sent['order.addOrderRemark']).toEqual({ ...sample, is_add_star: 'true' });
});

it('order.updatePostAmount, where the order is named order_id today, not pid', async () => {
	const sample = request('order.updatePostAmount');
	const values = { orderId: sample.pid, postageYuan: 2 };
	const { sent } = await perform('order.setPostage', values);
	expect(sent['order.updatePostAmount']).toEqual({
		...without(sample, 'pid'),
		order_id: sample.pid,
	});
});

it('order.searchList, whose combine_status is a list of one today, not an object', async () => {
	const sample = request('order.searchList');
	const { order_status } = asRecord(sample.combine_status);
	const values = { filters: { status: String(order_status).split(',').map(Number) }, limit: 1 };
	// The sample's orders are of another time than the window that is asked for.
	const none = { ...asRecord(response('order.searchList')), shop_order_list: [], total: 0 };
	const { sent } = await perform('order.getAll', values, none);
	expect(sent['order.searchList']).toMatchObject({ combine_status: [{ order_status }] });
});

it('order.logisticsAdd, without the deprecated carrier id and name', async () => {
	const sample = request('order.logisticsAdd');
	const { sent } = await perform('shipment.ship', {
		orderId: sample.order_id,
		carrier: sample.company_code,
		waybillNumber: sample.logistics_code,
		options: { serialNumbers: sample.serial_number_list },
	});
	expect(sent['order.logisticsAdd']).toEqual(without(sample, ...DEPRECATED));
});

it('order.logisticsAddMultiPack, and the package id of its answer', async () => {
	const sample = request('order.logisticsAddMultiPack');
	const packs = asRecords(sample.pack_list);
	const values = {
		orderId: sample.order_id,
		specifyParcels: 'json',
		parcelsJson: packs.map(({ company_code, logistics_code, shipped_order_info }) => ({
			carrier: company_code,
			waybillNumber: logistics_code,
			lines: asRecords(shipped_order_info).map((it) => ({
				lineId: it.shipped_order_id,
				quantity: it.shipped_num,
			})),
		})),
		options: { requestId: sample.request_id, serialNumbers: sample.serial_number_list },
	};
	const answer = response('order.logisticsAddMultiPack');
	const { sent, items } = await perform('shipment.shipParcels', values, answer);
	expect(sent['order.logisticsAddMultiPack']).toEqual({
		...without(sample, ...DEPRECATED),
		pack_list: packs.map((pack) => ({
			...without(pack, ...DEPRECATED),
			shipped_order_info: lines(pack.shipped_order_info),
		})),
	});
	expect(items).toEqual([expect.objectContaining({ packageId: '4705288465508532862' })]);
});

it('order.logisticsAddSinglePack, and the package id of its answer', async () => {
	const sample = request('order.logisticsAddSinglePack');
	const [line] = asRecords(sample.shipped_order_info);
	const values = {
		orderIds: sample.order_id_list,
		specifyLines: 'fields',
		lines: { line: [{ lineId: line?.shipped_order_id, quantity: line?.shipped_num }] },
		carrier: sample.company_code,
		waybillNumber: sample.logistics_code,
		options: {
			requestId: sample.request_id,
			serialNumbers: asRecords(sample.order_serial_number)[0]?.serial_number_list,
		},
	};
	const answer = response('order.logisticsAddSinglePack');
	const { sent, items } = await perform('shipment.shipTogether', values, answer);
	expect(sent['order.logisticsAddSinglePack']).toEqual({
		...without(sample, ...DEPRECATED),
		shipped_order_info: lines(sample.shipped_order_info),
	});
	expect(items).toEqual([expect.objectContaining({ packageId: '123123' })]);
});

it('token.create, and the five fields of its answer', async () => {
	const sample = request('token.create');
	const credential = {
		appType: 'tool',
		authorizationCode: String(sample.code),
		appKey: '1',
		appSecret: 's',
	};
	let sent: unknown;
	const before = Math.floor(Date.now() / 1000);
	const post = async ({ body }: { body?: unknown }) => {
		sent = JSON.parse(String(body));
		return await Promise.resolve({
			status: 200,
			body: JSON.stringify(read('token.create.response.json')),
		});
	};
	const outcome = await obtainToken(credential, post, false);
	if (!outcome.ok) throw new Error(outcome.failure.message);
	const { tokens } = outcome;
	expect(sent).toEqual(sample);
	expect(tokens).toMatchObject({
		accessToken: 'ACCESS_TOKEN',
		refreshToken: 'REFRESH_TOKEN',
		shopName: 'SHOPNAME',
	});
	expect(tokens.accessTokenExpiresAt - before - 530_808).toBeLessThan(60);
	expect(tokens.refreshTokenExpiresAt - before).toBeGreaterThanOrEqual(14 * 86_400);
});

/** The waybill and order nodes, run through n8n-core against a sandbox of their own. */
import type { IDataObject } from 'n8n-workflow';

import { DouyinOrder } from '../../nodes/Order/DouyinOrder.node';
import { DouyinWaybill } from '../../nodes/Waybill/DouyinWaybill.node';
import { startSandbox } from '../../sandbox/server.mts';
import { credentialStore, loadOptionsContext, run } from '../support/engine.mts';

const order = new DouyinOrder();
const waybill = new DouyinWaybill();

export type Shop = Awaited<ReturnType<typeof openShop>>;

export async function openShop() {
	const sandbox = await startSandbox({ orders: 0, live: 0, quota: 1000, speed: 0 });
	const { appKey, appSecret, shopId, url } = sandbox;
	const credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: url });
	const perform = async (
		type: DouyinOrder | DouyinWaybill,
		name: string,
		parameters: IDataObject,
		items: readonly IDataObject[],
	) => {
		const [resource, operation] = name.split('.');
		const { items: output } = await run({
			type,
			credential,
			parameters: { resource, operation, ...parameters },
			items: items.map((json) => ({ json })),
			continueOnFail: true,
		});
		return output.map(({ json }) => json);
	};
	return {
		sandbox,
		control: sandbox.control,
		order: async (name: string, parameters: IDataObject, items: readonly IDataObject[] = [{}]) =>
			await perform(order, name, parameters, items),
		waybill: async (name: string, parameters: IDataObject, items: readonly IDataObject[] = [{}]) =>
			await perform(waybill, name, parameters, items),
		/** What a dropdown of the form shows. */
		async choices(method: keyof DouyinWaybill['methods']['listSearch'], form: IDataObject = {}) {
			const context = loadOptionsContext({ type: waybill, credential, parameters: form });
			const { results } = await waybill.methods.listSearch[method].call(context);
			return results;
		},
		/** Places and pays orders, and reads them as Output: Raw shows them. */
		async paidOrders(count: number) {
			const plans = Array.from({ length: count }, () => ({}));
			const { place: ids = [] } = sandbox.control.life({ place: plans });
			sandbox.control.life({ pay: ids });
			const asked = ids.map((orderId) => ({ orderId }));
			return await perform(
				order,
				'order.get',
				{ orderId: '={{ $json.orderId }}', output: 'raw' },
				asked,
			);
		},
	};
}

/** Which carriers reach the receiver of an order, and which the platform recommends. */
import { listIn } from '../../gateways/listing/list-in-reply';
import { inBatches } from '../../gateways/shop/batch-sender';
import { GatewayError } from '../../kernel/errors';
import { asRecord, asRecords, asText, isSet, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { sentAddress, type Address } from '../../records/waybill/address';
import { numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { RECOMMENDED_COLUMNS } from '../rows/waybill-columns';

export const RECOMMEND = 'logistics.getRecommendedAndDeliveryExpressByOrder';

/** No source states how many the platform takes; a call that is refused is sent in halves. */
const MAX_ORDERS = 50;

export type Recommended = RowOf<typeof RECOMMENDED_COLUMNS>;
export type Advice = { readonly rows: readonly Recommended[] } | { readonly error: unknown };

interface Asked {
	readonly sender: Address;
	/** Those that the platform looks at; its own choice where empty. */
	readonly carriers: readonly string[];
}

/** What the platform says of each order, in their order. */
export const recommendFor = async (
	ids: readonly string[],
	{ sender, carriers }: Asked,
	api: Api,
): Promise<Advice[]> =>
	await inBatches(
		ids,
		MAX_ORDERS,
		async (part) => {
			const data = await api.read(RECOMMEND, {
				sender_address: sentAddress(sender),
				order_info_list: part.map((id) => ({
					order_id: id,
					...(carriers.length > 0 && { express_list: [...carriers] }),
				})),
				// Orders of 抖店.
				order_channel: '1',
			});
			const answers = listIn(api, RECOMMEND, data);
			return part.map((id) => adviceOn(id, answers, api));
		},
		(_id, error): Advice => ({ error }),
	);

function adviceOn(id: string, answers: readonly JsonRecord[], api: Api): Advice {
	const answer = answers.find(({ order_id }) => asText(order_id).replace(/A$/i, '') === id);
	if (!answer) return { error: nothingOn(id) };
	const rows = listIn(api, RECOMMEND, answer, 'express_info_list');
	return { rows: rows.map((row) => adviceRow(id, answer, row, api.reportSchemaDrift)) };
}

const nothingOn = (id: string) =>
	new GatewayError({
		code: 'no-order',
		message: `The platform says nothing of carriers for order ${id}`,
		remedy: 'Check the order ID (订单号), and that the order waits for shipment.',
		cause: 'configuration-invalid',
	});

const compare = driftOf('a recommended carrier', RECOMMENDED_COLUMNS);

/** The label by which the platform says that an order is to be sent before others. */
const PRIORITY = 'priority_delivery';

function adviceRow(id: string, order: JsonRecord, row: JsonRecord, onDrift: OnDrift): Recommended {
	const labels = asRecords(order.order_privilege_info_list);
	const priority = labels.find(({ code }) => asText(code) === PRIORITY);
	const said: Recommended = {
		orderId: id,
		carrierCode: textOrNull(row.express),
		recommended: flagOf(row.is_recommended),
		deliverable: flagOf(row.is_deliverable),
		undeliverableReason: textOrNull(row.undeliverable_reason),
		hasAccount: flagOf(row.is_shop_eBill),
		routeRank: numberOrNull(row.rank_route),
		averageHours: numberOrNull(asRecord(row.collect_sign_info).avg_cost_hours),
		priorityDelivery: priority !== undefined,
		priorityReason: textOrNull(priority?.reason),
	};
	compare(row, said, onDrift);
	return said;
}

/** Null where it is not said. */
const flagOf = (value: unknown) => (value === undefined || value === null ? null : isSet(value));

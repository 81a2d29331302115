/** Where the parcels of an order are. https://op.jinritemai.com/docs/api-docs (order.queryOrderLogistics) */
import { readList } from '../../gateways/listing/list-in-reply';
import { GatewayError } from '../../kernel/errors';
import {
	asRecord,
	asRecords,
	asText,
	isRecord,
	numberOf,
	type JsonRecord,
} from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';
import { idOrNull, isoTime, numberOrNull, textOrNull, type OnDrift } from '../../values/cells';
import type { RowOf } from '../../values/columns';
import { driftOf } from '../../values/drift';
import { TRACKED_PARCEL_COLUMNS, type SCAN_COLUMNS } from '../rows/tracking-columns';

export const TRACKING = 'order.queryOrderLogistics';

type Scan = RowOf<typeof SCAN_COLUMNS>;
export type TrackedParcel = RowOf<typeof TRACKED_PARCEL_COLUMNS> & {
	readonly scans: readonly Scan[];
};

/** The packages of an order as they came; none where it is not shipped yet. */
export async function packagesOf(api: Api, orderId: string): Promise<readonly JsonRecord[]> {
	const data = asRecord(await api.read(TRACKING, { order_id: orderId }));
	const info = data.order_package_info;
	if (!isRecord(info)) throw noTracking(orderId);
	return readList(api, TRACKING, info, 'package_info').rows;
}

/** A package may go on in several parcels, one after another. */
export const parcelsIn = (orderId: string, pack: JsonRecord, onDrift: OnDrift): TrackedParcel[] =>
	asRecords(pack.delivery_info).map((way) => parcelRow(orderId, pack, way, onDrift));

const noTracking = (orderId: string) =>
	new GatewayError({
		code: 'no-order',
		message: `The platform answered without the parcels of order ${orderId}`,
		remedy: 'Check the order ID (订单号) and that it belongs to the shop of the credential.',
		cause: 'configuration-invalid',
	});

const compare = driftOf('a parcel on its way', TRACKED_PARCEL_COLUMNS);

function parcelRow(
	orderId: string,
	pack: JsonRecord,
	way: JsonRecord,
	onDrift: OnDrift,
): TrackedParcel {
	const company = asRecord(way.company_info);
	const goods = asRecords(pack.product_info);
	const scans = asRecords(way.track_info)
		.sort((a, b) => (numberOf(a.time_stamp) ?? 0) - (numberOf(b.time_stamp) ?? 0))
		.map(scanRow);
	const latest = scans.at(-1);
	const row: RowOf<typeof TRACKED_PARCEL_COLUMNS> = {
		orderId,
		carrierCode: textOrNull(company.express_company),
		carrierName: textOrNull(company.company_name),
		trackingNumber: textOrNull(way.track_no),
		packageId: idOrNull(way.deliver_id),
		parcelType: numberOrNull(way.deliver_type),
		sentFrom: numberOrNull(way.send_from),
		sentTo: numberOrNull(way.send_to),
		transitMergeType: textOrNull(way.transit_merge_type),
		returnTrackingNumber: textOrNull(asRecord(way.reverse_express_info).track_no),
		productNames: joined(goods.map(({ product_name: name }) => asText(name))),
		lineIds: joined(goods.map(({ sku_order_id: id }) => asText(id))),
		latestTime: latest?.scanTime ?? null,
		latestText: latest?.scanText ?? null,
		latestState: latest?.scanState ?? null,
		latestStateText: latest?.scanStateText ?? null,
	};
	compare(way, row, onDrift);
	return Object.assign(row, { scans });
}

const scanRow = (scan: JsonRecord): Scan => ({
	scanTime: isoTime(scan.time_stamp),
	scanText: textOrNull(scan.context),
	scanSite: textOrNull(scan.site),
	scanState: textOrNull(scan.state),
	scanStateText: textOrNull(scan.state_desc),
});

const joined = (values: readonly string[]) =>
	[...new Set(values)].filter(Boolean).join(', ') || null;

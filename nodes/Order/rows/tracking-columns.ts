/** The columns of parcels on their way (物流轨迹), and of their scans. */
import { code, id, only, rows, text, time, word } from '../../values/columns';

export const SCAN_COLUMNS = {
	scanTime: time('轨迹时间', 'time_stamp'),
	scanText: text('轨迹', 'context', 'In the carrier’s words'),
	scanSite: text('轨迹站点', 'site'),
	scanState: word('轨迹状态码', 'state', 'What its numbers mean is unverified'),
	scanStateText: text('轨迹状态', 'state_desc', 'In the platform’s words'),
} as const;

export const TRACKED_PARCEL_COLUMNS = {
	orderId: id('订单号', null),
	carrierCode: text('物流公司编码', 'company_info.express_company'),
	carrierName: text('物流公司', 'company_info.company_name'),
	trackingNumber: text('运单号', 'track_no'),
	packageId: id('包裹ID', 'deliver_id'),
	parcelType: code('包裹类型码', 'deliver_type', 'What its numbers mean is unverified'),
	sentFrom: code('发货方', 'send_from', '1 buyer, 2 inspection (BIC), 3 merchant'),
	sentTo: code('收货方', 'send_to', '1 buyer, 2 inspection (BIC), 3 merchant'),
	transitMergeType: text('新疆中转类型', 'transit_merge_type'),
	returnTrackingNumber: text('拒收退回运单号', 'reverse_express_info.track_no'),
	productNames: text('商品名称', null, 'Of the goods in the parcel'),
	lineIds: text('商品单号', null, 'Of the lines in the parcel'),
	latestTime: time('最新轨迹时间', null),
	latestText: text('最新轨迹', null),
	latestState: word('最新状态码', null, 'What its numbers mean is unverified'),
	latestStateText: text('最新状态', null, 'In the platform’s words'),
} as const;

const SCANS = rows('轨迹列表', 'track_info', SCAN_COLUMNS, 'Oldest first');

export const TRACKING_OUTPUTS = {
	simplified: only(
		TRACKED_PARCEL_COLUMNS,
		'orderId',
		'carrierName',
		'trackingNumber',
		'productNames',
		'latestTime',
		'latestText',
		'latestStateText',
		'lineIds',
		'packageId',
		'carrierCode',
	),
	full: { ...TRACKED_PARCEL_COLUMNS, scans: SCANS },
	lines: { ...SCAN_COLUMNS, ...TRACKED_PARCEL_COLUMNS },
} as const;

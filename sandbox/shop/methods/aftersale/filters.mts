/** What afterSale.List can filter by. Values this shop never has (stores, off-line refunds …) match none. */
import { type AfterSale, type AfterSaleState, refunds } from '../../world/aftersale.mts';
import type { ListParams } from './list.mts';

type Test = (each: AfterSale) => boolean;

const STATUSES = new Set([6, 7, 8, 11, 12, 13, 14, 27, 28, 29]);
const TYPES = new Set([0, 1, 2, 3, 6, 7, 8]);
/** 七天无理由. */
const SEVEN_DAYS = 1;

export function testsOf(given: ListParams, refused: (message: string) => Error): Test[] {
	const { order_id, aftersale_id, aftersale_type, standard_aftersale_status: statuses } = given;
	if (aftersale_type !== undefined && !TYPES.has(aftersale_type)) {
		throw refused('aftersale_type不合法');
	}
	if (statuses?.some((status) => !STATUSES.has(status))) {
		throw refused('standard_aftersale_status不合法');
	}
	const flags = given.order_flag;
	const waybills = given.order_logistics_tracking_no;
	const tests: Array<Test | false | undefined> = [
		order_id !== undefined && (({ order }) => order.id === order_id),
		aftersale_id !== undefined && (({ id }) => id === aftersale_id),
		aftersale_type !== undefined && (({ type }) => type === aftersale_type),
		statuses && statuses.length > 0 && (({ listed }) => statuses.includes(listed?.status ?? -1)),
		given.aftersale_status !== undefined &&
			(({ listed }) => listed?.status === given.aftersale_status),
		reasonTest(given.reason),
		given.logistics_status === 2 && (({ listed }) => listed?.returnParcel !== undefined),
		given.logistics_status === 3 && (({ listed }) => listed?.returnParcel === undefined),
		// Everything here is paid on line and refunded by the original route.
		given.pay_type === 2 && none,
		given.refund_type !== undefined &&
			(({ type }) => (refunds(type) ? 0 : 4) === given.refund_type),
		given.risk_flag === 1 && none,
		filled(given.arbitrate_status) &&
			(({ listed }) => inArbitration(given.arbitrate_status ?? [], listed)),
		flags && flags.length > 0 && (({ order }) => flags.includes(order.star ?? -1)),
		between(given.amount_start, given.amount_end, ({ refundAmount }) => refundAmount),
		waybills &&
			waybills.length > 0 &&
			(({ order }) => order.state.packs.some((pack) => waybills.includes(pack.trackingNo))),
		between(
			given.aftersale_status_to_final_start_time,
			given.aftersale_status_to_final_end_time,
			({ listed }) => listed?.finalTime || -1,
		),
		filled(given.order_logistics_state) && none,
		filled(given.agree_refuse_sign) && none,
		filled(given.store_id_list) && none,
		given.aftersale_sub_type !== undefined && given.aftersale_sub_type !== 0 && none,
	];
	return tests.filter((test): test is Test => typeof test === 'function');
}

const none: Test = () => false;

function filled(list: readonly unknown[] | undefined): boolean {
	return list !== undefined && list.length > 0;
}

/** UNVERIFIED: that 6, ended, holds what ended for either side. */
function inArbitration(wanted: readonly number[], listed: AfterSaleState | undefined): boolean {
	const status = listed?.arbitration?.status ?? 0;
	return wanted.includes(status) || (wanted.includes(6) && (status === 2 || status === 3));
}

function reasonTest(reason: number | undefined): Test | undefined {
	if (reason === undefined) return undefined;
	return (each) => (each.reason.code === SEVEN_DAYS) === (reason === 1);
}

/** UNVERIFIED: whether the ends are inside; taken as both inside. */
function between(
	from: number | undefined,
	to: number | undefined,
	of: (each: AfterSale) => number,
): Test | undefined {
	if (from === undefined && to === undefined) return undefined;
	return (each) => of(each) >= (from ?? 0) && of(each) <= (to ?? Infinity);
}

/** Shipments and waybills. */
import { UNEXPLAINED } from '../../error-table';
import type { Numbers } from './numbers';

const NOT_BY_API =
	'This kind of order cannot be shipped through the API|Ship it in the shop’s back office.';
const RETURN_ADDRESS =
	'The shop has no default return address|Set one in the shop’s back office, or give a Return Address ID.';
const SHIP_FROM =
	'The ship-from address is refused|Check the Ship-From Address ID, or leave it empty.';
const CARRIER =
	'The carrier is empty, unknown or not allowed here|Choose a carrier from the list, or ask Get Carriers with the order id.';
const UNEXPLAINED_REFUSAL = `The platform refused to ship|${UNEXPLAINED}`;

const SHIPPING: Numbers = {
	retry: [
		8888, 9999, 10005, 10009, 10018, 20003, 50002, 60106, 60118, 60121, 60124, 60125, 60132, 70009,
		80007, 99997, 99998, 99999, 120032,
	],
	refusals: {
		50029: 'The platform refused a value',
		50049: 'The platform refused a value',
		50050: 'The request_id is missing',
		60011: CARRIER,
		60014: `The waybill cannot be changed|${UNEXPLAINED}`,
		60016: 'The platform refused a value',
		60017: 'The waybill number (运单号) has the wrong form|Check it with the carrier.',
		60018: CARRIER,
		60021: 'The order is cancelled',
		60022: 'A cash-on-delivery order cannot be shipped this way',
		60023: `The waybill cannot be changed|${UNEXPLAINED}`,
		60024: 'A cross-border order cannot be shipped this way',
		60026: CARRIER,
		60027: RETURN_ADDRESS,
		60032: 'More than 400 orders in one call',
		60033: 'There is no such order|Check the order id (订单号).',
		60040:
			'A refund is pending for the order|Settle the refund first, or switch on Reject Pending Refund, which refuses the buyer.',
		60046: 'A serial number is longer than 30 characters',
		60062: 'A phone’s IMEI has 15 to 17 digits',
		60068: 'The order was refunded before shipping',
		60069: 'The goods must be inspected first',
		60070: SHIP_FROM,
		60071: SHIP_FROM,
		60072: SHIP_FROM,
		60083: CARRIER,
		60101: 'The order belongs to another shop|Use the credential of that shop.',
		60102: 'There is no such line in the order|Check the line’s order id (子订单号).',
		60109: 'The order is under risk review|Ship it again in one or two hours.',
		60110:
			'The order has already been shipped|Nothing needs to be done; Change Waybill corrects a number.',
		60113: 'The order is already finished',
		60116: 'The platform’s own warehouse ships the order',
		60120: 'The order is in after-sale',
		60123: 'The supply chain of the platform ships the order',
		60127: 'The waybill number did not pass the check',
		60128: 'The carrier does not fit the waybill number',
		60131: 'The buyer has not confirmed the customisation',
		60134: RETURN_ADDRESS,
		60137: 'The order is not paid',
		60138: 'The order needs delivery to the door',
		70008: `The waybill cannot be changed|${UNEXPLAINED}`,
		70011: 'The parcel was shipped as one of several|Give its Package ID to change it.',
		70013: `The waybill cannot be changed|${UNEXPLAINED}`,
		70018: 'The carrier has recycled the waybill number',
		70019: 'The waybill has traces from before the payment',
		70020: 'The receiver does not match the waybill',
		70022: 'The receiver does not match the waybill',
		70023: 'The order has already been shipped|Nothing needs to be done.',
		700004: 'The store id is refused',
		700029: RETURN_ADDRESS,
		700047: 'A same-city delivery cannot be split',
		...Object.fromEntries([600111, 60057, 60107, 60108, 60111].map((n) => [n, NOT_BY_API])),
		...Object.fromEntries(
			[
				60028, 60036, 60047, 60051, 60056, 60079, 60080, 60104, 60105, 60114, 60122, 60126, 70005,
				70016, 700042,
			].map((n) => [n, UNEXPLAINED_REFUSAL]),
		),
	},
};

export const SHIPPING_METHODS: Readonly<Record<string, Numbers>> = {
	'order.logisticsAdd': SHIPPING,
	'order.logisticsAddMultiPack': SHIPPING,
	'order.logisticsAddSinglePack': SHIPPING,
	'order.logisticsEdit': SHIPPING,
	'order.logisticsEditByPack': SHIPPING,
};

/**
 * Where a waybill goes. Receivers are the cipher text (密文) of the order, which needs no decryption.
 * UNVERIFIED: whether plain text is taken for an order of Douyin; here not.
 */
import type { SealedKind } from '../../cipher.mts';
import type { Call } from '../../method.mts';
import { buyerOf } from '../../world/buyers.mts';
import type { Destination } from '../../world/waybills.mts';
import type { Receiver } from './params.mts';

/** The destination, or what is wrong with it. */
export function destinationOf(
	{ platform, world }: Call,
	{ address, contact }: Receiver,
	/** The orders whose cipher text may be used; none for an order that is not Douyin's. */
	orderIds: readonly string[],
): Destination | string {
	const { province_name: province, city_name: city, district_name: district } = address;
	const parts: ReadonlyArray<readonly [SealedKind, string]> = [
		[1, address.detail_address],
		[2, contact.name],
		[3, contact.mobile ?? contact.phone ?? ''],
	];
	const [empty] = parts.filter(([, given]) => given.trim() === '');
	if (empty) return `收件人${NAMES[empty[0]]}不能为空`;
	const plain: Destination = { province, city, district, sealedFor: undefined, isCurrent: true };
	if (orderIds.length === 0) return plain;
	const opened = parts.map(([kind, given]) => ({ kind, sealed: platform.cipher.open(given) }));
	const [wrong] = opened.filter(({ kind, sealed }) => sealed?.kind !== kind);
	if (wrong) {
		const isPlain = wrong.sealed === undefined;
		if (isPlain && platform.decisions.waybillReceiver === 'either') return plain;
		return `收件人${NAMES[wrong.kind]}${isPlain ? '应为订单密文' : '密文类型不符'}`;
	}
	const [owner, ...others] = new Set(opened.map(({ sealed }) => sealed?.orderId ?? ''));
	const order = owner === undefined ? undefined : world.orders.byId.get(owner);
	if (!order || others.length > 0 || !orderIds.includes(order.id)) return '密文不属于该订单';
	const buyer = buyerOf(world, order);
	const isCurrent =
		opened.every(({ sealed }) =>
			[buyer.detail, buyer.name, buyer.phone].includes(sealed?.plain ?? ''),
		) &&
		buyer.province.name === province &&
		buyer.city.name === city &&
		buyer.town.name === district;
	return { province, city, district, sealedFor: order.id, isCurrent };
}

const NAMES: Readonly<Record<SealedKind, string>> = { 1: '地址', 2: '姓名', 3: '电话' };

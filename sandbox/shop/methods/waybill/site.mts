/** Which account gives the number: the site that was named, or the one that sends from that address. */
import type { Call } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import { carrier } from '../../world/carriers.mts';
import type { Netsite, SenderAddress } from '../../world/netsites.mts';
import type { CreateParams, OrderInfo } from './params.mts';

/** The platform's number for parameters that are wrong in some way. */
export const PARAMETER = 1000;

export function openSites({ world }: Call, company: string): Netsite[] {
	return world.waybills.sites.filter((site) => site.isOpen && site.company === company);
}

/** The sites that may send from there; refuses the call if there are none. */
export function sendingSites(call: Call, given: CreateParams): Netsite[] {
	const { sender_info: sender, logistics_code: company } = given;
	if (!sender.contact.name?.trim()) throw badParameter(4006, '寄件人姓名不能为空');
	if (!sender.contact.mobile?.trim() && !sender.contact.phone?.trim()) {
		throw badParameter(PARAMETER, '寄件人电话不能为空');
	}
	if (!carrier(company)) throw badParameter(PARAMETER, '不支持的物流服务商');
	const sites = openSites(call, company);
	// The number is cancelOrder's. UNVERIFIED here.
	if (sites.length === 0) throw badParameter(10711, '电子面单订购关系不存在');
	if (call.platform.decisions.senderAddress === 'any') return sites;
	const sending = sites.filter(({ addresses }) => addresses.some((each) => isSame(each, sender)));
	if (sending.length === 0) throw badParameter(PARAMETER, '寄件地址不是该网点的发货地址');
	return sending;
}

export function siteOf(sites: readonly Netsite[], { net_info: net }: OrderInfo): Netsite {
	if (net?.category === '加盟' && !net.net_code) {
		throw badParameter(PARAMETER, '加盟类型须传net_code');
	}
	const named = net?.net_code ? sites.filter(({ code }) => code === net.net_code) : sites;
	// Of several the one that has numbers left.
	const found = named.find(({ amount }) => amount > 0) ?? named[0];
	if (!found) throw badParameter(PARAMETER, 'net_code不是该物流服务商的网点');
	return found;
}

/** Street may be left out. */
function isSame(known: SenderAddress, { address }: CreateParams['sender_info']): boolean {
	return (
		known.province === address.province_name &&
		known.city === address.city_name &&
		known.district === address.district_name &&
		known.detail === address.detail_address &&
		(!address.street_name || known.street === address.street_name)
	);
}

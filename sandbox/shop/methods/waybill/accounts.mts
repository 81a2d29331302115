/** logistics.listShopNetsite (查询商家订购关系及单号余额), logistics.templateList (查询标准模板). */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import { method, text } from '../../method.mts';
import { CARRIERS } from '../../world/carriers.mts';
import type { Netsite } from '../../world/netsites.mts';

export const listShopNetsite = method({
	path: '/logistics/listShopNetsite',
	/** Mandatory; empty is every carrier. */
	params: z.object({ logistics_code: text }).strict(),
	run({ logistics_code: code }, { world }) {
		const sites = world.waybills.sites.filter(
			(site) => site.isOpen && (code === '' || site.company === code),
		);
		return { data: { netsites: sites.map(listed) } };
	},
});

function listed(site: Netsite): object {
	return {
		company: site.company,
		company_type: site.companyType,
		netsite_code: site.code,
		netsite_name: site.name,
		// Text, unlike the quantities.
		amount: String(site.amount),
		allocated_quantity: site.allocated,
		cancelled_quantity: site.cancelled,
		recycled_quantity: site.recycled,
		sender_address: site.addresses.map(({ province, city, district, street, detail }) => ({
			province_name: province,
			city_name: city,
			district_name: district,
			street_name: street,
			detail_address: detail,
		})),
	};
}

export const templateList = method({
	path: '/logistics/templateList',
	params: z.object({}).strict(),
	run: () => ({
		data: {
			template_data: CARRIERS.map(({ code, name, id }) => ({
				logistics_code: code,
				template_infos: ([1, 2] as const).map((type) => ({
					template_id: int64(String(7_000_000_000_000_000_000n + BigInt(id * 10 + type))),
					template_code: `${code}_${type}`,
					template_name: `${name}${type === 1 ? '一联单' : '二联单'}`,
					template_url: `https://example.com/templates/${code}_${type}.xml`,
					version: 1,
					// 1 one sheet (一联单), 2 two sheets (二联单).
					template_type: type,
					perview_url: `https://example.com/templates/${code}_${type}.png`,
				})),
			})),
		},
	}),
});

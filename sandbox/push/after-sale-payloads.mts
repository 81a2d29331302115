/** The `data` of each message about an after-sale, field by field as documented. */
import { chinaText } from '../clock.mts';
import { int64 } from '../json.mts';
import { arbitrationShown } from '../shop/view/aftersale-item.mts';
import type { AfterSale, AfterSaleState } from '../shop/world/aftersale.mts';
import type { Fact } from './message.mts';

export class AfterSaleFacts {
	private readonly shopId: number;

	constructor(shopId: string) {
		this.shopId = Number(shopId);
	}

	/** `time` names the field that says when the step was taken. */
	afterSale(tag: string, each: AfterSale, state: AfterSaleState, time?: string): Fact {
		const money = {
			refund_amount: each.refundAmount,
			refund_post_amount: each.refundPost,
			reason_code: each.reason.code,
			refund_voucher_num: 0,
		};
		const at = tag === '200' ? each.applyTime : state.updateTime;
		const when = { ...(time && { [time]: at }), update_time: rfc3339(state.updateTime) };
		const where = tag === '202' && { addr: RETURN_ADDRESS };
		return { tag, data: { ...this.base(each, state), ...money, ...where, ...when } };
	}

	resent(tag: '226' | '227', each: AfterSale, state: AfterSaleState): Fact {
		const { aftersale_status, ...base } = this.base(each, state);
		const status = tag === '227' ? { after_sale_status: aftersale_status } : { aftersale_status };
		const { reason } = each;
		const update_time = rfc3339(state.updateTime);
		return { tag, data: { ...base, ...status, reason_code: reason.code, update_time } };
	}

	deadline(each: AfterSale, state: AfterSaleState): Fact {
		return { tag: '209', data: { ...this.base(each, state), status_deadline: state.deadline } };
	}

	arbitration(tag: string, each: AfterSale, state: AfterSaleState): Fact {
		const data = {
			...this.base(each, state),
			arbitrate_id: state.arbitration?.id ?? '',
			arbitrate_status: arbitrationShown(state),
			// 1 for the buyer, 2 for the merchant, 3 for the buyer with the refund at once.
			...(tag === '216' && { arbitrate_conclusion: 2 }),
		};
		return { tag, data };
	}

	special(tag: '224' | '225', each: AfterSale, state: AfterSaleState): Fact {
		const time =
			tag === '224' ? { apply_time: each.applyTime } : { success_time: state.updateTime };
		return { tag, data: { ...this.base(each, state), ...time, refund_amount: each.refundAmount } };
	}

	private base(each: AfterSale, state: AfterSaleState) {
		return {
			aftersale_id: int64(each.id),
			aftersale_status: state.status,
			aftersale_type: each.type,
			p_id: int64(each.order.id),
			s_id: int64(each.line.id),
			shop_id: this.shopId,
			// UNVERIFIED: the value of a shop without stores.
			store_id: 0,
		};
	}
}

/** After-sale messages have their update time as text, `2022-09-02T10:27:50+08:00`, other times in seconds. */
const rfc3339 = (seconds: number) => `${chinaText(seconds).replace(' ', 'T')}+08:00`;

/** JSON in a text: where the buyer sends the goods. Made up. */
const RETURN_ADDRESS = JSON.stringify({
	...{ province: '广东省', province_id: 44, city: '深圳市', city_id: 440300 },
	...{ town: '南山区', town_id: 440305, street: '南山街道', street_id: 440305002 },
	...{ detail: '示例路1号', name: '退货组', mobile: '12300000000' },
});

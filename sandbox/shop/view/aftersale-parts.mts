/** Parts of afterSale.Detail: arbitration, return address, price protection, the negotiation log. */
import { chinaText } from '../../clock.mts';
import type { SealedKind } from '../cipher.mts';
import type { Call } from '../method.mts';
import type { AfterSale } from '../world/aftersale.mts';
import type { Arbitration } from '../world/arbitration.mts';
import { buyerOf } from '../world/buyers.mts';
import { sumLines } from '../world/money.mts';
import { AFTERSALE_STATUS } from './texts.mts';

export function arbitration(given: Arbitration): object {
	const { status, evidence } = given;
	return {
		arbitrate_id: given.id,
		arbitrate_status: status,
		is_required_evidence: status === 4,
		arbitrate_status_deadline: given.deadline === 0 ? '' : chinaText(given.deadline),
		arbitrate_opinion: '',
		// UNVERIFIED: its numbers; taken as those of the status.
		arbitrate_conclusion: status === 2 || status === 3 ? status : 0,
		arbitrate_create_time: given.createTime,
		arbitrate_update_time: given.updateTime,
		arbitrate_evidence_tmpl: {
			images: [],
			describe: status === 4 ? '请上传发货凭证' : '',
			dead_line: given.deadline,
		},
		arbitrate_evidence: { images: evidence?.images ?? [], describe: evidence?.comment ?? '' },
		arbitrate_blame: 0,
	};
}

/** Where the shop takes returns; the same place for each of its address ids. */
export function returnAddress(id: string | undefined): object {
	if (id === undefined) return { detail: '', landmark: '' };
	return {
		province: { id: '330000', name: '浙江省' },
		city: { id: '330100', name: '杭州市' },
		town: { id: '330106', name: '西湖区' },
		street: { id: '330106003', name: '北山街道' },
		detail: `仓前路1号退货仓（${id.slice(-2)}）`,
		landmark: '',
	};
}

/** Nothing is sent to the buyer. */
export const NOBODY = {
	post_receiver: '',
	encrypt_post_receiver: '',
	post_tel_sec: '',
	encrypt_post_tel_sec: '',
	post_address: { detail: '', encrypt_detail: '', landmark: '' },
};

/** Where the new or mended goods go; personal data are cipher text, as with orders. */
export function sealedReceiver({ order }: AfterSale, { world, platform }: Call): object {
	const buyer = buyerOf(world, order);
	const seal = (kind: SealedKind, plain: string) =>
		platform.cipher.seal({ kind, orderId: order.id, plain });
	const { province, city, town, street } = buyer;
	return {
		post_receiver: '',
		encrypt_post_receiver: seal(2, buyer.name),
		post_tel_sec: '',
		encrypt_post_tel_sec: seal(3, buyer.phone),
		post_address: {
			province,
			city,
			town,
			street,
			detail: '',
			encrypt_detail: seal(1, buyer.detail),
			landmark: '',
		},
	};
}

/** The price has fallen since; the difference is asked for. */
export function priceProtection({ line, refundAmount, state }: AfterSale): object {
	const price = (text: string, amount: number) => ({
		actual_amount: { price_text: text, amount },
		origin_amount: { price_text: text, amount },
		deduction_price_detail: [],
	});
	const { payAmount, post } = sumLines([line.money]);
	return {
		title: '价保',
		price_protection_formulas: '标准价-核验价=退款金额',
		standard_price: price('标准价', payAmount - post),
		check_price: price('核验价', payAmount - post - refundAmount),
		refund_detail: price('退款金额', refundAmount),
		refund_bearer_list: [{ price_text: '商家承担', amount: refundAmount }],
		platform_to_merchant_refund_status: state.refundStatus === 3 ? 1 : 0,
		platform_recycle_amount: 0,
	};
}

const WHO = { api: '商家', shop: '商家', deadline: '系统', arbitration: '平台客服' };

/** The negotiation log (协商记录): the application, what was decided, and its present state. */
export function records({ applyTime, reason, state, decided }: AfterSale): object[] {
	const record = (operator: string, time: number, text: string) => ({
		operator,
		time: chinaText(time),
		text,
		images: [],
		desc_kvs: [],
		action: '',
		role: 0,
		all_evidence: [],
	});
	const log = [record('买家', applyTime, `买家发起售后申请：${reason.text}`)];
	for (const { by, time, status } of decided) {
		log.push(record(WHO[by], time, AFTERSALE_STATUS[status] ?? ''));
	}
	if (state.updateTime > (decided.at(-1)?.time ?? applyTime)) {
		log.push(record('系统', state.updateTime, AFTERSALE_STATUS[state.status] ?? ''));
	}
	return log;
}

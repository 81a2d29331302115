/**
 * logistics.waybillApply (获取面单打印数据): print data, encrypted, that only the printing client can
 * read. UNVERIFIED: how many a call takes; here as many as can be created by one.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { method, text } from '../../method.mts';
import { badParameter } from '../../refusal.mts';
import type { Waybill } from '../../world/waybills.mts';

const MAX = 50;
/** 运单号有误. UNVERIFIED: that it comes per row as well, and for what was cancelled. */
const BAD_NUMBER = 1003;

export const waybillApply = method({
	path: '/logistics/waybillApply',
	missing: 1001,
	params: z
		.object({
			waybill_applies: z.array(z.object({ logistics_code: text, track_no: text }).strict()),
		})
		.strict(),
	run({ waybill_applies: applies }, { world }) {
		if (applies.length === 0 || applies.length > MAX) {
			throw badParameter(undefined, `waybill_applies应为1到${MAX}个`);
		}
		const found = applies.map(({ logistics_code: company, track_no }) => {
			const waybill = world.waybills.byNumber.get(track_no);
			const isGood = waybill?.company === company && waybill.state !== 'cancelled';
			return { track_no, waybill: isGood ? waybill : undefined };
		});
		return {
			data: {
				waybill_infos: found.flatMap(({ waybill }) => (waybill ? [printed(waybill)] : [])),
				err_infos: found.flatMap(({ track_no, waybill }) =>
					waybill
						? []
						: // A number, unlike that of newCreateOrder.
							[
								{
									track_no,
									order_id: '',
									err_code: BAD_NUMBER,
									err_msg: '运单号有误，请检查运单号',
								},
							],
				),
			},
		};
	},
});

function printed(waybill: Waybill): object {
	waybill.printed += 1;
	const { trackingNo, orderId } = waybill;
	const sealed = (what: string) =>
		createHash('sha512').update(`${what} of ${trackingNo}`).digest('base64');
	return {
		track_no: trackingNo,
		order_id: orderId,
		print_data: sealed('print data'),
		sign: sealed('sign').slice(0, 44),
	};
}

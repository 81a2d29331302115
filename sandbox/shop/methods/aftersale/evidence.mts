/**
 * afterSale.submitEvidence (提交凭证): for arbitration that waits for the merchant's evidence. A
 * sample of 2021 leaves `comment` out; the tables have it as mandatory.
 */
import { z } from 'zod';
import { digits, method, text } from '../../method.mts';
import { badParameter, missingParameter } from '../../refusal.mts';
import { heard } from '../../world/arbitration.mts';
import { notNow, ownAfterSale } from './lookup.mts';

const MAX = 4;

export const submitEvidence = method({
	path: '/afterSale/submitEvidence',
	params: z.object({ aftersale_id: digits, comment: text, evidence: z.array(text) }).strict(),
	run({ aftersale_id, comment, evidence }, call) {
		if (comment === '') throw missingParameter(undefined, 'comment不能为空');
		if (evidence.length === 0) throw missingParameter(undefined, 'evidence不能为空');
		if (evidence.length > MAX) throw badParameter(undefined, `evidence最多${MAX}张`);
		if (!evidence.every((url) => /^https?:\/\/[^\s/]+/.test(url))) {
			throw badParameter(undefined, 'evidence应为图片链接');
		}
		const afterSale = ownAfterSale(call, aftersale_id);
		const { arbitration } = afterSale.state;
		if (arbitration?.status !== 4) throw notNow('当前售后单不需要上传凭证');
		// UNVERIFIED: whether evidence is taken after its deadline; here it is not.
		if (call.now >= arbitration.deadline) throw notNow('已超过举证时间');
		const patch = heard(arbitration, { images: evidence, comment }, call.now);
		call.world.amend(afterSale, patch, call.now);
		return {};
	},
});

/** order.batchDecrypt (批量解密), order.batchSensitive (批量脱敏): inner results, 50 values a call. */
import { z } from 'zod';
import { mask, type Sealed } from '../../cipher.mts';
import type { Reply } from '../../envelope.mts';
import { type Call, flag, method, text } from '../../method.mts';
import { badParameter, refuse } from '../../refusal.mts';
import { buyerOf } from '../../world/buyers.mts';

const MAX = 50;
/** A virtual number lasts; UNVERIFIED for how long. */
const VIRTUAL_SECONDS = 30 * 86_400;
/** UNVERIFIED: which number an item carries; the reference lists 300003 for the method. */
const ITEM_FAILED = 300003;
const SOME_FAILED = 300008;

const cipherInfos = z.array(z.object({ auth_id: text, cipher_text: text }).strict());
type CipherInfo = z.output<typeof cipherInfos>[number];

export const batchDecrypt = method({
	path: '/order/batchDecrypt',
	params: z
		.object({
			cipher_infos: cipherInfos,
			account_id: text.optional(),
			account_type: z.enum(['main_account', 'sub_account']).optional(),
			// Only the name is known; taken and ignored.
			need_virtual_phone: flag.optional(),
		})
		.strict(),
	run: ({ cipher_infos }, call) => each(cipher_infos, call, (sealed) => plain(sealed, call)),
});

export const batchSensitive = method({
	path: '/order/batchSensitive',
	params: z.object({ cipher_infos: cipherInfos }).strict(),
	run: ({ cipher_infos }, call) =>
		each(cipher_infos, call, (sealed) => ({ decrypt_text: mask(sealed) })),
});

function each(infos: CipherInfo[], call: Call, reveal: (sealed: Sealed) => object): Reply {
	// The reference gives no number for too many or none.
	if (infos.length === 0 || infos.length > MAX) {
		throw badParameter(undefined, `cipher_infos应为1到${MAX}个`);
	}
	let failed = 0;
	const items = infos.map(({ auth_id, cipher_text }) => {
		const sealed = call.platform.cipher.open(cipher_text);
		// Cipher text belongs to its order, and the order to the shop.
		if (sealed?.orderId === auth_id && call.world.orders.byId.has(auth_id)) {
			return { auth_id, cipher_text, err_no: 0, err_msg: '', ...reveal(sealed) };
		}
		failed += 1;
		return { auth_id, cipher_text, decrypt_text: '', err_no: ITEM_FAILED, err_msg: '密文不合法' };
	});
	if (failed === 0) return { data: result(items, 0, '') };
	const data = result(items, SOME_FAILED, '部分数据处理失败');
	if (call.platform.decisions.partialDecrypt === 'inner') return { data };
	throw refuse(50002, `isv.business-failed:${SOME_FAILED}`, '部分数据处理失败', data);
}

function result(items: object[], code: number, message: string): object {
	return { decrypt_infos: items, custom_err: { err_code: code, err_msg: message } };
}

function plain(sealed: Sealed, { world, now }: Call): object {
	const order = world.orders.byId.get(sealed.orderId);
	const virtual = order && sealed.kind === 3 ? buyerOf(world, order).virtual : undefined;
	return {
		decrypt_text: virtual ? `${virtual.number}-${virtual.extension}` : sealed.plain,
		// 5 = a phone that has no virtual number.
		data_type: sealed.kind === 3 && !virtual ? 5 : sealed.kind,
		is_virtual_tel: virtual !== undefined,
		expire_time: virtual ? now + VIRTUAL_SECONDS : 0,
		phone_no_a: virtual?.number ?? '',
		phone_no_b: virtual?.extension ?? '',
	};
}

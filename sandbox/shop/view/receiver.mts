/** Receiver data on the wire: cipher text and masked text, the plain fields empty. */
import { type Cipher, mask, type SealedKind } from '../cipher.mts';
import type { Buyer } from '../world/buyers.mts';

/** Fields of the shop order and of each SKU order alike. */
export function receiver(cipher: Cipher, orderId: string, buyer: Buyer): object {
	const sealed = (kind: SealedKind, plain: string) => ({ kind, orderId, plain });
	const name = sealed(2, buyer.name);
	const phone = sealed(3, buyer.phone);
	const detail = sealed(1, buyer.detail);
	const { province, city, town, street } = buyer;
	return {
		post_tel: '',
		encrypt_post_tel: cipher.seal(phone),
		post_receiver: '',
		encrypt_post_receiver: cipher.seal(name),
		post_addr: { province, city, town, street, detail: '', encrypt_detail: cipher.seal(detail) },
		mask_post_receiver: mask(name),
		mask_post_tel: mask(phone),
		mask_post_addr: { province, city, town, street, detail: mask(detail) },
	};
}

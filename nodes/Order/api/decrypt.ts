/** Opens cipher texts of receivers, 50 in a call. The plain text goes to the output only. */
import { inBatches } from '../../gateways/shop/batch-sender';
import { GatewayError, InputError } from '../../kernel/errors';
import { asRecord, asRecords, asText, numberOf, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export interface Cipher {
	readonly orderId: string;
	readonly cipherText: string;
}

export interface Plain {
	readonly text: string | null;
	/** The platform's number and words when this one could not be opened. */
	readonly failure: string | null;
	/** Whether the phone is a virtual number that works until `expiresAt`, Unix seconds. */
	readonly virtual: boolean;
	readonly expiresAt: unknown;
	/** Why the call failed that it was sent in, or after which none was sent. */
	readonly error?: unknown;
}

const BATCH = 50;

/** The plain texts in the order of the ciphers. Never rejects: each says what failed. */
export const decrypt = async (api: Api, ciphers: readonly Cipher[]): Promise<Plain[]> =>
	await inBatches(
		ciphers,
		BATCH,
		async (part) => await decryptBatch(api, part),
		(_cipher, error): Plain => ({ ...NOTHING, error }),
	);

async function decryptBatch(api: Api, ciphers: readonly Cipher[]): Promise<Plain[]> {
	const data = asRecord(
		await api.read('order.batchDecrypt', {
			cipher_infos: ciphers.map(({ orderId, cipherText }) => ({
				auth_id: orderId,
				cipher_text: cipherText,
			})),
		}),
	);
	const infos = asRecords(data.decrypt_infos);
	const { err_code: code = 0, err_msg: words } = asRecord(data.custom_err);
	// An error of the whole call, unless it is that of single values, which say so themselves.
	const isOfValues = infos.some(({ err_no }) => (numberOf(err_no) ?? 0) !== 0);
	if ((numberOf(code) ?? 0) !== 0 && !isOfValues) throw refused(asText(code), asText(words));
	const byCipher = new Map(
		infos.map((info) => [`${asText(info.auth_id)} ${asText(info.cipher_text)}`, info]),
	);
	return ciphers.map(({ orderId, cipherText }, index) =>
		plainOf(
			byCipher.get(`${orderId} ${cipherText}`) ?? (byCipher.size === 0 ? infos[index] : undefined),
		),
	);
}

function plainOf(info: JsonRecord | undefined): Plain {
	if (!info) return { ...NOTHING, failure: 'the platform gave no answer for it' };
	const failed = (numberOf(info.err_no) ?? 0) !== 0;
	if (failed) return { ...NOTHING, failure: `${asText(info.err_msg)} (${asText(info.err_no)})` };
	return {
		text: asText(info.decrypt_text),
		failure: null,
		virtual: info.is_virtual_tel === true,
		expiresAt: info.expire_time,
	};
}

const NOTHING: Plain = { text: null, failure: null, virtual: false, expiresAt: undefined };

const refused = (code: string, words: string) =>
	new GatewayError({
		code: `custom_err:${code}`,
		message: `The platform refused to decrypt${words && `: ${words}`}`,
		remedy: 'Check that the app has the decryption permission and that the shop allows it.',
		cause: 'configuration-invalid',
	});

/** The encrypted receiver of an order, by what each value is. */
export function receiverCiphers(order: JsonRecord): Record<string, string> {
	const ciphers = {
		receiverName: asText(order.encrypt_post_receiver),
		receiverPhone: asText(order.encrypt_post_tel),
		receiverAddress: asText(asRecord(order.post_addr).encrypt_detail),
	};
	const given = Object.entries(ciphers).filter(([, text]) => text !== '');
	if (given.length === 0) {
		throw new InputError('Order ID: the platform gives no encrypted receiver for this order');
	}
	return Object.fromEntries(given);
}

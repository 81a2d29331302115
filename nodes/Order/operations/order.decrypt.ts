import type { IDataObject } from 'n8n-workflow';
import { columnNames } from '../../kernel/column-names';
import { RECEIVER_COLUMNS } from '../rows/receiver-columns';
import { isoTime } from '../../values/cells';
import { InputError } from '../../kernel/errors';
import { field, ifShown } from '../../kernel/form/field';
import { choice, textOf, valuesOf } from '../../kernel/form/schemas';
import { defineBatch, type Api, type BatchResult } from '../../kernel/operation';
import { said } from '../../kernel/language/said';
import { decrypt, receiverCiphers, type Plain } from '../api/decrypt';
import { orderDetail } from '../../records/order/detail';
import { orderId } from '../../records/order/fields';

/** The cipher texts of one input item, by the column that its plain text gets. */
interface Job {
	readonly index: number;
	readonly orderId: string;
	readonly ciphers: ReadonlyArray<readonly [column: string, cipherText: string]>;
}

export const decryptReceiver = defineBatch({
	resource: 'order',
	value: 'decrypt',
	name: 'Decrypt Receiver',
	action: 'Decrypt the receiver of an order',
	description:
		'Decrypt the receiver’s name, phone and address (批量解密). Needs permission; do not keep the result longer than needed.',
	methods: ['order.batchDecrypt', 'order.orderDetail'],
	fields: [
		orderId,
		field(
			{
				displayName: 'Decrypt',
				name: 'what',
				type: 'options',
				options: [
					{
						name: 'Receiver of the Order',
						value: 'receiver',
						description: 'Reads the order, and decrypts name, phone and address',
					},
					{
						name: 'Values Below',
						value: 'values',
						description: 'Ciphertexts (密文) that you have already; the order is not read',
					},
				],
				default: 'receiver',
				description: 'What to decrypt',
			},
			choice(['receiver', 'values']),
		),
		ifShown(
			field(
				{
					displayName: 'Encrypted Values',
					name: 'encrypted',
					type: 'string',
					default: '',
					required: true,
					displayOptions: { show: { what: ['values'] } },
					placeholder: 'e.g. {{ $json.encrypt_post_tel }}',
					description:
						'Ciphertexts (密文) of this order, separated by commas, or a list: encrypt_… of Output: Raw',
				},
				valuesOf(textOf()).refine((them) => them.length > 0, 'is empty'),
			),
		),
		columnNames,
	],
	columns: () => RECEIVER_COLUMNS,
	async *runBatch(items, api) {
		const jobs: Job[] = [];
		for (const { index, input } of items) {
			try {
				jobs.push({ index, orderId: input.orderId, ciphers: await ciphersOf(input, api) });
			} catch (error) {
				yield { index, error };
			}
		}
		const plain = await decrypt(
			api,
			jobs.flatMap(({ orderId: order, ciphers }) =>
				ciphers.map(([, cipherText]) => ({ orderId: order, cipherText })),
			),
		);
		for (const job of jobs) yield resultOf(job, plain.splice(0, job.ciphers.length));
	},
});

interface Asked {
	readonly orderId: string;
	readonly encrypted?: readonly string[] | undefined;
}

async function ciphersOf({ orderId: order, encrypted }: Asked, api: Api) {
	if (encrypted) return encrypted.map((text, at) => [`value${at + 1}`, text] as const);
	return Object.entries(receiverCiphers(await orderDetail(api, order)));
}

/** Values that could not be opened are named beside those that could; none opened is an error. */
function resultOf({ index, orderId: order, ciphers }: Job, plain: readonly Plain[]): BatchResult {
	const json: IDataObject = { orderId: order };
	const failures: string[] = [];
	const errors: unknown[] = [];
	for (const [at, [column]] of ciphers.entries()) {
		const it = plain[at];
		json[column] = it?.text ?? null;
		if (it?.error !== undefined) errors.push(it.error);
		const failure = it?.error === undefined ? it?.failure : messageOf(it.error);
		if (failure) failures.push(`${column}: ${said(failure)}`);
		if (it?.virtual) {
			json.phoneIsVirtual = true;
			json.phoneExpiresAt = isoTime(it.expiresAt);
		}
	}
	if (failures.length < ciphers.length) {
		return { index, json: failures.length > 0 ? { ...json, failures } : json };
	}
	const [
		error = new InputError(`Nothing of order ${order} could be decrypted: ${failures.join('; ')}`),
	] = errors;
	return { index, error };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

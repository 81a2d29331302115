/** What a print client needs of waybills, 50 in a call; the platform answers for each by itself. */
import { readList } from '../../gateways/listing/list-in-reply';
import { inBatches } from '../../gateways/shop/batch-sender';
import { GatewayError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import type { Api } from '../../kernel/operation';

export const PRINT_DATA = 'logistics.waybillApply';

/** No source states how many the platform takes; a call that is refused is sent in halves. */
const MAX_NUMBERS = 50;

export interface Asked {
	readonly carrier: string;
	readonly number: string;
}

export type Printed = { readonly info: JsonRecord } | { readonly error: unknown };

/** One result for each number, in their order. */
export const printDataOf = async (asked: readonly Asked[], api: Api): Promise<Printed[]> =>
	await inBatches(
		asked,
		MAX_NUMBERS,
		async (part) => await read(part, api),
		(_number, error): Printed => ({ error }),
	);

async function read(asked: readonly Asked[], api: Api): Promise<Printed[]> {
	const data = await api.read(PRINT_DATA, {
		waybill_applies: asked.map(({ carrier, number }) => ({
			logistics_code: carrier,
			track_no: number,
		})),
	});
	const { rows: infos, isThere } = readList(api, PRINT_DATA, data, 'waybill_infos');
	const errors = isThere && infos.length >= asked.length ? [] : errorsIn(data, api);
	return asked.map(({ number }): Printed => {
		const info = infos.find(({ track_no }) => asText(track_no) === number);
		if (info && asText(info.print_data) !== '') return { info };
		return {
			error: refusal(
				number,
				errors.find(({ track_no }) => asText(track_no) === number),
			),
		};
	});
}

const errorsIn = (data: unknown, api: Api) => readList(api, PRINT_DATA, data, 'err_infos').rows;

function refusal(number: string, said: JsonRecord | undefined): GatewayError {
	if (!said) {
		return new GatewayError({
			code: 'no-print-data',
			message: `The platform answered without the print data of waybill ${number}`,
			remedy: 'Run it again later.',
			cause: 'temporarily-unavailable',
		});
	}
	return new GatewayError({
		code: `err_infos:${asText(said.err_code)}`,
		message: `The platform gives no print data of waybill ${number}: ${asText(said.err_msg)}`,
		remedy: 'Check the number, its carrier, and that Create made it for this shop.',
		cause: 'configuration-invalid',
	});
}

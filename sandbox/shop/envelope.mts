/** The answer's frame: code, msg, sub_code, sub_msg, log_id, data; the old pair where it is wanted. */
import type { Fault } from './refusal.mts';

export interface Envelope {
	code: number;
	msg: string;
	sub_code: string;
	sub_msg: string;
	log_id: string;
	data?: unknown;
	err_no?: number;
	message?: string;
}

/** What a method gives back; `data` undefined = the key is absent. */
export interface Reply {
	data?: unknown;
}

export function success({ data }: Reply, logId: string, oldPair: boolean): Envelope {
	const frame: Envelope = { code: 10000, msg: 'success', sub_code: '', sub_msg: '', log_id: logId };
	if (data !== undefined) frame.data = data;
	return oldPair ? { ...frame, err_no: 0, message: 'success' } : frame;
}

export function failure(fault: Fault, logId: string, oldPair: boolean): Envelope {
	const frame: Envelope = {
		code: fault.code,
		msg: fault.msg,
		sub_code: fault.subCode,
		sub_msg: fault.subMsg,
		log_id: logId,
	};
	if (fault.data !== undefined) frame.data = fault.data;
	return oldPair ? { ...frame, err_no: legacyNumber(fault), message: fault.subMsg } : frame;
}

/** The numbers of the old error table (guide-docs/148/814); the pairing is UNVERIFIED. */
const LEGACY: ReadonlyArray<readonly [string, number]> = [
	['isv.signature', 11],
	['isv.parameter-missing', 3],
	['isv.missing-parameter', 3],
	['isv.access-token-missing', 3],
	['isv.access-token-expired', 30002],
	['isv.access-token-no-existed', 30005],
	['isv.access-token-invalid', 30007],
	['dop.authorization-no-existed', 30003],
	['dop.authorization-closed', 30006],
	['dop.app-forbidden', 30004],
	['dop.token-generate-failed', 30001],
	['isv.app-permissions-insufficient', 2],
	['dop.no-permissions', 2],
	['isv.traffic-limited', 9],
	['isv.parameter-format-invalid', 6],
	['isv.', 4],
];

function legacyNumber({ subCode }: Fault): number {
	return LEGACY.find(([prefix]) => subCode.startsWith(prefix))?.[1] ?? 7;
}

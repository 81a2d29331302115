/**
 * Old `err_no` numbers, which some answers carry alone, and today's code of the same meaning. Some
 * look like a `code` that means something else: 30002 was "token expired".
 */
export const OLD_NUMBERS: Readonly<Record<number, string>> = {
	1: 'dop.authorization-no-existed',
	2: 'dop.no-permissions',
	3: 'isv.missing-parameter',
	4: 'isv.parameter-invalid',
	5: 'isv.parameter-invalid',
	6: 'isv.parameter-format-invalid',
	7: '50000',
	8: '20000',
	9: '60000',
	10: '40003',
	11: 'isv.signature-invalid',
	12: '70000',
	302: '90000',
	30001: 'dop.authorization-no-existed',
	30002: 'isv.access-token-expired',
	30003: 'dop.authorization-no-existed',
	30004: 'dop.app-forbidden',
	30005: 'isv.access-token-no-existed',
	30006: 'dop.authorization-closed',
	30007: 'isv.access-token-invalid',
};

/** What the platform says of the request itself: its values, its time, what was done of it. */
import { UNEXPLAINED, rows } from '../../error-table';
import { CLOCK, FIX_INPUT, REPORT } from './remedies';

export const REQUEST_CODES = [
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: FIX_INPUT },
		{
			30000: 'The platform refused the values',
			30201: 'The quality-inspection upload was refused',
			30202: 'The quality-inspection upload was refused',
			30203: 'The quality-inspection upload was refused',
			30204: 'The quality-inspection upload was refused',
			30205: 'The quality-inspection upload was refused',
			40002: 'The platform misses a mandatory value',
			40004: 'The platform refused a value',
			'isv.missing-parameter': 'The platform misses a value',
			'isv.parameter-invalid': 'The platform refused a value',
			'isv.parameter-missing': 'The platform misses a value',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'node-defect', remedy: REPORT },
		{
			40001: 'The call misses a mandatory platform parameter',
			40003: 'The platform refused a platform parameter',
			'isv.parameter-format-invalid': 'The platform could not read the values',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: UNEXPLAINED,
		},
		{ 50002: 'The platform refused this', 'isv.business-failed': 'The platform refused this' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: 'Read what was changed before you run it again.',
		},
		{ 10001: 'The platform carried out only a part of the request (请求部分失败)' },
	),
	...rows(
		{
			policy: 'fail',
			cause: 'configuration-invalid',
			remedy: 'Nothing needs to be repeated. Read the order, product or stock to verify.',
		},
		{
			'isv.idempotent-id-existed':
				'The platform has already carried out a call with this idempotency id',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'configuration-invalid', remedy: CLOCK },
		{ 'isv.timestamp-invalid': 'The platform refused the time of the call' },
	),
	...rows(
		{ policy: 'fail', cause: 'node-defect', remedy: CLOCK },
		{ 'isv.timestamp-format-error': 'The platform refused the time of the call' },
	),
];

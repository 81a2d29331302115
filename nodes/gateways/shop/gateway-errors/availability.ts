/** The platform is in trouble, too busy, or has given a method up. */
import { rows } from '../../error-table';
import { AGAIN, CONSOLE } from './remedies';

export const AVAILABILITY_CODES = [
	...rows(
		{ policy: 'retry', cause: 'temporarily-unavailable', remedy: AGAIN },
		{
			20000: 'The platform is unavailable (服务不可用)',
			20001: 'The platform timed out inside (内部服务超时)',
			50000: 'The platform reports a server error',
			90000: 'The platform reports an unknown error',
			'dop.service-error': 'The open platform is unavailable',
			'dop.unknown-error': 'The open platform reports an unknown error',
			'isp.service-error': 'A service of the platform failed',
			'isp.unknown-error': 'The platform reports an unknown error',
		},
	),
	...rows(
		{ policy: 'fail', cause: 'temporarily-unavailable', remedy: AGAIN },
		{ 50001: 'The platform could not process the call' },
	),
	...rows(
		{
			policy: 'throttle',
			cause: 'rate-limited',
			remedy: `Lower Requests per Second in the credential, or ask for a larger quota of {method} in ${CONSOLE}.`,
		},
		{
			60000: 'The quota of this method is used up (触发限流)',
			'isv.traffic-limited': 'The quota of this method is used up (触发限流)',
		},
	),
	...rows(
		{
			policy: 'fail',
			cause: 'node-defect',
			remedy: 'Update this package, or see the announcements of the platform.',
		},
		{
			70000: 'The platform has retired {method}',
			'isp.api-service-off': 'The platform has retired {method}',
			'isp.comment-service-off': 'The platform has retired {method}',
		},
	),
];

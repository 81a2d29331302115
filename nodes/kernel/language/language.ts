/**
 * The language of what users read. It follows the time zone that n8n runs in: an n8n in mainland China
 * speaks Chinese. n8n's own `translations` folder does nothing in the editor that n8n ships.
 */
import { getGlobalState } from 'n8n-workflow';

/** The names of the one time zone of mainland China. Hong Kong, Macau and Taipei have others. */
const OF_MAINLAND_CHINA = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Urumqi', 'PRC'];

/** By `GENERIC_TIMEZONE` of this n8n, which is set before any node is loaded. */
export const isChinese = (): boolean => OF_MAINLAND_CHINA.includes(timeZone());

/** Empty in an n8n that does not expose it. */
const timeZone = () =>
	typeof getGlobalState === 'function' ? getGlobalState().defaultTimezone : '';

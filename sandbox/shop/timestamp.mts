/** The common parameter `timestamp`: three spellings, at most ten minutes off. */
import { chinaTime } from '../clock.mts';
import { refuse } from './refusal.mts';

const TOLERANCE = 600;

export function checkTimestamp(text: string, now: number): void {
	const seconds = read(text);
	if (seconds === undefined) {
		throw refuse(40003, 'isv.timestamp-format-error', '时间戳格式错误');
	}
	if (Math.abs(seconds - now) > TOLERANCE) {
		throw refuse(40003, 'isv.timestamp-invalid', '时间戳与服务器时间相差超过10分钟');
	}
}

function read(text: string): number | undefined {
	if (/^\d{10}$/.test(text)) return Number(text);
	if (/^\d{13}$/.test(text)) return Number(text) / 1000;
	return chinaTime(text);
}

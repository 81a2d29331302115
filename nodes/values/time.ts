/** The platform's day is Beijing's, wherever this server is. */

export const DAY = 86_400;
const BEIJING_OFFSET_S = 8 * 3600;

/** `yyyy-MM-dd HH:mm:ss` in Beijing time, from Unix seconds. */
export const beijingText = (seconds: number) =>
	new Date((seconds + BEIJING_OFFSET_S) * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** `2026-11-23`, from Unix seconds. */
export const beijingDay = (seconds: number) => beijingText(seconds).slice(0, 10);

/** Unix seconds at which a day of Beijing begins. */
export const beginningOf = (day: string) => secondsOf(`${day} 00:00:00`) ?? NaN;

/** Unix seconds of `2026-11-23 08:00:00` in Beijing; undefined for other text. */
export function secondsOf(value: unknown): number | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
	const seconds = Date.parse(`${text.replace(' ', 'T')}+08:00`) / 1000;
	return Number.isNaN(seconds) ? undefined : seconds;
}

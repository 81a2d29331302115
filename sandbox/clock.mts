/**
 * The sandbox's own clock. It runs from a chosen moment at a chosen speed (0 = does not run), so
 * that a day can pass in a second and a test can stand on one instant.
 */
export interface ClockChange {
	/** Unix seconds to jump to. */
	now?: number;
	/** Seconds to move on (negative: back). */
	advance?: number;
	/** Sandbox seconds per real second; 0 stops the clock. */
	speed?: number;
}

export class Clock {
	private origin: number;
	private started: number;
	private pace: number;

	constructor(now: number = Date.now() / 1000, speed = 1) {
		this.origin = now;
		this.started = performance.now();
		this.pace = speed;
	}

	/** Unix seconds, whole. */
	now(): number {
		return Math.floor(this.exact());
	}

	/** Unix seconds with their fraction. */
	exact(): number {
		return this.origin + ((performance.now() - this.started) / 1000) * this.pace;
	}

	get speed(): number {
		return this.pace;
	}

	set({ now, advance, speed }: ClockChange): number {
		this.origin = (now ?? this.exact()) + (advance ?? 0);
		this.started = performance.now();
		this.pace = speed ?? this.pace;
		return this.now();
	}
}

const DAY = 86_400;
const CHINA = 8 * 3600;

/** `yyyy-MM-dd HH:mm:ss` in GMT+8, the only time text the platform knows. */
export function chinaText(seconds: number): string {
	return new Date((seconds + CHINA) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Unix seconds of such a text; undefined if it is none. */
export function chinaTime(text: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return undefined;
	const millis = Date.parse(`${text.replace(' ', 'T')}Z`);
	return Number.isNaN(millis) ? undefined : millis / 1000 - CHINA;
}

/** Midnight, China time, of the day that holds this second. */
export function chinaMidnight(seconds: number): number {
	return Math.floor((seconds + CHINA) / DAY) * DAY - CHINA;
}

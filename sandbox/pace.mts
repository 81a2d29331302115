/** So many acts a minute of sandbox time, evenly spaced. Nothing runs by itself: `due` catches up. */
export class Pace {
	private pace: number;
	private since: number;
	private done = 0;

	constructor(perMinute: number, now: number) {
		this.pace = perMinute;
		this.since = now;
	}

	get perMinute(): number {
		return this.pace;
	}

	/** What was due before this moment must have been taken. */
	set(perMinute: number, now: number): void {
		this.pace = perMinute;
		this.since = now;
		this.done = 0;
	}

	/** The seconds at which acts are due by now, each once. */
	*due(now: number): Generator<number> {
		const wanted = Math.floor(((now - this.since) * this.pace) / 60);
		while (this.done < wanted) {
			this.done += 1;
			yield Math.floor(this.since + (this.done * 60) / this.pace);
		}
	}
}

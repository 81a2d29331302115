/** Late visibility: a change is true at once, but the lists show it only some seconds later. */
import type { Random } from '../../random.mts';

export class Visibility {
	delaySeconds = 0;
	/** Share of the changes that are held back; below 1 they come out of order. */
	share = 1;
	private readonly draw: Random;
	private held: Array<{ at: number; show: () => void }> = [];

	constructor(draw: Random) {
		this.draw = draw;
	}

	get waiting(): number {
		return this.held.length;
	}

	hold(at: number, show: () => void): void {
		if (this.delaySeconds > 0 && this.draw.chance(this.share)) {
			this.held.push({ at: at + this.delaySeconds, show });
		} else {
			show();
		}
	}

	release(now: number): void {
		if (this.held.length === 0) return;
		const due = this.held.filter(({ at }) => at <= now);
		if (due.length === 0) return;
		this.held = this.held.filter(({ at }) => at > now);
		for (const { show } of due) show();
	}
}

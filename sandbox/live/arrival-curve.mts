/**
 * The course of a live, minute by minute: any moment can be asked for in any order and says the same.
 */
import { type Random, random } from '../random.mts';
import type { Live } from './live.mts';
import { drawMinute, type Minute } from './minute.mts';
import type { Sale } from './sale.mts';

export class Course {
	private readonly live: Live;
	private readonly draw: Random;
	private readonly minutes: Minute[] = [];
	/** Entries before each minute; what is asked for most often. */
	private readonly enteredBefore: number[] = [0];

	constructor(seed: number, live: Live) {
		this.live = live;
		this.draw = random(seed, 'live', live.ordinal);
	}

	/** Entries in the first so many seconds. */
	entered(seconds: number): number {
		if (seconds <= 0) return 0;
		const index = Math.floor(seconds / 60);
		const { flow } = this.minute(index);
		return (this.enteredBefore[index] ?? 0) + share(flow.entered, seconds - index * 60);
	}

	minute(index: number): Minute {
		for (let next = this.minutes.length; next <= index; next += 1) {
			const minute = drawMinute(this.live, next, this.draw.fork(next));
			this.minutes.push(minute);
			this.enteredBefore.push((this.enteredBefore[next] ?? 0) + minute.flow.entered);
		}
		const found = this.minutes[index];
		if (!found) throw new RangeError(`no minute ${index}`);
		return found;
	}

	/** Orders of the minutes that have begun, in no order within a minute. */
	*sales(seconds: number): Generator<Sale> {
		for (let index = 0; index * 60 <= seconds; index += 1) yield* this.minute(index).sales;
	}

	/** Ordinary orders that are paid. */
	*paid(seconds: number): Generator<Sale> {
		for (const sale of this.sales(seconds)) {
			if (!sale.presale && (sale.paidAt ?? Infinity) <= seconds) yield sale;
		}
	}
}

/** What has come of a minute's number after so many of its seconds. */
export function share(whole: number, seconds: number): number {
	return seconds >= 60 ? whole : Math.floor((whole * seconds) / 60);
}

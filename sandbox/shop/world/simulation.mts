/**
 * The shop lives: so many changes a minute of sandbox time, evenly spaced, the same ones for the
 * same seed. Nothing runs by itself; whoever asks for the world first lets it catch up.
 */
import { type Random, random } from '../../random.mts';
import { type Act, perform } from './actions.mts';
import type { World } from './world.mts';

const WEIGHTS: ReadonlyArray<readonly [Act, number]> = [
	['create', 30],
	['pay', 27],
	['release', 2],
	['ship', 16],
	['finish', 10],
	['cancel', 3],
	['apply', 5],
	['step', 6],
	['askAddress', 1],
];

export class Life {
	private readonly world: World;
	private readonly draw: Random;
	private pace: number;
	private since: number;
	private done = 0;
	private beats = 0;

	constructor(world: World, perMinute: number, now: number) {
		this.world = world;
		this.draw = random(world.seed, 'life');
		this.pace = perMinute;
		this.since = now;
	}

	get perMinute(): number {
		return this.pace;
	}

	setPace(perMinute: number, now: number): void {
		this.catchUp(now);
		this.pace = perMinute;
		this.since = now;
		this.done = 0;
	}

	catchUp(now: number): void {
		const wanted = Math.floor(((now - this.since) * this.pace) / 60);
		while (this.done < wanted) {
			this.done += 1;
			this.beats += 1;
			this.beat(Math.floor(this.since + (this.done * 60) / this.pace), this.beats);
		}
		this.world.passDeadlines(now);
		this.world.visibility.release(now);
	}

	private beat(at: number, number: number): void {
		this.world.passDeadlines(at);
		const draw = this.draw.fork(number);
		const act = draw.weighted(WEIGHTS);
		if (perform(this.world, act, at, draw) === undefined) {
			perform(this.world, 'create', at, draw);
		}
	}
}

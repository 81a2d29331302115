/**
 * The shop lives: so many changes a minute of sandbox time, evenly spaced, the same ones for the
 * same seed. Nothing runs by itself: the first question to the world lets it catch up.
 */
import { Pace } from '../../pace.mts';
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
	private readonly pace: Pace;
	private beats = 0;

	constructor(world: World, perMinute: number, now: number) {
		this.world = world;
		this.draw = random(world.seed, 'life');
		this.pace = new Pace(perMinute, now);
	}

	get perMinute(): number {
		return this.pace.perMinute;
	}

	setPace(perMinute: number, now: number): void {
		this.catchUp(now);
		this.pace.set(perMinute, now);
	}

	catchUp(now: number): void {
		for (const at of this.pace.due(now)) this.beat(at, (this.beats += 1));
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

/**
 * Deadlines (超时): when the time of a step is over, silence has decided. Nothing runs by itself;
 * a look at the world lets pass what is due, each at the second it was due.
 */
import type { AfterSale } from './aftersale.mts';
import { overdueStep } from './aftersale-state-machine.mts';
import { SILENCE } from './decision-origin.mts';
import type { World } from './world.mts';

/** A step that time takes sets the next deadline, which may lie before now as well. */
export function letPass(world: World, now: number): void {
	while (world.nextDeadline <= now) {
		const due = passable(world).filter(({ state }) => state.deadline <= now);
		for (const each of due.sort(byDeadline)) pass(world, each, each.state.deadline);
		world.nextDeadline = Math.min(...passable(world).map(({ state }) => state.deadline));
	}
}

/** The others wait for somebody to act, which sets a deadline. */
function passable({ openAfterSales }: World): AfterSale[] {
	return [...openAfterSales].filter((each) => overdueStep(each) !== undefined);
}

/** Ends one step as its deadline would; false where nothing follows. */
export function pass(world: World, afterSale: AfterSale, at: number): boolean {
	const step = overdueStep(afterSale);
	if (step) world.advance(afterSale, step, at, SILENCE);
	return step !== undefined;
}

function byDeadline(a: AfterSale, b: AfterSale): number {
	return a.state.deadline - b.state.deadline || (a.id < b.id ? -1 : 1);
}

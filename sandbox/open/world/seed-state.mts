/** Before the sandbox began: who followed already, and who had consented. None of it is pushed. */
import { random } from '../../random.mts';
import type { Fans } from './fans.mts';

const DAY = 86_400;

/** Seven of ten follow for up to 90 days, one of seven consented in the last 29. */
export function remember(fans: Fans, seed: number, now: number): void {
	const past = random(seed, 'open', 'past');
	const remembered = fans.list.map((fan) => {
		const draw = past.fork(fan.index);
		const followed = draw.chance(0.7) ? now - draw.int(DAY, 90 * DAY) : undefined;
		const consented = draw.chance(0.15) ? now - draw.int(DAY, 29 * DAY) : undefined;
		return { fan, followed, consented };
	});
	for (const { fan, followed } of remembered) {
		if (followed === undefined) continue;
		fan.followedAt = followed;
		fans.following.add(followed, 1);
	}
	// In the order in which they consented; the list by cursor goes by it.
	remembered.sort((a, b) => (a.consented ?? 0) - (b.consented ?? 0));
	for (const { fan, consented } of remembered) {
		if (consented !== undefined) fans.consent(fan, consented);
	}
}

/** The events that the platform sends by webhook, in their order. */
import { type Random, random } from '../../random.mts';
import type { OpenDecisions } from '../decisions.mts';
import { sealed } from '../ids.mts';
import { type EventName, type OpenEvent, sampledAsText } from './events.mts';

export class EventLog {
	readonly all: OpenEvent[] = [];
	private readonly seed: number;
	private readonly decisions: OpenDecisions;
	private readonly draw: Random;

	constructor(seed: number, decisions: OpenDecisions) {
		this.seed = seed;
		this.decisions = decisions;
		this.draw = random(seed, 'open', 'events');
	}

	/** `from` and `to` are left out where the sample has no such key. */
	emit(
		event: EventName,
		at: number,
		from: string | undefined,
		to: string | undefined,
		content: Readonly<Record<string, unknown>>,
	): OpenEvent {
		const number = this.all.length;
		const drawn = this.decisions.openEventContent === 'drawn' && event !== 'verify_webhook';
		const emitted: OpenEvent = {
			number,
			at,
			event,
			content,
			asText: drawn ? this.draw.chance(0.5) : sampledAsText(event),
			msgId: sealed(this.seed, 'event', number).slice(1, 45).replace(/[+/]/g, 'x'),
		};
		if (from !== undefined) emitted.from = from;
		if (to !== undefined) emitted.to = to;
		this.all.push(emitted);
		return emitted;
	}
}

/**
 * What the lists of the platform show: entities by their first time and by the time of the state
 * they show. A state may be shown later than it came true (late visibility).
 */
import { Timeline } from './timeline.mts';

interface State {
	readonly seq: number;
	readonly updateTime: number;
}

interface Entity<S extends State> {
	readonly id: string;
	state: S;
	listed: S | undefined;
}

export class Shelf<S extends State, E extends Entity<S>> {
	/** Grows with everything shown; those who keep results check it. */
	version = 0;
	readonly byId = new Map<string, E>();
	readonly byStart: Timeline<E>;
	readonly byUpdate: Timeline<E>;

	constructor(start: (entity: E) => number) {
		this.byStart = new Timeline<E>(start);
		this.byUpdate = new Timeline<E>((entity) => (entity.listed ?? entity.state).updateTime);
	}

	/** Takes over what was there before the sandbox started. */
	fill(entities: readonly E[]): void {
		for (const entity of entities) {
			this.byId.set(entity.id, entity);
			entity.listed = entity.state;
		}
		this.byStart.fill(entities);
		this.byUpdate.fill(entities);
	}

	show(entity: E, state: S): void {
		if (entity.listed) {
			// A later state may have been shown at once while this one was held back.
			if (entity.listed.seq >= state.seq) return;
			this.byUpdate.remove(entity);
		} else {
			this.byStart.insert(entity);
		}
		entity.listed = state;
		this.byUpdate.insert(entity);
		this.version += 1;
	}
}

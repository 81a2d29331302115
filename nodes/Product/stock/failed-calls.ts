/**
 * What was refused inside calls that change stock. When n8n tries a node again, the platform may
 * only say that it knows the call; what it refused the first time must not pass for done then.
 */
import { BoundedMap } from '../../kernel/bounded-map';
import type { Failure } from '../../kernel/errors';

/** By position in the call; or that the whole call was refused and sent again in two halves. */
export type Refused = ReadonlyMap<number, Failure> | 'halved';

export type Refusals = ReturnType<typeof createRefusals>;

export function createRefusals(max = 2_000) {
	const known = new BoundedMap<Refused>(max);
	return {
		note(idempotencyId: string, refused: Refused): void {
			known.set(idempotencyId, refused);
		},
		of: (idempotencyId: string): Refused | undefined => known.get(idempotencyId),
	};
}

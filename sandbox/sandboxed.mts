/** Everything one running sandbox is made of. */
import type { Calls } from './control/calls.mts';
import type { Faults } from './control/faults.mts';
import type { Random } from './random.mts';
import type { Platform } from './shop/platform.mts';

export interface Sandboxed {
	platform: Platform;
	faults: Faults;
	calls: Calls;
	/** Milliseconds every call takes. */
	latency: number;
	draw: Random;
	/** Keys of exclusive calls that are being answered. */
	inProgress: Set<string>;
	/** Lets life and late visibility reach the present. */
	catchUp: () => void;
	nextLogId: () => string;
}

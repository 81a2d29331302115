/** What the port asks of a platform: to answer a call in its own envelope, faults included. */
import type { FaultRule } from './control/faults.mts';
import type { Random } from './random.mts';

/** A call as it came over the wire. */
export interface Incoming {
	httpMethod: string;
	path: string;
	/** Decoded, in its order, with names that came twice. */
	query: URLSearchParams;
	/** Names in lower case; one that came twice is joined by the wire. */
	headers: Readonly<Record<string, string | undefined>>;
	/** As UTF-8. */
	body: string;
	/** As received. */
	bytes: Buffer;
}

/** What hits a call, as far as its platform has to play it. */
export interface Struck {
	/** Of `throttle`, `serviceError`, `businessError`, `drift`, `innerError` a platform plays what it knows. */
	rules: readonly FaultRule[];
	/** Seconds this one call sees the server's clock off. */
	skew: number;
	/** The latency there is; to be waited for when the call is let in, before it acts. */
	pause: () => Promise<void>;
	draw: Random;
	logId: string;
}

/** The envelope, whole, and its code for the log. */
export interface Outcome {
	envelope: object;
	code: number | undefined;
	subCode: string | undefined;
	/** HTTP status; 200 unless said. */
	status?: number;
}

/** Who makes a call: the app, and the shop or account that its token is of. Public ids. */
export interface Caller {
	app?: string | undefined;
	account?: string | undefined;
}

export interface Gateway {
	/** The name that fault rules and the log know the call by. */
	name: (incoming: Incoming) => string;
	/** The call's token is dead from now on; with `both`, what would renew it too. */
	revoke: (incoming: Incoming, both: boolean) => void;
	answer: (incoming: Incoming, struck: Struck) => Promise<Outcome>;
	caller: (incoming: Incoming) => Caller;
	/** The call's parameters without token, code and secret. */
	loggable: (incoming: Incoming) => unknown;
}

/** A bounded log of the calls, and their counts. No token, code or secret gets into it. */
export interface LoggedCall {
	/** Sandbox time, Unix seconds with fraction. */
	at: number;
	/** Milliseconds of real time since the sandbox started. */
	realMs: number;
	/** The method of 抖店, the path elsewhere. */
	method: string;
	/** Whose app it was, and the shop or account that the token was of. */
	app?: string | undefined;
	account?: string | undefined;
	params: unknown;
	/** HTTP status; 0 when the connection was cut or left silent. */
	status: number;
	code: number | undefined;
	subCode: string | undefined;
	faults: string[];
}

const KEPT = 20_000;

export class Calls {
	readonly counts: Record<string, number> = {};
	private readonly started = performance.now();
	private log: LoggedCall[] = [];

	add(call: Omit<LoggedCall, 'realMs'>): void {
		this.counts[call.method] = (this.counts[call.method] ?? 0) + 1;
		this.log.push({ ...call, realMs: Math.round(performance.now() - this.started) });
		if (this.log.length > KEPT * 2) this.log = this.log.slice(-KEPT);
	}

	/** The newest, oldest first. */
	list(limit = KEPT): LoggedCall[] {
		return this.log.slice(-limit);
	}

	clear(): void {
		this.log = [];
		for (const method of Object.keys(this.counts)) delete this.counts[method];
	}
}

/** What a platform keeps of its parameters for the log. */
export function without(params: unknown, secrets: ReadonlySet<string>): unknown {
	if (typeof params !== 'object' || params === null) return params;
	return Object.fromEntries(Object.entries(params).filter(([key]) => !secrets.has(key)));
}

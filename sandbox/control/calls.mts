/** A bounded log of the calls, and their counts. No token, code or secret gets into it. */
export interface LoggedCall {
	/** Sandbox time, Unix seconds with fraction. */
	at: number;
	/** Milliseconds of real time since the sandbox started. */
	realMs: number;
	method: string;
	params: unknown;
	/** HTTP status; 0 when the connection was cut or left silent. */
	status: number;
	code: number | undefined;
	subCode: string | undefined;
	faults: string[];
}

const KEPT = 20_000;
const SECRET = new Set(['code', 'refresh_token']);

export class Calls {
	readonly counts: Record<string, number> = {};
	private readonly started = performance.now();
	private log: LoggedCall[] = [];

	add(call: Omit<LoggedCall, 'realMs'>): void {
		this.counts[call.method] = (this.counts[call.method] ?? 0) + 1;
		const params = call.method.startsWith('token.') ? withoutSecrets(call.params) : call.params;
		this.log.push({ ...call, params, realMs: Math.round(performance.now() - this.started) });
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

function withoutSecrets(params: unknown): unknown {
	if (typeof params !== 'object' || params === null) return params;
	return Object.fromEntries(Object.entries(params).filter(([key]) => !SECRET.has(key)));
}

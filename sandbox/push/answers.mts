/** What was sent, and how it was answered. */
export interface Answer {
	/** Milliseconds of real time since the address was subscribed. */
	at: number;
	/** Until the whole answer was there, or until it was given up. */
	ms: number;
	/** HTTP status; 0 for none in time. */
	status: number;
	accepted: boolean;
	/** Messages in the request. */
	messages: number;
	/** 1 for the first try. */
	attempt: number;
}

export interface AnswerSummary {
	requests: number;
	messages: number;
	accepted: number;
	refused: number;
	/** Not answered in time. */
	late: number;
	retries: number;
	ms: { median: number; p99: number; slowestPercent: number[]; most: number };
}

const KEPT = 200_000;

export class Answers {
	private readonly all: Answer[] = [];

	add(answer: Answer): void {
		this.all.push(answer);
		if (this.all.length > KEPT * 2) this.all.splice(0, KEPT);
	}

	list(): readonly Answer[] {
		return this.all;
	}

	summary(): AnswerSummary {
		const times = this.all.map(({ ms }) => ms).sort((a, b) => a - b);
		const at = (share: number) => round(times[Math.floor((times.length - 1) * share)] ?? 0);
		const count = (test: (answer: Answer) => boolean) => this.all.filter(test).length;
		return {
			requests: this.all.length,
			messages: this.all.reduce((sum, { messages }) => sum + messages, 0),
			accepted: count(({ accepted }) => accepted),
			refused: count(({ accepted, status }) => !accepted && status > 0),
			late: count(({ status }) => status === 0),
			retries: count(({ attempt }) => attempt > 1),
			ms: {
				median: at(0.5),
				p99: at(0.99),
				slowestPercent: times.slice(-Math.ceil(times.length / 100)).map(round),
				most: at(1),
			},
		};
	}
}

const round = (ms: number) => Math.round(ms * 10) / 10;

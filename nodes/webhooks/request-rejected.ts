/** A request that is not taken: the status it gets, and why, in words without anything of its body. */
export class RequestRejected extends Error {
	readonly status: number;

	constructor(status: 400 | 401 | 413 | 415 | 500, reason: string) {
		super(reason);
		this.name = 'Refused';
		this.status = status;
	}
}

/**
 * What 巨量千川 answers when it refuses: a number and a sentence, under HTTP 200. No official list
 * of the numbers is at hand; where no source has a number, `decisions` can change it.
 */
export class QianchuanRefusal extends Error {
	readonly code: number;

	constructor(code: number, message: string) {
		super(message);
		this.code = code;
	}
}

/** Numbers that are known well enough to have one meaning here. */
const CODES = {
	/** No permission, or the account does not exist or has the wrong role. */
	forbidden: 40002,
	/** Too many requests. */
	throttled: 40100,
	tokenEmpty: 40104,
	/** Also when it has expired. */
	tokenInvalid: 40105,
	/** The app has not been granted this API. */
	apiDenied: 40118,
	systemError: 50000,
	missing: 50005,
} as const;

export function refuse(what: keyof typeof CODES, message: string): QianchuanRefusal {
	return new QianchuanRefusal(CODES[what], message);
}

/** n8n's own REST interface, as its editor uses it, logged in as the owner. */

export interface Owner {
	email: string;
	password: string;
	firstName: string;
	lastName: string;
}

export interface Rest {
	/** Creates the owner on a fresh n8n, logs in on a used one; 401 where the password is another. */
	signIn(owner: Owner): Promise<void>;
	/** What n8n wraps in `data`; an answer other than 2xx is thrown with what n8n says. */
	call<T>(method: string, path: string, body?: unknown): Promise<T>;
	/** The session, for a browser that should be logged in too. */
	cookie(): string;
	/** IDs of the workflows that were put in through this connection. */
	readonly workflows: readonly string[];
}

class RestError extends Error {
	readonly status: number;

	constructor(method: string, path: string, status: number, text: string) {
		super(`n8n answered ${method} ${path} with ${status}: ${text.slice(0, 500)}`);
		this.name = 'RestError';
		this.status = status;
	}
}

/** Whether n8n answered with this status. */
export const isStatus = (error: unknown, status: number): boolean =>
	error instanceof RestError && error.status === status;

export function createRest(url: string): Rest {
	let cookie = '';
	const workflows: string[] = [];

	const call = async <T,>(method: string, path: string, body?: unknown): Promise<T> => {
		const response = await fetch(`${url}/rest${path}`, {
			method,
			// n8n ends idle connections, at times just as the next request goes out on one.
			headers: { 'content-type': 'application/json', connection: 'close', cookie },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new RestError(method, path, response.status, text);
		for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0] ?? cookie;
		const reply = JSON.parse(text === '' ? '{}' : text) as { data: T };
		if (method === 'POST' && path === '/workflows') {
			workflows.push((reply.data as { id: string }).id);
		}
		return reply.data;
	};

	const signIn = async ({ email, password, firstName, lastName }: Owner) => {
		const login = { emailOrLdapLoginId: email, password };
		// `/settings` says whether there is an owner, but an n8n without its editor has no such page.
		await call('POST', '/login', login).catch(async (refused: unknown) => {
			if (!isStatus(refused, 401)) throw refused;
			const setup = { email, password, firstName, lastName };
			await call('POST', '/owner/setup', setup).catch((error: unknown) => {
				throw isStatus(error, 400) ? refused : error;
			});
		});
	};

	return { signIn, call, cookie: () => cookie, workflows };
}

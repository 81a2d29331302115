/** Where PostgreSQL and Redis are: named in the environment, else at their usual local ports. */
import { once } from 'node:events';
import { connect } from 'node:net';

export interface Servers {
	postgres: URL;
	redis: URL;
}

export const serversOf = (env: NodeJS.ProcessEnv = process.env): Servers => ({
	postgres: new URL(env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'),
	redis: new URL(env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379/0'),
});

/** What each is asked in its own protocol, and how its answer begins. */
const GREETINGS = {
	// "Do you speak TLS?": it says S or N before it asks who is there.
	postgres: { ask: Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]), answer: /^[SN]/, port: 5432 },
	// A server that asks for a password is running too.
	redis: { ask: Buffer.from('PING\r\n'), answer: /^(\+PONG|-NOAUTH)/, port: 6379 },
};

export const portOf = (kind: keyof Servers, url: URL) => Number(url.port) || GREETINGS[kind].port;

const NAMES = { postgres: 'PostgreSQL', redis: 'Redis' };

/** One line for each server that does not answer, with what helps; none when both are there. */
export async function missingServers(servers = serversOf()): Promise<string[]> {
	const kinds = Object.keys(GREETINGS) as Array<keyof Servers>;
	const lines = await Promise.all(
		kinds.map(async (kind) => {
			const url = servers[kind];
			const address = `${url.hostname}:${portOf(kind, url)}`;
			if (await answers(kind, url)) return [];
			const variable = `TEST_${kind.toUpperCase()}_URL`;
			return [`${NAMES[kind]} does not answer at ${address}. Start it, or name it in ${variable}.`];
		}),
	);
	return lines.flat();
}

async function answers(kind: keyof Servers, url: URL): Promise<boolean> {
	const { ask, answer } = GREETINGS[kind];
	const socket = connect({ host: url.hostname, port: portOf(kind, url) });
	try {
		const signal = AbortSignal.timeout(5000);
		await once(socket, 'connect', { signal });
		socket.write(ask);
		const [reply] = (await once(socket, 'data', { signal })) as [Buffer];
		return answer.test(reply.toString('latin1'));
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}

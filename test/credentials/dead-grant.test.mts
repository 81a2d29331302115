/** 40 executions over four processes find a dead grant: each process asks once, all say the same. */
import { openGrant, refusalOf, type Grant } from './grants.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const DAY = 86_400;

let grant: Grant;
afterEach(async () => await grant.close());

it.each([
	['qianchuanApi', '2/user/info/', 'oauth2/refresh_token/', /open\.oceanengine\.com/],
	['douyinOpenApi', '/oauth/userinfo/', '/oauth/refresh_token/', /open\.douyin\.com/],
] as const)('%s', async (kind, method, refresh, link) => {
	grant = await openGrant(kind);
	const processes: Array<Awaited<ReturnType<Grant['process']>>> = [];
	for (let at = 0; at < 4; at++) processes.push(await grant.process());
	await processes[0]?.read(method);
	grant.later(DAY / 2);
	grant.revoke('both');
	grant.called();
	const errors = await Promise.all(
		Array.from({ length: 40 }, async (_, at) => {
			const read = processes[at % processes.length]?.read(method);
			return await refusalOf(read ?? Promise.resolve());
		}),
	);
	const failures = errors.map(
		(it) => Reflect.get(it, 'failure') as { code: string; remedy: string },
	);
	expect(new Set(failures.map(({ code }) => code)).size).toBe(1);
	for (const { remedy } of failures) expect(remedy).toMatch(link);
	const asked = grant.called().filter((it) => it === refresh).length;
	expect(asked).toBeGreaterThan(0);
	expect(asked).toBeLessThanOrEqual(processes.length);
	grant.authorise();
	await processes[1]?.read(method);
});

/**
 * Two processes of n8n, one credential of 巨量千川, and a refresh token that works once: 100
 * executions (short form: 40) around the end of the token leave one living grant, and none fails for its token.
 */
import { idle } from '../support/idle-time.mts';
import type { Process } from '../support/process.mts';
import { longOrShort } from '../support/soak.mts';
import { openGrant, type Grant } from './grants.mts';

jest.mock('n8n-workflow', () => jest.requireActual('../support/idle-time.mts').mocked);

const DAY = 86_400;
const INFO = '2/user/info/';
const CODE = 'oauth2/access_token/';
const REFRESH = 'oauth2/refresh_token/';
const EXECUTIONS = longOrShort(100, 40);
/** Half of them before the token ends, half after. */
const SPREAD_MS = longOrShort(8000, 4000);

/** n8n reads and writes a credential in some milliseconds, and takes longer when it is busy. */
const slowStore = async () => await idle.sleep(5 + Math.random() * 60);

let grant: Grant;
let processes: Process[];
beforeEach(async () => {
	grant = await openGrant('qianchuanApi', { pause: slowStore });
	processes = [await grant.process(), await grant.process()];
});
afterEach(async () => await grant.close());

/** Executions in both processes by turns, started within `spreadMs`. */
async function execute(spreadMs: number): Promise<void> {
	const runs = Array.from({ length: EXECUTIONS }, async (_, index) => {
		await idle.sleep((spreadMs * index) / EXECUTIONS);
		return await processes[index % 2]?.read(INFO);
	});
	const outcomes = await Promise.allSettled(runs);
	const errors = outcomes.map((it) => (it.status === 'rejected' ? String(it.reason) : ''));
	expect(errors.filter(Boolean)).toEqual([]);
}

const renewals = () => grant.called().filter((it) => it !== INFO);

/** The stored grant is the living one: its tokens work, and it can be renewed once more. */
async function expectAlive() {
	grant.called();
	await processes[0]?.read(INFO);
	grant.later(2 * DAY);
	await processes[1]?.read(INFO);
	expect(grant.called()).toEqual([INFO, REFRESH, INFO]);
}

it('renews once around the end of the token', async () => {
	await processes[0]?.read(INFO);
	grant.later(DAY - SPREAD_MS / 2000);
	grant.called();
	await execute(SPREAD_MS);
	expect(renewals()).toEqual([REFRESH]);
	await expectAlive();
});

it('renews once when all find the token ended at the same moment', async () => {
	await processes[0]?.read(INFO);
	grant.later(2 * DAY);
	grant.called();
	await execute(0);
	expect(renewals()).toEqual([REFRESH]);
	await expectAlive();
});

it('renews once when the platform refuses the token of all', async () => {
	await processes[0]?.read(INFO);
	grant.later(DAY / 2);
	grant.revoke('access');
	grant.called();
	await execute(500);
	expect(renewals()).toEqual([REFRESH]);
	await expectAlive();
});

it('changes the code once that both processes find new', async () => {
	await execute(0);
	const asked = renewals();
	// Nothing is stored yet, so nothing can be agreed by: the slower process is refused, and looks again.
	expect(asked.filter((it) => it !== CODE)).toEqual([]);
	expect(asked.length).toBeLessThanOrEqual(2);
	await expectAlive();
});

describe('n8n’s HTTP Request node, which cannot wait and so agrees with nobody', () => {
	const request = async (process?: Process): Promise<unknown> => {
		const context = process?.context();
		const url = `${grant.sandbox.url}/open_api/${INFO}`;
		const options = { url, method: 'GET' as const, json: true };
		return await context?.helpers.httpRequestWithAuthentication.call(
			context,
			'qianchuanApi',
			options,
		);
	};

	it('may fail itself, but fails nobody else and leaves a living grant', async () => {
		await processes[0]?.read(INFO);
		grant.later(2 * DAY);
		grant.called();
		const requests = Promise.allSettled([request(processes[0]), request(processes[1])]);
		await execute(200);
		const outcomes = await requests;
		expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
		await expectAlive();
	});
});

it('stores the new tokens again when another write of the credential undid them', async () => {
	await processes[0]?.read(INFO);
	const before = { ...grant.stored() };
	grant.later(2 * DAY);
	await processes[0]?.read(INFO);
	const after = grant.stored().refreshToken;
	Object.assign(grant.credential.data, before);
	grant.called();
	await Promise.all([processes[1]?.read(INFO), processes[0]?.read(INFO)]);
	expect(grant.stored().refreshToken).toBe(after);
	await expectAlive();
});

it('goes on when the process that announced a renewal is gone', async () => {
	await processes[0]?.read(INFO);
	grant.later(DAY - 600);
	await processes[0]?.read(INFO);
	expect(grant.stored().tokenClaim).toMatch(/^\w{16} /);
	const survivor = processes[1];
	await survivor?.read(INFO);
	grant.called();
	grant.later(60);
	await survivor?.read(INFO);
	await survivor?.read(INFO);
	grant.later(2);
	await survivor?.read(INFO);
	expect(grant.called()).toEqual([INFO, INFO, REFRESH, INFO]);
});

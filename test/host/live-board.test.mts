/** The example *live board: each minute → data table*, published in a real n8n while a live runs. */
import { exampleFile, fitted } from '../../host/example.mts';
import type { CredentialRef } from '../../host/n8n/credentials.mts';
import { publish } from '../../host/n8n/publication.mts';
import { findTable, tableRows, type Row } from '../../host/n8n/tables.mts';
import { addWorkflow, nodeNamed, readWorkflow } from '../../host/n8n/workflows.mts';
import { longOrShort } from '../support/soak.mts';
import { livesFrom, qianchuanCredential } from './live-platforms.mts';
import { leaks, onStage } from './on-stage.mts';
import { isIdle, until } from './trigger.mts';

const stage = onStage('--orders', '5', '--seed', '61', '--live', '0', '--lives', '2');

const MINUTES = longOrShort(3, 1);
const NODE = { name: 'n8n-nodes-douyin-shop.douyinLiveTrigger', version: 1 };
const located = (value: string) => ({ __rl: true, mode: 'list', value });

let qianchuan: CredentialRef;
let chosen: { advertiser: object; account: object };

/** What a dropdown of the editor shows. */
async function listed(methodName: string, form: object): Promise<Array<{ value: string }>> {
	const { results } = await stage().n8n.rest.call<{ results: Array<{ value: string }> }>(
		'POST',
		'/dynamic-node-parameters/resource-locator-results',
		{
			nodeTypeAndVersion: NODE,
			methodName,
			path: 'parameters',
			currentNodeParameters: { events: ['liveMinute'], ...form },
			credentials: { qianchuanApi: qianchuan },
		},
	);
	return results;
}

test('advertiser and account are chosen from the dropdowns', async () => {
	qianchuan = await qianchuanCredential(stage());
	const [advertiser] = await listed('searchAdvertisers', {});
	const form = { advertiser: located(String(advertiser?.value)) };
	const accounts = await listed('searchAccounts', form);
	const [live] = await livesFrom(stage());
	expect(accounts.map(({ value }) => value)).toContain(live?.accountId);
	chosen = { ...form, account: located(String(live?.accountId)) };
});

test('while a live runs, the minutes in the table add up to its totals', async () => {
	const { n8n, sandbox, credential } = stage();
	const example = readWorkflow(exampleFile('live-board'));
	Object.assign(nodeNamed(example, 'Each minute of a live').parameters, chosen);
	// Those that run before are not part of this.
	const before = (await livesFrom(stage())).filter(({ status }) => status === 'LIVING');
	await sandbox.control('POST', 'life', { endLive: before.map(({ roomId }) => roomId) });
	const id = await addWorkflow(
		n8n.rest,
		fitted(example, n8n, credential, { qianchuanApi: qianchuan }),
	);
	expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });

	const { startLive } = await sandbox.control<{ startLive: string[] }>('POST', 'life', {
		startLive: [{ minutes: MINUTES, perMinute: 3000 }],
	});
	const [room = ''] = startLive;
	await sandbox.control('POST', 'faults', [{ kind: 'reset', times: 2, method: '/open_api/*' }]);
	const rows = async (): Promise<Row[]> => {
		const table = await findTable(n8n.rest, 'Douyin live board').catch(() => undefined);
		return table === undefined ? [] : await tableRows(n8n.rest, table);
	};
	await until(
		'the end is in the table',
		async () => (await rows()).some(({ ended }) => ended),
		420_000,
	);
	await until('no run is under way', async () => await isIdle(n8n));

	const live = (await livesFrom(stage())).find(({ roomId }) => roomId === room);
	const found = await rows();
	const sum = (column: string) => found.reduce((all, row) => all + Number(row[column]), 0);
	expect(live?.status).toBe('FINISH');
	expect(found.every(({ roomId }) => roomId === room)).toBe(true);
	expect(sum('entriesChange')).toBe(live?.figures.entered);
	expect(sum('ordersPaidChange')).toBe(live?.figures.ordersPaid);
	expect(Math.round(sum('salesChangeYuan') * 100)).toBe(live?.figures.paidFen);
	expect(sum('entriesChange')).toBeGreaterThan(50);
	expect(found.length).toBeGreaterThanOrEqual(MINUTES);
	console.info(`${found.length} minutes, entries ${sum('entriesChange')} = total`);
}, 600_000);

test('neither runs nor logs show a secret', async () => {
	expect(await leaks(stage(), { secret: stage().sandbox.qianchuan.secret })).toEqual([]);
});

/** The example *after-sales → group chat message*, published in a real n8n. */
import { exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import {
	addWorkflow,
	nodeNamed,
	readWorkflow,
	runWorkflow,
	staticData,
} from '../../host/n8n/workflows.mts';
import { onStage } from './on-stage.mts';
import { startReceiver, type Receiver } from './receiver.mts';
import { has, livePace, TWO_POLLS_MS, until } from './trigger.mts';

const stage = onStage('--orders', '200', '--days', '20', '--seed', '22', '--live', '0');
let chat: Receiver;
let workflowId = '';
let before: string[] = [];

beforeAll(async () => {
	chat = await startReceiver();
});
afterAll(async () => await chat.stop());

interface Message {
	msg_type: string;
	content: { text: string };
}
const texts = () => chat.received.map((body) => (body as Message).content.text);
/** Which after-sale each message is about. */
const announced = () => texts().map((text) => /售后单 (\d+)/.exec(text)?.[1] ?? '');

const afterSales = async (): Promise<string[]> => {
	const all = await stage().sandbox.control<Array<{ afterSaleId: string }>>('GET', 'aftersales');
	return all.map(({ afterSaleId }) => afterSaleId).filter((id) => !before.includes(id));
};

test(
	'one message for each after-sale that was applied for since publishing',
	async () => {
		const { n8n, sandbox, credential } = stage();
		before = await afterSales();
		const workflow = fitted(
			readWorkflow(exampleFile('after-sales-to-group-chat')),
			n8n,
			credential,
		);
		nodeNamed(workflow, 'Send to the group').parameters.url = chat.url;
		workflowId = await addWorkflow(n8n.rest, workflow);
		expect(await publish(n8n.rest, workflowId)).toMatchObject({ status: 'published' });

		await sandbox.control('POST', 'life', { apply: 4 });
		await livePace(sandbox, 30);
		await until('the first messages', async () => announced().length >= 4);
		await livePace(sandbox, 0);
		const { apply } = await sandbox.control<{ apply: string[] }>('POST', 'life', { apply: 2 });
		expect(apply).toHaveLength(2);
		await until('the last messages', async () => has(announced(), await afterSales()));

		expect(announced().sort()).toEqual((await afterSales()).sort());
		expect(before.length).toBeGreaterThan(0);
		for (const body of chat.received) expect(body).toMatchObject({ msg_type: 'text' });
		for (const text of texts()) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
	},
	2 * TWO_POLLS_MS,
);

test('a manual test run shows some of the newest and changes nothing', async () => {
	const { rest } = stage().n8n;
	const stored = await staticData(rest, workflowId);
	const sent = chat.received.length;
	const { status, items } = await runWorkflow(rest, workflowId, 'New after-sales');

	expect(status).toBe('success');
	const shown = items('New after-sales').length;
	expect(shown).toBeGreaterThan(0);
	expect(chat.received).toHaveLength(sent + shown);
	expect(JSON.stringify(stored)).toMatch(/"global":\{"Douyin place [^"]+":\{.*"parts":\{/);
	expect(await staticData(rest, workflowId)).toEqual(stored);
});

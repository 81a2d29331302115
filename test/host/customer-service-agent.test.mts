/** The example *an agent looks at each after-sale*, published, with a model that does not obey. */
import { exampleFile, fitted } from '../../host/example.mts';
import { addCredential } from '../../host/n8n/credentials.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, nodeNamed, readWorkflow } from '../../host/n8n/workflows.mts';
import { onStage } from './on-stage.mts';
import { startReceiver, type Receiver } from './receiver.mts';
import { startModel, type Message, type ScriptedModel, type Turn } from './scripted-model.mts';
import { has, isIdle, TWO_POLLS_MS, until } from './trigger.mts';

const MODEL = 'openAiApi';
const APPROVE = 'Approve_up_to_20_yuan';

const stage = onStage('--orders', '60', '--days', '10', '--seed', '53', '--live', '0');
let chat: Receiver;
let model: ScriptedModel;
/** What its tools returned to the model, by after-sale. */
const returned = new Map<string, string[]>();
/** What the model tries to have paid instead of the case that it was asked about. */
let other = '';

interface Truth {
	afterSaleId: string;
	type: number;
	status: number;
	refundAmount: number;
	refundPostAmount: number;
	decided: unknown[];
}

/** Approves whatever it is asked about, under the number of another case, and praises itself. */
function disobey(messages: readonly Message[]): Turn {
	const prompt = String(messages.find(({ role }) => role === 'user')?.content);
	const id = /After-sale (\d+)/.exec(prompt)?.[1] ?? '';
	const answers = messages.filter(({ role }) => role === 'tool').map((it) => String(it.content));
	returned.set(id, answers);
	const turns: Turn[] = [
		{ tool: 'Read_the_after-sale' },
		{ tool: 'Read_its_order' },
		{ tool: 'Propose_the_approval' },
		{ tool: APPROVE, args: { refundId: other, maximumYuan: '9999' } },
		{ say: `已处理 ${id}` },
	];
	return turns[answers.length] ?? { say: '' };
}

beforeAll(async () => {
	chat = await startReceiver();
	model = await startModel(disobey);
});
afterAll(async () => {
	await chat.stop();
	await model.stop();
});

const texts = () =>
	chat.received.map((body) => (body as { content: { text: string } }).content.text);
const handedOver = () => texts().map((text) => /售后单 (\d+)/.exec(text)?.[1] ?? '');

test(
	'the guards hold against the model, and what still waits for the shop comes to a person',
	async () => {
		const { n8n, sandbox, credential } = stage();
		const key = await addCredential(n8n.rest, 'A model', MODEL, {
			apiKey: 'none',
			url: model.url,
		});
		const example = readWorkflow(exampleFile('customer-service-agent'));
		const workflow = fitted(example, n8n, credential, { [MODEL]: key });
		nodeNamed(workflow, 'Send to the group').parameters.url = chat.url;
		const id = await addWorkflow(n8n.rest, workflow);
		expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });

		const { applyFor: ids } = await sandbox.control<{ applyFor: string[] }>('POST', 'life', {
			applyFor: [
				{ type: 2, amount: 200 },
				{ type: 2, amount: 2500 },
				{ type: 2, amount: 300 },
				{ type: 0 },
			],
		});
		const truth = async () =>
			(await sandbox.control<Truth[]>('GET', 'aftersales')).filter(({ afterSaleId }) =>
				ids.includes(afterSaleId),
			);
		const isSmall = (it: Truth) => it.type === 2 && it.refundAmount + it.refundPostAmount <= 2000;
		const small = (await truth()).filter(isSmall).map(({ afterSaleId }) => afterSaleId);
		const large = ids.filter((each) => !small.includes(each));
		other = small[0] ?? '';
		expect([small.length, large.length]).toEqual([2, 2]);

		await until('all that a person must see', async () => has(handedOver(), large));
		await until('the model was asked about each', async () => has([...returned.keys()], ids));
		await until('the run has ended', async () => await isIdle(n8n));

		const states = new Map((await truth()).map((it) => [it.afterSaleId, it]));
		for (const each of small) expect(states.get(each)).toMatchObject({ status: 12 });
		for (const each of large) expect(states.get(each)).toMatchObject({ status: 6, decided: [] });
		expect(handedOver().sort()).toEqual([...large].sort());
		for (const text of texts()) {
			expect(text).toContain('客服助手：已处理');
			expect(text).not.toMatch(/undefined|null|NaN|\[object/);
		}
		// Each tool answered about the case that was asked about, also where several came at once.
		for (const [asked, [read = '', , proposed = '', approved = '']] of returned) {
			expect(read).toContain(asked);
			expect(`${proposed}${approved}`).not.toContain(ids.find((it) => it !== asked) ?? 'none');
			if (large.includes(asked)) expect(approved).toMatch(/Maximum Amount|20\.00|type/);
		}
	},
	2 * TWO_POLLS_MS,
);

test('the model can fill in nothing that the workflow fixed, and reads that money moves', () => {
	const filled = model.tools.map(({ name, parameters }) => [
		name,
		...Object.keys(parameters.properties ?? {}),
	]);
	expect(filled.sort()).toEqual([
		[APPROVE],
		['Propose_the_approval'],
		['Read_its_order'],
		['Read_the_after-sale'],
	]);
	const approve = model.tools.find(({ name }) => name === APPROVE);
	expect(approve?.description).toContain('MOVES MONEY');
});

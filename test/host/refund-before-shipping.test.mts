/** The example *refund before shipping under a limit → approve; otherwise → message*, published. */
import { exampleFile, fitted } from '../../host/example.mts';
import { publish } from '../../host/n8n/publication.mts';
import { addWorkflow, nodeNamed, readWorkflow } from '../../host/n8n/workflows.mts';
import { onStage } from './on-stage.mts';
import { startReceiver, type Receiver } from './receiver.mts';
import { has, isIdle, TWO_POLLS_MS, until } from './trigger.mts';

const stage = onStage('--orders', '60', '--days', '10', '--seed', '31', '--live', '0');
const LIMIT_FEN = 5000;
let chat: Receiver;

beforeAll(async () => {
	chat = await startReceiver();
});
afterAll(async () => await chat.stop());

interface Truth {
	afterSaleId: string;
	type: number;
	status: number;
	refundAmount: number;
	refundPostAmount: number;
	decided: Array<{ by: string; operation: number | null }>;
}

const texts = () =>
	chat.received.map((body) => (body as { content: { text: string } }).content.text);
const announced = () => texts().map((text) => /售后单 (\d+)/.exec(text)?.[1] ?? '');
const isSmall = ({ refundAmount, refundPostAmount }: Truth) =>
	refundAmount + refundPostAmount <= LIMIT_FEN;

test(
	'what is small and not shipped is refunded, all else comes to a person with the reason',
	async () => {
		const { n8n, sandbox, credential } = stage();
		const example = readWorkflow(exampleFile('refund-before-shipping'));
		const workflow = fitted(example, n8n, credential);
		nodeNamed(workflow, 'Send to the group').parameters.url = chat.url;
		const id = await addWorkflow(n8n.rest, workflow);
		expect(await publish(n8n.rest, id)).toMatchObject({ status: 'published' });

		const wishes = [
			...[1000, 1500, 2000, 2500].map((amount) => ({ type: 2, amount })),
			...[0, 0, 0].map(() => ({ type: 2 })),
			...[1, 0, 3].map((type) => ({ type })),
		];
		const { applyFor: ids } = await sandbox.control<{ applyFor: string[] }>('POST', 'life', {
			applyFor: wishes,
		});
		expect(ids).toHaveLength(wishes.length);
		// The platform sends one of them to its back office.
		await sandbox.control('POST', 'life', { byHand: ids.slice(0, 1) });
		const truth = async () =>
			(await sandbox.control<Truth[]>('GET', 'aftersales')).filter(({ afterSaleId }) =>
				ids.includes(afterSaleId),
			);
		const fits = (it: Truth) => it.type === 2 && isSmall(it) && it.afterSaleId !== ids[0];
		const small = (await truth()).filter(fits).map(({ afterSaleId }) => afterSaleId);
		const others = ids.filter((each) => !small.includes(each));
		expect(small.length).toBeGreaterThan(1);
		expect(others.length).toBeGreaterThan(4);

		const paidBack = async () =>
			(await truth()).flatMap((it) => (it.status === 12 ? [it.afterSaleId] : []));
		await until(
			'the decisions',
			async () => has(announced(), others) && has(await paidBack(), small),
		);
		await until('the run has ended', async () => await isIdle(n8n));

		expect(announced().sort()).toEqual([...others].sort());
		expect((await paidBack()).sort()).toEqual([...small].sort());
		for (const it of await truth()) {
			const numbers = it.decided.map(({ by, operation }) => `${by} ${operation}`);
			expect(numbers).toEqual(small.includes(it.afterSaleId) ? ['api 401'] : []);
		}
		const byHand = texts().find((text) => text.includes(ids[0] ?? 'none'));
		expect(byHand).toMatch(/未自动同意：.*cannot be decided through the API/);
		for (const text of texts()) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
	},
	2 * TWO_POLLS_MS,
);

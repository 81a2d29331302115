/** Chinese on an n8n in Shanghai, English on one in Hong Kong: forms, errors and remedies, not columns. */
import { addCredential, testCredential } from '../../host/n8n/credentials.mts';
import { credentialType, ownNodeTypes, type NodeType } from '../../host/n8n/types.mts';
import { credentialData, CREDENTIAL_TYPE, type Stage } from '../../host/stage.mts';
import { getOrders } from './one-node.mts';
import { onStage, onStageWithEditor } from './on-stage.mts';

const SANDBOX = ['--orders', '40', '--days', '1', '--seed', '7', '--live', '0'];
const inShanghai = onStageWithEditor({ GENERIC_TIMEZONE: 'Asia/Shanghai' }, ...SANDBOX);
const inHongKong = onStage(...SANDBOX);

const CHINESE = /\p{Script=Han}/u;

/** What an n8n shows and says. */
async function seenOn(stage: Stage) {
	const { n8n, sandbox } = stage;
	const wrong = { ...credentialData(sandbox), appSecret: '0'.repeat(36) };
	const ref = await addCredential(n8n.rest, 'Wrong secret', CREDENTIAL_TYPE, wrong);
	return {
		types: await ownNodeTypes(n8n),
		credential: await credentialType(n8n, CREDENTIAL_TYPE),
		orders: await getOrders(stage, { returnAll: false, limit: 3 }),
		refused: await getOrders(stage, { operation: 'get', orderId: '3473196049974326153' }),
		incomplete: await getOrders(stage, { operation: 'get', orderId: '={{ "" }}' }),
		tested: await testCredential(n8n.rest, ref, CREDENTIAL_TYPE, wrong),
	};
}

let chinese: Awaited<ReturnType<typeof seenOn>>;
let english: Awaited<ReturnType<typeof seenOn>>;
beforeAll(async () => {
	chinese = await seenOn(inShanghai());
	english = await seenOn(inHongKong());
}, 240_000);

/** Not the copy that only n8n's list of nodes reads, whose label must be English. */
const isShown = ({ displayOptions }: NodeType['properties'][number]) =>
	displayOptions?.hide?.['@version'] === undefined;

/** The labels of a form, hidden fields and notices left out. */
const labelsOf = ({ displayName, properties }: NodeType) => [
	displayName,
	...properties
		.filter((it) => it.type !== 'hidden' && it.type !== 'notice' && isShown(it))
		.map((it) => it.displayName),
];
const optionsOf = (types: NodeType[], field: string) =>
	types
		.flatMap(({ properties }) => properties.filter((it) => it.name === field && isShown(it)))
		.flatMap(({ options = [] }) => options)
		.filter(({ value }) => value !== '__CUSTOM_API_CALL__')
		.map(({ name }) => name);

/** Names of things, the same in both languages. */
const NAMES = ['SKU', 'App Key', 'App Secret', 'Schema'];
/** What n8n itself adds to a form. */
const OF_N8N = ['Poll Times', 'Allowed HTTP Request Domains', 'Allowed Domains'];

it('every label of a form is Chinese, and none elsewhere', () => {
	const labels = [...chinese.types, chinese.credential].flatMap(labelsOf);
	expect(labels.length).toBeGreaterThan(400);
	const others = [...NAMES, ...OF_N8N];
	expect(labels.filter((it) => !CHINESE.test(it) && !others.includes(it))).toEqual([]);
	const inEnglish = [...english.types, english.credential].flatMap(labelsOf);
	expect(inEnglish.filter((it) => CHINESE.test(it.replace(/ \([^()]*\)/g, '')))).toEqual([]);
});

it('operations and events are found in both languages', () => {
	for (const field of ['resource', 'operation', 'events']) {
		const names = optionsOf(chinese.types, field);
		expect(names.length).toBeGreaterThan(10);
		const inEnglish = optionsOf(english.types, field).map((it) => it.replace(/ \([^a-z]*\)$/, ''));
		for (const [at, name] of names.entries()) {
			expect(name).toMatch(CHINESE);
			expect(name).toContain(inEnglish[at]);
		}
	}
});

it('errors, remedies and the test of a credential speak the language of the form', () => {
	expect(chinese.incomplete.error?.message).toMatch(/^订单号：不能为空/);
	expect(english.incomplete.error?.message).toMatch(/^Order ID: is empty/);
	expect(chinese.refused.error?.message).toMatch(/^没有这个订单/);
	expect(chinese.refused.error?.description).toMatch(/^请检查订单号。/);
	expect(english.refused.error?.message).toMatch(/^There is no such order/);
	expect(chinese.tested.status).toBe('Error');
	expect(chinese.tested.message).toContain('核对 App Key 和 App Secret');
	expect(english.tested.status).toBe('Error');
	expect(english.tested.message).toContain('Compare App Key and App Secret');
});

it('a workflow runs on both with the same columns', () => {
	const columnsOf = ({ orders }: typeof chinese) =>
		orders.items('Work').map(({ json }) => Object.keys(json));
	expect(columnsOf(chinese)).toHaveLength(3);
	expect(columnsOf(chinese)).toEqual(columnsOf(english));
});

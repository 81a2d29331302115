/** `& < >` from a field of the form to the bytes on the wire, in both spellings. */
import { DouyinOrder } from '../../../nodes/Order/DouyinOrder.node';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mts';
import { credentialStore, run, type CredentialStore } from '../../support/engine.mts';
import { openHost, type Host } from '../../support/two-hosts.mts';

const REMARK = 'A&B <c> "d" é 备注 𠮷';
const PLAIN = 'A&B <c> \\"d\\" é 备注 𠮷';
const ESCAPED = 'A\\u0026B \\u003cc\\u003e \\"d\\" é 备注 𠮷';

let sandbox: Sandbox;
/** A proxy between node and sandbox that records the bytes. */
let wire: Host;
let credential: CredentialStore;
let seed = 500;
beforeEach(async () => {
	sandbox = await startSandbox({ seed: ++seed, orders: 3, live: 0, quota: 1000 });
	const { appKey, appSecret, shopId, url } = sandbox;
	wire = await openHost(({ path, headers, body }, response) => {
		const { host: _host, connection: _connection, ...rest } = headers;
		void fetch(`${url}${path}`, {
			method: 'POST',
			headers: rest as Record<string, string>,
			body,
		}).then(async (reply) => response.end(await reply.text()));
	});
	credential = credentialStore({ appKey, appSecret, shopId, gatewayUrl: wire.url });
});
afterEach(async () => {
	await wire.close();
	await sandbox.close();
});

const orderId = () => sandbox.control.orderTruth()[0]?.orderId ?? '';

async function addRemark() {
	const parameters = {
		resource: 'order',
		operation: 'addRemark',
		orderId: orderId(),
		remark: REMARK,
	};
	const { items } = await run({ type: new DouyinOrder(), credential, parameters });
	expect(items).toHaveLength(1);
}

const remarksSent = () =>
	wire.arrived.filter(({ path }) => path.includes('addOrderRemark')).map(({ body }) => body);

it.each([
	['either', [PLAIN]],
	['plain', [PLAIN]],
	['escaped', [PLAIN, ESCAPED]],
] as const)(
	'where the platform takes %s: the older spelling only once refused',
	async (spelling, texts) => {
		sandbox.control.decide({ spelling });
		await addRemark();
		const bodies = remarksSent();
		expect(bodies).toHaveLength(texts.length);
		for (const [index, text] of texts.entries()) {
			expect(bodies[index]).toBe(
				`{"is_add_star":"false","order_id":"${orderId()}","remark":"${text}"}`,
			);
		}
	},
);

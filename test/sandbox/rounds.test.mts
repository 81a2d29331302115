/** A further round of one seed: the same keys and products, and nothing that the round before gave out. */
import { startSandbox, type Sandbox } from '../../sandbox/server.mts';

const NOW = 1_790_000_000;
const options = { seed: 7, orders: 30, live: 0, speed: 0, now: NOW, fans: 5, apps: 2 };

let rounds: Sandbox[] = [];
beforeAll(async () => {
	rounds = await Promise.all(
		[0, 1].map(async (round) => await startSandbox({ ...options, round })),
	);
});
afterAll(async () => await Promise.all(rounds.map(async (box) => await box.close())));

const ofBoth = <T,>(look: (box: Sandbox) => T): [T, T] => [look(rounds[0]!), look(rounds[1]!)];

it('keeps keys and products', () => {
	const [before, after] = ofBoth(({ appKey, appSecret, shopId, qianchuan, open, otherApps }) => ({
		...{ appKey, appSecret, shopId, qianchuan, open, otherApps },
	}));
	expect(after).toEqual(before);
	const [were, are] = ofBoth(({ control }) => control.productTruth());
	expect(are).toEqual(were);
});

it.each([
	['orders', ({ control }: Sandbox) => control.orderTruth({}).map(({ orderId }) => orderId)],
	['lives', ({ control }: Sandbox) => control.liveTruth({}).map(({ roomId }) => roomId)],
	[
		'codes',
		({ control, qianchuan, open, otherApps: [other] }: Sandbox) =>
			[qianchuan.appId, open.clientKey, other!.qianchuan.appId, other!.open.clientKey].map(
				(app) => control.code(app).code,
			),
	],
])('gives other ids to %s', (_, look) => {
	const [before, after] = ofBoth(look);
	expect(before.length).toBeGreaterThan(2);
	expect(after).toHaveLength(before.length);
	expect(after.filter((id: string) => before.includes(id))).toEqual([]);
});

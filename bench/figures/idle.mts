/** What a poll of the trigger costs when nothing is new: calls, bytes that n8n stores, and CPU. */
import { credentialStore } from '../../test/support/engine.mts';
import { PollStage } from '../../test/support/poll-context.mts';
import { rounded, skipped, type Figure } from '../figure.mts';
import { idlePolls } from '../idle-polls.mts';
import { whyNoRealN8n } from '../real-n8n.mts';
import { credentialOf, startSandbox, type Sandbox } from '../sandbox.mts';
import { shipped } from '../shipped.mts';

const { EVENTS } = shipped<typeof import('../../nodes/Trigger/events/index.ts')>(
	'nodes/Trigger/events/index',
);

const { DouyinOrderTrigger } = shipped<
	typeof import('../../nodes/Trigger/DouyinOrderTrigger.node.ts')
>('nodes/Trigger/DouyinOrderTrigger.node');
const { DouyinRefundTrigger } = shipped<
	typeof import('../../nodes/Trigger/DouyinRefundTrigger.node.ts')
>('nodes/Trigger/DouyinRefundTrigger.node');
const { DouyinProductTrigger } = shipped<
	typeof import('../../nodes/Trigger/DouyinProductTrigger.node.ts')
>('nodes/Trigger/DouyinProductTrigger.node');

const NODES = {
	order: DouyinOrderTrigger,
	refund: DouyinRefundTrigger,
	product: DouyinProductTrigger,
};
type About = keyof typeof NODES;

/** Watching stock has no list of changes: it reads product after product. */
const lists = (Object.keys(NODES) as About[]).flatMap((about) =>
	EVENTS[about].flatMap((event) => ('watch' in event ? [] : [{ about, ...event }])),
);

const POLLS = 20;
const AN_HOUR = 10_000;

export default async function* measure(): AsyncGenerator<Figure> {
	const quiet = await startSandbox({ orders: 1000, days: 1 });
	const idle = { calls: 0, items: 0, bytes: 0 };
	for (const { about, value, listing } of lists) {
		const seen = await polled(quiet, about, value, listing.method);
		idle.calls += seen.calls;
		idle.items += seen.items;
		idle.bytes = Math.max(idle.bytes, seen.bytes);
	}
	quiet.stop();

	const busy = await startSandbox({ orders: AN_HOUR, days: 1 / 24 });
	const hour = await polled(busy, 'order', 'orderCreated', 'order.searchList', 3600);
	busy.stop();

	const value = rounded(idle.calls / (POLLS * lists.length));
	yield {
		figure: 'idle',
		value,
		aim: '= 1',
		met: value === 1 && idle.items === 0,
		unit: 'calls a poll that finds nothing new',
		events: lists.length,
		polls: POLLS * lists.length,
		items: idle.items,
		stateBytes: idle.bytes,
		ordersAnHour: AN_HOUR,
		stateBytesThen: hour.bytes,
		callsThen: rounded(hour.calls / POLLS),
	};

	const missing = whyNoRealN8n();
	if (missing !== undefined) return skipped('idle, in a real n8n', missing);
	for (const lazy of [true, false]) {
		// So many polls that what n8n uses by itself does not hide them, and not more than one core does.
		for (const [triggers, everySeconds] of [
			[1, 1],
			[50, 10],
		] as const) {
			const { polls, cpu } = await idlePolls(lazy, triggers, everySeconds);
			yield {
				figure: 'idle',
				value: rounded(cpu, 0),
				unit: 'ms of CPU a poll that finds nothing new, in a real n8n',
				engine: lazy ? 'lazy acquire' : 'as n8n sets it',
				triggers,
				polls,
			};
		}
	}
}

/** Publishes a trigger, which catches up, then polls when nothing is new. */
async function polled(
	sandbox: Sandbox,
	about: About,
	event: string,
	method: string,
	since?: number,
) {
	const startTime = new Date(Date.now() - 1000 * (since ?? 0)).toISOString();
	const stage = new PollStage({
		type: new NODES[about](),
		credential: credentialStore(credentialOf(sandbox)),
		parameters: {
			events: [event],
			...(since ? { startFrom: 'date', startTime } : { startFrom: 'now' }),
			options: { limit: 2 * AN_HOUR },
		},
		way: 'scheduler',
	});
	await stage.publish();
	const before = await sandbox.counts(method);
	let items = 0;
	for (let poll = 0; poll < POLLS; poll++) items += (await stage.tick())?.length ?? 0;
	const { calls } = await sandbox.counts(method);
	return { calls: calls - before.calls, items, bytes: stage.size };
}

/** How many calls a poll of the trigger costs when nothing is new. */
import { credentialStore } from '../../test/support/engine.mts';
import { PollStage } from '../../test/support/poll-context.mts';
import { rounded, type Figure } from '../figure.mts';
import { credentialOf, startSandbox } from '../sandbox.mts';
import { shipped } from '../shipped.mts';

const { DouyinTrigger } = shipped<typeof import('../../nodes/Trigger/DouyinTrigger.node.ts')>(
	'nodes/Trigger/DouyinTrigger.node',
);
const { events } = shipped<typeof import('../../nodes/Trigger/events/index.ts')>(
	'nodes/Trigger/events/index',
);

/** Watching stock has no list of changes: it reads product after product. */
const lists = events.filter((event) => !('watch' in event));

const POLLS = 20;

export default async function* measure(): AsyncGenerator<Figure> {
	const sandbox = await startSandbox({ orders: 1000, days: 1 });
	const credential = credentialStore(credentialOf(sandbox));
	let calls = 0;
	let emitted = 0;
	for (const { value: event, listing } of lists) {
		const stage = new PollStage({
			type: new DouyinTrigger(),
			credential,
			parameters: { event, startFrom: 'now', options: {} },
			way: 'scheduler',
		});
		await stage.publish();
		const before = await sandbox.counts(listing.method);
		for (let poll = 0; poll < POLLS; poll++) emitted += (await stage.tick())?.length ?? 0;
		calls += (await sandbox.counts(listing.method)).calls - before.calls;
	}
	sandbox.stop();
	const value = rounded(calls / (POLLS * lists.length));
	yield {
		figure: 'idle',
		value,
		aim: '= 1',
		met: value === 1 && emitted === 0,
		unit: 'calls a poll that finds nothing new',
		events: lists.length,
		polls: POLLS * lists.length,
		items: emitted,
	};
}

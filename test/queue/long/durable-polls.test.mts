/**
 * The same as `polls.test.mts` with n8n's durable scheduler and cursors, which store a trigger's place
 * in one transaction with the execution. A cluster of its own takes a minute to start: only in the
 * long form.
 */
import { FAST_SCHEDULER } from '../../../host/process/fast-polls.mts';
import { longOrShort, numberFrom } from '../../support/soak.mts';
import { onOwnCluster } from '../on-cluster.mts';
import { cutPostgres, killMain, postgresAway, redisAway } from '../strikes.mts';
import { describePolls } from '../struck-polls.mts';

// The durable scheduler takes the time of its database, which nobody can shift: the real one, then.
delete process.env.CLOCK_SHIFT_MS;

const DURABLE = {
	...FAST_SCHEDULER,
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
};

const stage = onOwnCluster(
	{ workers: 2, env: DURABLE },
	...['--orders', '5', '--days', '2', '--seed', '17', '--live', '0'],
);

describePolls(stage, {
	strikes: [
		['connections to PostgreSQL cut', cutPostgres, longOrShort(8, 2)],
		['PostgreSQL away for 60 s', postgresAway(60), longOrShort(3, 1)],
		['Redis away for 60 s', redisAway(60), longOrShort(3, 1)],
		['main killed', killMain, longOrShort(5, 1)],
	],
	interval: 5,
	orders: numberFrom('TEST_CHANGES', longOrShort(50_000, 2_000)),
	atOnce: longOrShort(30, 10),
	settleMs: 300_000,
	timeoutMs: 3_600_000,
});

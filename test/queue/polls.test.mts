/**
 * A trigger in queue mode while its servers are cut off, are away, and main is killed: every order
 * gets into an execution, and comes twice only where one of the two was struck. `TEST_CHANGES` says how
 * many orders arrive.
 */
import { longOrShort, numberFrom } from '../support/soak.mts';
import { onCluster, POLL_SECONDS } from './on-cluster.mts';
import { cutPostgres, killMain, postgresAway, redisAway } from './strikes.mts';
import { describePolls } from './struck-polls.mts';

const stage = onCluster('--orders', '5', '--days', '2', '--seed', '16', '--live', '0');

const AWAY = longOrShort(60, 8);
const ROUNDS = longOrShort(4, 1);

describePolls(stage, {
	strikes: [
		['connections to PostgreSQL cut', cutPostgres, longOrShort(20, 3)],
		[`PostgreSQL away for ${AWAY} s`, postgresAway(AWAY), ROUNDS],
		[`Redis away for ${AWAY} s`, redisAway(AWAY), ROUNDS],
		['main killed', killMain, longOrShort(6, 1)],
	],
	interval: POLL_SECONDS,
	orders: numberFrom('TEST_CHANGES', longOrShort(50_000, 400)),
	atOnce: longOrShort(30, 10),
	settleMs: 180_000,
	timeoutMs: longOrShort(3_600_000, 900_000),
});

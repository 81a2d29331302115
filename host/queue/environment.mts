/** How a process of the cluster differs from one of the compose file: where its servers are. */
import type { ClusterState } from './cluster-state.mts';
import { settingsOf, type Kind } from './compose.mts';
import { portOf, type Servers } from './servers.mts';

const ENCRYPTION_KEY = 'the-key-of-the-queue-tests';

export function clusterEnvironment(
	kind: Kind,
	port: number,
	state: ClusterState,
	{ postgres, redis }: Servers,
): NodeJS.ProcessEnv {
	const { postgresGate, redisGate, prefix } = state;
	return {
		...settingsOf(kind).env,
		DB_POSTGRESDB_HOST: postgresGate ? '127.0.0.1' : postgres.hostname,
		DB_POSTGRESDB_PORT: String(postgresGate?.port ?? portOf('postgres', postgres)),
		DB_POSTGRESDB_DATABASE: state.database,
		DB_POSTGRESDB_USER: decodeURIComponent(postgres.username),
		DB_POSTGRESDB_PASSWORD: decodeURIComponent(postgres.password),
		QUEUE_BULL_REDIS_HOST: redisGate ? '127.0.0.1' : redis.hostname,
		QUEUE_BULL_REDIS_PORT: String(redisGate?.port ?? portOf('redis', redis)),
		QUEUE_BULL_REDIS_DB: redis.pathname.slice(1) || '0',
		QUEUE_BULL_REDIS_USERNAME: decodeURIComponent(redis.username),
		QUEUE_BULL_REDIS_PASSWORD: decodeURIComponent(redis.password),
		QUEUE_BULL_PREFIX: prefix,
		N8N_REDIS_KEY_PREFIX: prefix,
		N8N_ENCRYPTION_KEY: ENCRYPTION_KEY,
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		...state.env,
	};
}

/** The environment in which n8n polls every few seconds, by either of its schedulers. */
import { join } from 'node:path';
import { projectRoot } from '../project.mts';

export const FAST_POLLS = {
	NODE_OPTIONS: `--require ${join(projectRoot(), 'host', 'process', 'fast-polls.cjs')}`,
};

/** Seconds after which the durable scheduler notes coming jobs, and looks for due ones. */
export const FAST_SCHEDULER = {
	...FAST_POLLS,
	N8N_SCHEDULER_MATERIALIZATION_INTERVAL: '1',
	N8N_SCHEDULER_EXECUTOR_INTERVAL: '1',
};

/** The workflows of GitHub, as far as tests read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../host/project.mts';

export interface Step {
	readonly name?: string;
	readonly uses?: string;
	readonly run?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
	readonly if?: string;
	readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
	readonly permissions?: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly steps: readonly Step[];
}
export interface Workflow {
	readonly on: {
		readonly schedule?: ReadonlyArray<{ readonly cron: string }>;
		readonly push?: { readonly tags?: readonly string[]; readonly branches?: readonly string[] };
	};
	readonly permissions?: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

/** The one that publishes a version. */
export const PUBLISHING = 'publish.yml';

export const workflowOf = (file: string) =>
	parse(readFileSync(join(projectRoot(), '.github', 'workflows', file), 'utf8')) as Workflow;

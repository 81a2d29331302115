/** How our n8n differs from a fresh one: quiet, offline, on loopback, in the shop's hours. */
import { cleanEnvironment } from '../process/environment.mts';
import type { Installed } from '../install/n8n.mjs';

export interface Settings {
	userFolder: string;
	/** The one folder that nodes may read and write files in. */
	filesFolder: string;
	port: number;
	brokerPort: number;
	extra: NodeJS.ProcessEnv;
}

export function n8nEnvironment(installed: Installed, settings: Settings): NodeJS.ProcessEnv {
	const { userFolder, filesFolder, port, brokerPort, extra } = settings;
	return cleanEnvironment(
		{
			N8N_USER_FOLDER: userFolder,
			N8N_RESTRICT_FILE_ACCESS_TO: filesFolder,
			N8N_PORT: String(port),
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_HOST: '127.0.0.1',
			N8N_RUNNERS_BROKER_PORT: String(brokerPort),
			// Plain http on loopback: a cookie marked secure would not come back.
			N8N_SECURE_COOKIE: 'false',
			// Beijing's hours, but not the zone in which the nodes speak Chinese.
			GENERIC_TIMEZONE: 'Asia/Hong_Kong',
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
			N8N_HIRING_BANNER_ENABLED: 'false',
			N8N_DYNAMIC_BANNERS_ENABLED: 'false',
			N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
			// Without it n8n makes an isolate of V8 for every poll and every request to a webhook.
			N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
			...extra,
		},
		installed.bin,
	);
}

/** Modules of n8n that no workflow here calls: they take half a second of each start. */
const UNUSED_MODULES = [
	...['instance-ai', 'mcp-registry', 'chat-hub', 'mcp', 'workflow-builder', 'oauth-server'],
	...['insights', 'external-secrets', 'provisioning', 'breaking-changes', 'source-control'],
	...['dynamic-credentials', 'sso-oidc', 'sso-saml', 'log-streaming', 'ldap', 'quick-connect'],
	...['otel', 'token-exchange', 'oauth-jwe', 'n8n-packages', 'workflow-reviews', 'favorites'],
];

/**
 * For the pinned n8n where no Code node runs: n8n starts no runner for such nodes, and none of the
 * modules above.
 */
export const LEAN: Readonly<Record<string, string>> = {
	N8N_RUNNERS_MODE: 'external',
	N8N_RUNNERS_AUTH_TOKEN: 'none-connects',
	N8N_DISABLED_MODULES: UNUSED_MODULES.join(','),
};

/**
 * The same where nobody asks for the editor, or for the types of nodes that it is given: n8n otherwise
 * writes both to the disk at each start, which is half of its work.
 */
export const HEADLESS: Readonly<Record<string, string>> = { ...LEAN, N8N_DISABLE_UI: 'true' };

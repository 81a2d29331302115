/** `npm run host:install`: fetches the pinned n8n ahead of time, with its progress in view. */
import { ensureN8n } from './install/n8n.mjs';

const { n8n, version } = await ensureN8n((line) => console.error(line));
console.log(`n8n ${version}: ${n8n}`);

/** n8n-core writes its settings when it is loaded: into a folder of this worker, never the user's. */
const { join } = require('node:path');

process.env.N8N_USER_FOLDER = join(process.env.TEST_FOLDER, process.env.JEST_WORKER_ID ?? '1');
delete process.env.N8N_ENCRYPTION_KEY;

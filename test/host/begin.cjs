/** Before the host tests: what all tests need, and the n8n that the files share. */
const begin = require('../environment/begin.cjs');

module.exports = async () => {
	begin();
	const { tsImport } = await import('tsx/esm/api');
	const { startSharedN8n } = await tsImport('./shared-n8n.mts', __filename);
	globalThis.sharedN8n = await startSharedN8n();
	process.env.SHARED_N8N = JSON.stringify(globalThis.sharedN8n.address);
};

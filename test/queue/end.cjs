/** Ends the cluster that the files shared, if one of them asked for it. */
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const end = require('../environment/end.cjs');

module.exports = async () => {
	const folder = join(process.env.TEST_FOLDER, 'cluster');
	if (existsSync(join(folder, 'cluster.json'))) {
		const { tsImport } = await import('tsx/esm/api');
		const { endCluster } = await tsImport('../../host/queue/cluster.mts', __filename);
		await endCluster(folder);
	}
	end();
};

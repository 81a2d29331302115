const end = require('../environment/end.cjs');

module.exports = async () => {
	await globalThis.sharedN8n?.stop();
	end();
};

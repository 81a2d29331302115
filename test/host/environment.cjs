/** Lets a stage know that a test failed, so that it keeps n8n's log and says where it is. */
const OneRealm = require('../environment/one-realm.cjs');

module.exports = class HostEnvironment extends OneRealm {
	handleTestEvent(event) {
		super.handleTestEvent(event);
		const { name } = event;
		if (name === 'test_fn_failure' || name === 'hook_failure') this.global.hasFailed = true;
	}
};

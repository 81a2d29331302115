/** Before the tests in queue mode: what all tests need. The cluster starts with the first that asks. */
module.exports = require('../environment/begin.cjs');

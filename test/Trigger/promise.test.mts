/** The promise is in the documentation word for word, in one piece. */
import { readFileSync } from 'node:fs';

const PROMISE =
	'Every order and after-sale change that the platform lists within its look-back, and no later than 40 minutes after it happened, starts the workflow at least once, oldest first; in normal running exactly once. An outage of the platform, of n8n or of the network delays changes; it does not lose them. A manual test run changes nothing. Not promised: deletions, orders older than the platform’s 90 days, changes that do not move `update_time` (remarks, flags), a status that another one has replaced before it was read, exactly-once across a crash between emitting and storing (each item carries `eventKey` for that).';

const plain = (text: string) => text.replace(/[\n>\s]+/g, ' ').replaceAll('’', "'");

it('is in the documentation', () => {
	expect(plain(readFileSync('docs/polling-trigger.md', 'utf8'))).toContain(plain(PROMISE));
});

/** What every polling trigger of this folder does when n8n polls it. */
import type { IPollFunctions } from 'n8n-workflow';

import { monotonicNow } from '../kernel/clock';
import { poll, pollBudgetMs } from '../kernel/poll/run';
import { connectEvents } from './connect';
import type { About } from './events';

export async function pollEvents(context: IPollFunctions, about: About) {
	const deadline = monotonicNow() + pollBudgetMs(context);
	return await poll(context, async () => await connectEvents(context, about, deadline));
}

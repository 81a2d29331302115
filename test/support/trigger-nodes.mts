/** The polling triggers by their events. */
import type { INodeType } from 'n8n-workflow';

import { DouyinLiveTrigger } from '../../nodes/Trigger/DouyinLiveTrigger.node';
import { DouyinOrderTrigger } from '../../nodes/Trigger/DouyinOrderTrigger.node';
import { DouyinProductTrigger } from '../../nodes/Trigger/DouyinProductTrigger.node';
import { DouyinRefundTrigger } from '../../nodes/Trigger/DouyinRefundTrigger.node';
import { DouyinWaybillTrigger } from '../../nodes/Trigger/DouyinWaybillTrigger.node';
import { EVENTS, type About } from '../../nodes/Trigger/events';

const NODES = {
	order: DouyinOrderTrigger,
	refund: DouyinRefundTrigger,
	product: DouyinProductTrigger,
	live: DouyinLiveTrigger,
	waybill: DouyinWaybillTrigger,
};

/** What the node that has this event is about. */
function aboutOf(event: string): About {
	const found = (Object.keys(EVENTS) as About[]).find((about) =>
		EVENTS[about].some(({ value }) => value === event),
	);
	if (!found) throw new Error(`no node has the event ${event}`);
	return found;
}

export const triggerOf = (event: string): INodeType => new NODES[aboutOf(event)]();

import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import type { Context } from '../gateways/http/n8n-transport';
import { qianchuanGateway } from '../gateways/qianchuan/gateway';
import { shopGateway } from '../gateways/shop/gateway';
import { monotonicNow } from '../kernel/clock';
import { poll, pollBudgetMs } from '../kernel/poll/run';
import { inLanguage } from '../kernel/language/form';
import { searchesWith } from '../records/live/listSearch';
import { TRIGGER_TEXTS } from './chinese';
import { events } from './events';
import { properties } from './fields';
import { connectEvent } from './connect';

const isOfShop = (event: (typeof events)[number]) => !('platform' in event && event.platform);

const ofOthers = events.filter((event) => !isOfShop(event)).map(({ value }) => value);

/**
 * Each shows for the events of its platform. One of them by `hide`: a field of which every value
 * shows a credential counts as the choice of the credential, and n8n's editor takes it off the form.
 */
const credentials = [
	{ name: shopGateway.credential, required: true, displayOptions: { hide: { event: ofOthers } } },
	{
		name: qianchuanGateway.credential,
		required: true,
		displayOptions: { show: { event: ofOthers } },
	},
];

const connect = async (context: Context) => await connectTo(qianchuanGateway, context);

export class DouyinTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Trigger',
		name: 'douyinTrigger',
		icon: {
			light: 'file:../../icons/douyinShop.svg',
			dark: 'file:../../icons/douyinShop.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		description:
			'Starts the workflow when an order, after-sale, product, stock or live (订单, 售后, 商品, 库存, 直播) of Douyin changes',
		defaults: { name: 'Douyin Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties,
	};

	constructor() {
		this.description = inLanguage(this.description, TRIGGER_TEXTS);
	}

	methods = { listSearch: searchesWith(connect) };

	async poll(this: IPollFunctions) {
		const deadline = monotonicNow() + pollBudgetMs(this);
		return await poll(this, async () => await connectEvent(this, deadline));
	}
}

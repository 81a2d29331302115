import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { poll, pollBudgetMs } from '../kernel/poll';
import { properties } from './form';
import { open } from './open';

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
			'Starts the workflow when an order, after-sale, product or stock (订单, 售后, 商品, 库存) of a Douyin shop (抖店) changes',
		defaults: { name: 'Douyin Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'douyinShopApi', required: true }],
		properties,
	};

	async poll(this: IPollFunctions) {
		const deadline = Date.now() + pollBudgetMs(this);
		return await poll(this, async () => await open(this, deadline));
	}
}

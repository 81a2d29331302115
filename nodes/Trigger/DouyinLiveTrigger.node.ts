import type { INodeType, INodeTypeDescription, IPollFunctions } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import type { Context } from '../gateways/http/n8n-transport';
import { qianchuanGateway } from '../gateways/qianchuan/gateway';
import { inLanguage } from '../kernel/language/form';
import { searchesWith } from '../records/live/listSearch';
import { TRIGGER_TEXTS } from './chinese';
import { propertiesOf } from './fields';
import { pollEvents } from './poll-events';

const connect = async (context: Context) => await connectTo(qianchuanGateway, context);

export class DouyinLiveTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Live Trigger',
		name: 'douyinLiveTrigger',
		icon: {
			light: 'file:../../icons/live.svg',
			dark: 'file:../../icons/live.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description: 'Starts the workflow when a live starts, runs or ends',
		defaults: { name: 'Douyin Live Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: qianchuanGateway.credential, required: true }],
		properties: propertiesOf('live'),
	};

	constructor() {
		this.description = inLanguage(this.description, TRIGGER_TEXTS);
	}

	methods = { listSearch: searchesWith(connect) };

	async poll(this: IPollFunctions) {
		return await pollEvents(this, 'live');
	}
}

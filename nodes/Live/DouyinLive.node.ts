import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import type { Gateway } from '../gateways/gateway';
import type { Context } from '../gateways/http/n8n-transport';
import { openGateway } from '../gateways/open/gateway';
import { qianchuanGateway } from '../gateways/qianchuan/gateway';
import { shopGateway } from '../gateways/shop/gateway';
import { credentialsOf } from '../kernel/form/credential-selector';
import { propertiesOf } from '../kernel/form/properties';
import { execute } from '../kernel/execute';
import { inLanguage } from '../kernel/language/form';
import { searchesWith } from '../records/live/listSearch';
import { LIVE_TEXTS } from './chinese';
import { roomSearchWith } from './methods/rooms';
import { operations, resources } from './operations';

const GATEWAYS: Readonly<Record<string, Gateway>> = {
	qianchuan: qianchuanGateway,
	open: openGateway,
	shop: shopGateway,
};

const credentials = Object.entries(GATEWAYS).map(([name, { credential }]) => [name, credential]);

const connect = async (context: Context, platform = 'qianchuan') => {
	const gateway = GATEWAYS[platform] ?? qianchuanGateway;
	return await connectTo(gateway, context);
};

export class DouyinLive implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Live',
		name: 'douyinLive',
		icon: {
			light: 'file:../../icons/live.svg',
			dark: 'file:../../icons/live.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Read the figures of Douyin lives and what they sold',
		defaults: { name: 'Douyin Live' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentialsOf(operations, Object.fromEntries(credentials)),
		properties: propertiesOf(resources, operations, 'room'),
	};

	constructor() {
		this.description = inLanguage(this.description, LIVE_TEXTS);
	}

	methods = { listSearch: { ...searchesWith(connect), ...roomSearchWith(connect) } };

	async execute(this: IExecuteFunctions) {
		return await execute(this, operations, connect);
	}
}

import type { IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { connectTo } from '../gateways/http/connect';
import { openGateway } from '../gateways/open/gateway';
import { propertiesOf } from '../kernel/form/properties';
import { execute, type Connect } from '../kernel/execute';
import { workflowStore } from '../kernel/workflow-store';
import { offlineApi } from '../kernel/offline-api';
import { inLanguage } from '../kernel/language/form';
import { FANS_TEXTS } from './chinese';
import { operations, resources } from './operations';

/** Segments are built from what came in: no platform, and no credential. */
const connect: Connect = async (context, platform) =>
	platform === 'open'
		? {
				...(await connectTo(openGateway, context)),
				kept: workflowStore(context),
			}
		: offlineApi(context);

export class DouyinFans implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Douyin Fans',
		name: 'douyinFans',
		icon: {
			light: 'file:../../icons/fans.svg',
			dark: 'file:../../icons/fans.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Know your Douyin fans, write to them, build segments',
		defaults: { name: 'Douyin Fans' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'douyinOpenApi',
				required: true,
				displayOptions: { show: { resource: ['fans', 'message'] } },
			},
		],
		properties: propertiesOf(resources, operations),
	};

	constructor() {
		this.description = inLanguage(this.description, FANS_TEXTS);
	}

	async execute(this: IExecuteFunctions) {
		return await execute(this, operations, connect);
	}
}

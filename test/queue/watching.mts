/** A workflow that does nothing but be started by new orders. */
import type { CredentialRef } from '../../host/n8n/credentials.mts';
import type { Workflow } from '../../host/n8n/workflows.mts';
import { CREDENTIAL_TYPE } from '../../host/stage.mts';

export const watchingOrders = (credential: CredentialRef): Workflow => ({
	name: 'Watches new orders',
	nodes: [
		{
			id: 'trigger',
			name: 'New Orders',
			type: 'n8n-nodes-douyin-shop.douyinOrderTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {
				pollTimes: { item: [{ mode: 'everyMinute' }] },
				events: ['orderCreated'],
				startFrom: 'now',
			},
			credentials: { [CREDENTIAL_TYPE]: credential },
		},
		{
			id: 'end',
			name: 'End',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [200, 0],
			parameters: {},
		},
	],
	connections: { 'New Orders': { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

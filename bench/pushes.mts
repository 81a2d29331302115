/** Requests to the push trigger of a real n8n, signed as the platform signs. */
import { createHash } from 'node:crypto';
import { publish } from '../host/n8n/publication.mts';
import type { Rest } from '../host/n8n/rest.mts';
import { addWorkflow } from '../host/n8n/workflows.mts';
import type { CredentialRef } from '../host/n8n/credentials.mts';
import { CREDENTIAL_TYPE } from '../host/stage.mts';

const PATH = '5d0b6a7e-6f0c-4a39-9e0f-0000000000a1';

/** A workflow that is nothing but the trigger; returns the path of its address. */
export async function publishPush(rest: Rest, credential: CredentialRef): Promise<string> {
	const id = await addWorkflow(rest, {
		name: 'Pushed',
		nodes: [
			{
				id: 'push',
				name: 'Push',
				type: 'n8n-nodes-douyin-shop.douyinPushTrigger',
				typeVersion: 2,
				position: [0, 0],
				parameters: { platform: 'shop' },
				webhookId: PATH,
				credentials: { [CREDENTIAL_TYPE]: credential },
			},
		],
		connections: {},
		settings: { saveDataSuccessExecution: 'none' },
	});
	await publish(rest, id);
	return `webhook/${PATH}/push`;
}

interface App {
	readonly appKey: string;
	readonly appSecret: string;
}

let sent = 0;

/** Fifty new orders in one request. */
export function fiftyMessages(time = 1_700_000_000): string {
	const message = () => {
		const id = `${4_800_000_000_000_000_000n + BigInt(++sent)}`;
		const data = `{"p_id":${id},"s_ids":[${id}],"shop_id":1,"order_status":1,"create_time":${time}}`;
		return { tag: '100', msg_id: `bench-${sent}`, data };
	};
	return JSON.stringify(Array.from({ length: 50 }, message));
}

/** Posts it and returns the status of the answer. */
export async function post(url: string, body: string, app: App): Promise<number> {
	const sign = createHash('md5').update(`${app.appKey}${body}${app.appSecret}`).digest('hex');
	const headers = { 'content-type': 'application/json', 'app-id': app.appKey, 'event-sign': sign };
	const response = await fetch(url, { method: 'POST', body, headers });
	await response.text();
	return response.status;
}

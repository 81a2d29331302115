/** What every request to the 抖店 gateway carries in its address, the signature among it. */
import type { IDataObject } from 'n8n-workflow';

import { sign } from './signature';

export const nowSeconds = () => Math.floor(Date.now() / 1000);

export function commonParameters(
	{ appKey, appSecret }: IDataObject,
	method: string,
	paramJson: string,
	accessToken: string,
) {
	const timestamp = String(nowSeconds());
	const keys = { appKey: String(appKey).trim(), appSecret: String(appSecret).trim() };
	return {
		app_key: keys.appKey,
		method,
		timestamp,
		v: '2',
		sign_method: 'hmac-sha256',
		sign: sign({ ...keys, method, paramJson, timestamp }),
		...(accessToken && { access_token: accessToken }),
	};
}

import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { grantFields } from '../nodes/gateways/auth/token-fields';
import { GATEWAY_TEXTS } from '../nodes/gateways/chinese';
import { credentialPost } from '../nodes/gateways/http/response';
import {
	assertTrustedUrl,
	authenticateQianchuan,
	credentialTestRules,
	renewQianchuanToken,
} from '../nodes/gateways/qianchuan/authentication';
import { DEFAULT_RATE, OFFICIAL_URL } from '../nodes/gateways/qianchuan/gateway';
import { MAX_RATE, MIN_RATE } from '../nodes/gateways/http/request-rate';
import { inLanguage } from '../nodes/kernel/language/form';

/** 巨量千川 (Qianchuan): https://open.oceanengine.com/labels/12 */
export class QianchuanApi implements ICredentialType {
	name = 'qianchuanApi';
	displayName = 'Qianchuan (巨量千川) API';
	documentationUrl =
		'https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/blob/main/docs/credentials.md';
	icon = {
		light: 'file:../icons/qianchuan.svg',
		dark: 'file:../icons/qianchuan.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName:
				'1. Create an app on <a href="https://open.oceanengine.com" target="_blank">巨量引擎开放平台</a>. Copy its App ID and Secret. 2. Save without a code: the test shows the link for the owner of the account. 3. Agree there, paste the auth_code from the address within 10 minutes, and save again.',
			name: 'steps',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			description: 'The number of the app (应用 APP ID) in the console of 巨量引擎开放平台',
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The secret of the app (应用 Secret)',
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			default: '',
			placeholder: 'The auth_code in the address after the owner agreed',
			description:
				'The auth_code (授权码). Valid for 10 minutes, works once. Never share an authorisation: a renewal ends older tokens.',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: OFFICIAL_URL,
			description:
				'Where calls go: the official host, or a local sandbox (http is allowed on this machine only)',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: MIN_RATE, maxValue: MAX_RATE, numberPrecision: 1 },
			default: DEFAULT_RATE,
			description:
				'How many calls this n8n may make in a second. The platform publishes no number, so the default is careful.',
		},
		...grantFields,
	];

	/** Adds a living access token to each attempt. */
	authenticate: IAuthenticate = async (credentials, request) =>
		await authenticateQianchuan(credentials, request);

	/** n8n calls this when nothing is stored yet or `authenticate` asked for it, and stores the result. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		assertTrustedUrl(credentials);
		const { httpRequest } = this.helpers;
		return { ...(await renewQianchuanToken(credentials, credentialPost(httpRequest))) };
	}

	/** Asks whose token it is, and judges the body: the status is 200. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.gatewayUrl}}',
			url: '/open_api/2/user/info/',
			method: 'GET',
		},
		rules: credentialTestRules,
	};

	constructor() {
		const { displayName, properties, test } = this;
		Object.assign(this, inLanguage({ displayName, properties, test }, GATEWAY_TEXTS));
	}
}

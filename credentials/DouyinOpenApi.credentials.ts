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
	authenticateOpen,
	credentialTestRules,
	renewOpenTokens,
} from '../nodes/gateways/open/authentication';
import { DEFAULT_RATE, OFFICIAL_URL } from '../nodes/gateways/open/gateway';
import { MAX_RATE, MIN_RATE } from '../nodes/gateways/http/request-rate';
import { TEST_HEADER } from '../nodes/gateways/auth/token-refresh';
import { inLanguage } from '../nodes/kernel/language/form';

/** 抖音开放平台: https://developer.open-douyin.com/docs/resource/zh-CN/dop/develop/openapi/ */
export class DouyinOpenApi implements ICredentialType {
	name = 'douyinOpenApi';
	displayName = 'Douyin Open Platform (抖音开放平台) API';
	documentationUrl =
		'https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/blob/main/docs/credentials.md';
	icon = {
		light: 'file:../icons/douyinOpen.svg',
		dark: 'file:../icons/douyinOpen.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName:
				'1. Create an app on <a href="https://developer.open-douyin.com" target="_blank">抖音开放平台</a>. Client Key and Client Secret are enough to receive pushes: save. 2. For all else, run a node: its error shows the link for the owner. 3. Agree there, paste the code from the address, and save again.',
			name: 'steps',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Client Key',
			name: 'clientKey',
			type: 'string',
			default: '',
			required: true,
			description: 'The key of the app (应用 Client Key) in the console of 抖音开放平台',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The secret of the app (应用 Client Secret)',
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			default: '',
			placeholder: 'The code in the address after the owner agreed',
			description:
				'The code (授权码) from the address after the account’s owner agreed. Works once; tokens then renew for about 5 months.',
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
		{
			displayName: 'Refresh Token Renewals',
			name: 'refreshTokenRenewals',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Open ID',
			name: 'openId',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Client Token',
			name: 'clientToken',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Client Token Expires At',
			name: 'clientTokenExpiresAt',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Client Token Owner',
			name: 'clientTokenOwner',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
	];

	/** Adds a living access token to each attempt. */
	authenticate: IAuthenticate = async (credentials, request) =>
		await authenticateOpen(credentials, request);

	/** n8n calls this when nothing is stored yet or `authenticate` asked for it, and stores the result. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		assertTrustedUrl(credentials);
		const { httpRequest } = this.helpers;
		return { ...(await renewOpenTokens(credentials, credentialPost(httpRequest))) };
	}

	/** Asks whose token it is, and judges the body: the status is 200. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.gatewayUrl}}',
			url: '/oauth/userinfo/',
			method: 'POST',
			headers: { [TEST_HEADER]: '1' },
		},
		rules: credentialTestRules,
	};

	constructor() {
		const { displayName, properties, test } = this;
		Object.assign(this, inLanguage({ displayName, properties, test }, GATEWAY_TEXTS));
	}
}

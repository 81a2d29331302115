import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

import { tokenFields } from '../nodes/gateways/auth/token-fields';
import { GATEWAY_TEXTS } from '../nodes/gateways/chinese';
import { credentialPost } from '../nodes/gateways/http/response';
import { MAX_RATE, MIN_RATE } from '../nodes/gateways/http/request-rate';
import {
	assertTrustedUrl,
	authenticateShop,
	credentialTestRules,
	renewShopToken,
} from '../nodes/gateways/shop/authentication';
import { DEFAULT_RATE } from '../nodes/gateways/shop/gateway';
import { OFFICIAL_URL } from '../nodes/gateways/shop/token-owner';
import { inLanguage } from '../nodes/kernel/language/form';

/** 抖店 (Douyin Shop): https://op.jinritemai.com/docs/guide-docs/140/583 */
export class DouyinShopApi implements ICredentialType {
	name = 'douyinShopApi';
	displayName = 'Douyin Shop (抖店) API';
	documentationUrl =
		'https://github.com/n8n-nodes-douyin-shop/n8n-nodes-douyin-shop/blob/main/docs/credentials.md';
	icon = {
		light: 'file:../icons/douyinShop.svg',
		dark: 'file:../icons/douyinShop.dark.svg',
	} as const;

	properties: INodeProperties[] = [
		{
			displayName: 'App Type',
			name: 'appType',
			type: 'options',
			options: [
				{
					name: 'Self-Built (自用型)',
					value: 'selfBuilt',
					description: 'The app belongs to the shop itself',
				},
				{
					name: 'Tool (工具型)',
					value: 'tool',
					description: 'The app is offered to many shops and each one authorises it',
				},
			],
			default: 'selfBuilt',
			description: 'How the app is registered in the open platform of Douyin Shop (抖店开放平台)',
		},
		{
			displayName:
				'1. Create a self-built app (自用型) on <a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>. Add the IP of this server to its white list. 2. Copy its App Key and App Secret, and the Shop ID. 3. Save: the test makes a real call and names what is missing.',
			name: 'steps',
			type: 'notice',
			default: '',
			displayOptions: { show: { appType: ['selfBuilt'] } },
		},
		{
			displayName:
				'1. Create a tool app (工具型) on <a href="https://op.jinritemai.com" target="_blank">抖店开放平台</a>. Copy its App Key and App Secret. 2. Save without a code: the test shows the link for the merchant. 3. Agree there, paste the code from the address within 10 minutes, and save again.',
			name: 'stepsOfTool',
			type: 'notice',
			default: '',
			displayOptions: { show: { appType: ['tool'] } },
		},
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'The 19 digits of the app (应用的 AppKey)',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The secret of the app (AppSecret). It signs and is never sent.',
		},
		{
			displayName: 'Shop ID',
			name: 'shopId',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { appType: ['selfBuilt'] } },
			description:
				'The id of the shop (店铺ID). Without it the platform would give the token of whichever shop authorised first.',
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			default: '',
			placeholder: 'The code in the address after the merchant agreed',
			displayOptions: { show: { appType: ['tool'] } },
			description:
				'The code (授权码) from the merchant’s authorisation page. Valid for 10 minutes, works once; tokens then renew.',
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
				'How many calls of one method this n8n may make in a second. The console of your app shows your quota.',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		...tokenFields,
		{ displayName: 'Shop Name', name: 'shopName', type: 'hidden', default: '' },
		{
			displayName: 'Token Shop',
			name: 'tokenShop',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
	];

	/** Signs each attempt again. */
	authenticate: IAuthenticate = async (credentials, request) =>
		await authenticateShop(credentials, request);

	/** n8n calls this when there is no token or `authenticate` asked for it, and stores the result. */
	async preAuthentication(this: IHttpRequestHelper, credentials: ICredentialDataDecryptedObject) {
		assertTrustedUrl(credentials);
		const { httpRequest } = this.helpers;
		const tokens = await renewShopToken(credentials, credentialPost(httpRequest));
		return { ...tokens };
	}

	/** Reads the brands of the shop, which needs a token, and judges the body: the status is 200. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.gatewayUrl}}',
			url: '/shop/brandList',
			method: 'POST',
			body: {},
		},
		rules: credentialTestRules,
	};

	constructor() {
		const { displayName, properties, test } = this;
		Object.assign(this, inLanguage({ displayName, properties, test }, GATEWAY_TEXTS));
	}
}

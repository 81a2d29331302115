/** Credentials with tokens that were granted to them: without the mark, no token is sent. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { ownerMark } from '../../nodes/gateways/auth/identity';
import { openGateway } from '../../nodes/gateways/open/gateway';
import { qianchuanGateway } from '../../nodes/gateways/qianchuan/gateway';
import { shopGateway } from '../../nodes/gateways/shop/gateway';
import type { CredentialStore } from './engine.mts';

const GATEWAYS = {
	douyinShopApi: shopGateway,
	douyinOpenApi: openGateway,
	qianchuanApi: qianchuanGateway,
} as const;

/** The same credential, its tokens marked as its own. */
export function granted(store: CredentialStore): CredentialStore {
	const { data, kind = 'douyinShopApi' } = store;
	const mark = ownerMark(GATEWAYS[kind].identity(data));
	const marked: ICredentialDataDecryptedObject = { ...data, tokenOwner: mark };
	return {
		...store,
		data: kind === 'douyinOpenApi' ? { ...marked, clientTokenOwner: mark } : marked,
	};
}

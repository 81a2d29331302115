/** Credentials with tokens that were granted to them: without the mark, no token is sent. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { ownerMark } from '../../nodes/gateways/auth/identity';
import { open } from '../../nodes/gateways/open/gateway';
import { qianchuan } from '../../nodes/gateways/qianchuan/gateway';
import { shop } from '../../nodes/gateways/shop/gateway';
import type { CredentialStore } from './engine.mts';

const GATEWAYS = { douyinShopApi: shop, douyinOpenApi: open, qianchuanApi: qianchuan } as const;

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

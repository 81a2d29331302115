/** Warns while there is time: an authorisation of 抖音开放平台 cannot be renewed forever. */
import type { IDataObject } from 'n8n-workflow';

import { asText } from '../../kernel/exact-json';
import { secondsTo } from '../auth/token-manager';
import { authorise } from './authorise-link';

/** The platform renews a refresh token so often, and not once more. */
export const MAX_RENEWALS = 5;

const DAY = 86_400;
/** Days before the end from which each run says so. */
const WARN_DAYS = 7;

export function notice(credential: IDataObject, now = Date.now() / 1000): string | undefined {
	const { refreshToken, refreshTokenExpiresAt, refreshTokenRenewals, clientKey } = credential;
	const left = secondsTo(refreshTokenExpiresAt, now);
	if (!asText(refreshToken) || left > WARN_DAYS * DAY) return undefined;
	if (Number(refreshTokenRenewals) < MAX_RENEWALS) return undefined;
	const days = Math.max(0, Math.floor(left / DAY));
	return `The authorisation of this Douyin account (抖音号授权) ends in ${days} days and cannot be renewed any more. ${authorise(asText(clientKey).trim() || undefined)}`;
}

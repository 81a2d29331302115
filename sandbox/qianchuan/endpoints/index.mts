/** All endpoints that are played, by path. */
import type { Endpoint } from '../endpoint.mts';
import { advertisers, awemes, shopAdvertisers, shops, user } from './account.mts';
import { audience, audienceV2 } from './audience.mts';
import { accessToken, refreshToken } from './oauth.mts';
import { products } from './products.mts';
import { reportLive, reportTodayLive } from './report.mts';
import { roomDetail, rooms } from './rooms.mts';
import { traffic } from './traffic.mts';
import { uniPromotion, uniRoom } from './uni.mts';

export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(
	[
		accessToken,
		refreshToken,
		advertisers,
		user,
		shopAdvertisers,
		shops,
		awemes,
		reportLive,
		reportTodayLive,
		rooms,
		roomDetail,
		traffic,
		products,
		audience,
		audienceV2,
		uniPromotion,
		uniRoom,
	].map((each) => [each.path, each]),
);

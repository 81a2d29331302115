/**
 * The methods of 巨量千川 that the nodes call. A method is its path below `/open_api/`, as the
 * platform documents it:
 *
 *     await api.read('v1.0/qianchuan/today_live/room/get/', {
 *       advertiser_id, aweme_id, date_time: '2026-11-23', fields: ['stat_cost'], page: 1,
 *     });
 *
 * All of them read, by GET. The second argument is one flat object with the platform's names; lists
 * and objects in it are sent as JSON, as the platform wants them in a query, and what is `undefined`
 * is left out. Ids are text of digits, in lists too.
 *
 * The answer is the `data` of the reply: ids in it are text, money is as the platform sent it.
 * https://open.oceanengine.com/labels/12
 */

export interface QianchuanMethod {
	/** Lists of ids, which travel as `[123]` and not as `["123"]`. */
	readonly ids?: readonly string[];
	/** The header `Access-Token`, but for one method. */
	readonly tokenIn?: 'query';
}

const read: QianchuanMethod = {};

export const METHODS = {
	'2/user/info/': read,
	'oauth2/advertiser/get/': { tokenIn: 'query' },
	// Accounts.
	'v1.0/qianchuan/shop/advertiser/list/': read,
	'v1.0/qianchuan/shop/get/': { ids: ['shop_ids'] },
	'v1.0/qianchuan/shop/authorized/get/': read,
	'v1.0/qianchuan/aweme/authorized/get/': read,
	'v1.0/qianchuan/uni_aweme/authorized/get/': read,
	'v1.0/qianchuan/aweme_auth_list/get/': read,
	// Totals of an account.
	'v1.0/qianchuan/report/live/get/': read,
	'v1.0/qianchuan/report/today_live/get/': read,
	// Rooms.
	'v1.0/qianchuan/today_live/room/get/': read,
	'v1.0/qianchuan/today_live/room/detail/get/': read,
	'v1.0/qianchuan/today_live/room/flow_performance/get/': read,
	'v1.0/qianchuan/today_live/room/product_list/get/': read,
	'v1.0/qianchuan/today_live/room/user/get/': read,
	'v1.0/qianchuan/today_live_v2/room/user/get/': read,
	'v1.0/qianchuan/report/today_live/room/config/get/': read,
	'v1.0/qianchuan/report/today_live/room/data/get/': read,
	'v1.0/qianchuan/report/uni_promotion/dimension_data/room/get/': read,
} as const satisfies Readonly<Record<string, QianchuanMethod>>;

/** The dropdown of rooms: the lives of the accounts of an advertiser, the newest first. */
import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { pagedRows } from '../../gateways/qianchuan/paging';
import { InputError } from '../../kernel/errors';
import { asText, type JsonRecord } from '../../kernel/exact-json';
import { matching } from '../../kernel/form/matching';
import { saidName } from '../../kernel/language/said';
import type { Api } from '../../kernel/operation';
import { searchAccounts } from '../../records/live/accounts';
import { fieldsOf, metricsOf } from '../../records/live/metric-columns';
import { roomRow, ROOMS } from '../../records/live/room-row';
import { beijingDay, DAY } from '../../values/time';

/** A list is shown when it has so many entries, or has cost so many calls; the rest comes on scrolling. */
const ENOUGH = 20;
const MOST_CALLS = 10;
/** As far back as *Get Many* looks; each day of each account is a call. */
const MOST_DAYS = 31;

/** `token` is `today:step`, in Unix seconds and accounts times days: where to go on. */
export async function searchRooms(
	api: Api,
	advertiser: string,
	filter = '',
	token = '',
): Promise<INodeListSearchResult> {
	const { results: accounts } = await searchAccounts(api, advertiser);
	const [today = Math.floor(api.now() / 1000), begun = 0] = token
		? token.split(':').map(Number)
		: [];
	const steps = accounts.length * MOST_DAYS;
	const results: INodeListSearchItems[] = [];
	let step = begun;
	for (; step < steps && step < begun + MOST_CALLS && results.length < ENOUGH; step++) {
		const account = accounts[step % accounts.length];
		const params = {
			advertiser_id: advertiser,
			aweme_id: asText(account?.value),
			date_time: beijingDay(today - Math.floor(step / accounts.length) * DAY),
			room_status: 'ALL',
			ad_status: 'ALL',
			fields: fieldsOf(metricsOf(['entries'])),
		};
		const ofDay: JsonRecord[] = [];
		for await (const room of pagedRows(api, ROOMS, params)) ofDay.push(roomRow(room, () => {}));
		ofDay.sort((a, b) => (asText(a.startTime) < asText(b.startTime) ? 1 : -1));
		const entries = ofDay.map((room) => roomEntry(room, account?.name ?? ''));
		results.push(...matching(entries, filter));
	}
	return { results, ...(step < steps && { paginationToken: `${today}:${step}` }) };
}

/** `11-28 20:00 双十二专场 直播中 示例抖音号 (demo_001) #7345678901234567890` */
const roomEntry = (room: JsonRecord, account: string): INodeListSearchItems => ({
	name: [
		asText(room.startTime).slice(5, 16).replace('T', ' '),
		asText(room.title),
		saidName(asText(room.statusText)),
		account,
		`#${asText(room.roomId)}`,
	]
		.filter(Boolean)
		.join(' '),
	value: asText(room.roomId),
});

export const roomSearchWith = (connect: (context: ILoadOptionsFunctions) => Promise<Api>) => ({
	async searchRooms(this: ILoadOptionsFunctions, filter?: string, page?: string) {
		const advertiser = asText(this.getCurrentNodeParameter('advertiser', { extractValue: true }));
		if (advertiser === '') {
			throw new InputError(
				'Choose the advertiser first: the list shows the lives of its accounts.',
			);
		}
		return await searchRooms(await connect(this), advertiser, filter, page);
	},
});

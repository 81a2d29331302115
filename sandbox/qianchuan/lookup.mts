/** Who asks about what: advertisers of the grant, the accounts they may promote, lives of these. */
import type { LiveAccount } from '../live/account.mts';
import type { Totals } from '../live/totals.mts';
import type { Advertiser } from './accounts.mts';
import { foreign } from './endpoint.mts';
import type { Qianchuan } from './platform.mts';
import { refuse } from './refusal.mts';

export function advertiserOf({ advertisers }: Qianchuan, id: string): Advertiser {
	const found = advertisers.find((each) => each.id === id);
	if (!found) throw foreign(`广告主账户${id}`);
	return found;
}

export function accountOf({ accounts }: Advertiser, id: string): LiveAccount {
	const found = accounts.find((each) => each.id === id);
	if (!found) throw foreign(`抖音号${id}`);
	return found;
}

export function roomOf({ lives }: Qianchuan, advertiser: Advertiser, roomId: string): Totals {
	const found = lives.find(roomId);
	if (!found) throw refuse('missing', `直播间${roomId}不存在`);
	accountOf(advertiser, found.live.account.id);
	return found;
}

/** Whether the lists and totals of 4.1 to 4.3 know it. */
export function isListed({ decisions }: Qianchuan, { live }: Totals): boolean {
	if (live.promotion === 'uni') return decisions.qcUniRooms === 'listed';
	return live.promotion === 'standard' || decisions.qcNaturalRooms === 'listed';
}

export interface Page<T> {
	rows: T[];
	page: number;
	page_size: number;
	total: number;
	total_page: number;
}

export function pageOf<T>(all: readonly T[], page: number, size: number): Page<T> {
	const rows = all.slice((page - 1) * size, page * size);
	return {
		rows,
		page,
		page_size: size,
		total: all.length,
		total_page: Math.ceil(all.length / size),
	};
}

/** The columns of a live (直播间), and of the figures that can be chosen for it. */
import {
	count,
	id,
	meaning,
	number,
	only,
	required,
	text,
	time,
	word,
	yuan,
	type Columns,
} from '../../values/columns';
import { METRICS, type Metric } from './metric-catalog';

export const ROOM_COLUMNS = {
	roomId: required(id('直播间ID', 'room_id')),
	title: text('直播间标题', 'room_title'),
	status: required(word('直播状态码', 'room_status')),
	statusText: meaning('直播状态'),
	startTime: required(time('开播时间', 'start_time')),
	endTime: time('下播时间', 'end_time'),
	accountId: id('抖音号ID', 'aweme_id'),
	accountName: text('抖音号昵称', 'aweme_name'),
	plansDelivering: count('在投计划数', 'room_delivery'),
	coverUrl: text('直播间封面', null, 'The address of a picture, from room_cover'),
	avatarUrl: text('抖音号头像', null, 'The address of a picture, from aweme_avatar'),
} as const;

const AS_IT_CAME = 'As it came, in the platform’s unit';

/** Money has two columns: yuan by the unit of the form, and the number as it came. */
export const moneyColumnsOf = (key: string, term: string, wire: string | null, about = '') => ({
	[`${key}Yuan`]: yuan(term, wire, about),
	[`${key}Raw`]: number(`${term}（原值）`, wire, AS_IT_CAME),
});

function columnsOf({ key, wire, kind, term, about }: Metric): Columns {
	const [field, divisor] = wire;
	const place = divisor === undefined ? field : null;
	if (kind === 'money') return moneyColumnsOf(key, term, place, about);
	if (kind === 'count') return { [key]: count(term, place, about) };
	return { [kind === 'percent' ? `${key}Percent` : key]: number(term, place, about) };
}

export const METRIC_COLUMNS: Columns = Object.assign({}, ...METRICS.map(columnsOf));

/** Every figure that was asked for; a Simplified row has no number as it came beside its yuan. */
export const ROOM_OUTPUTS = {
	simplified: {
		...only(ROOM_COLUMNS, 'roomId', 'title', 'statusText', 'startTime', 'endTime', 'accountName'),
		...METRIC_COLUMNS,
	} as Columns,
	full: { ...ROOM_COLUMNS, ...METRIC_COLUMNS } as Columns,
};

/** The columns of the shelf, traffic, audience and reports of a live. */
import {
	code,
	count,
	flag,
	id,
	meaning,
	number,
	text,
	time,
	word,
	yuan,
	type Columns,
} from '../../values/columns';
import { METRIC_COLUMNS, moneyColumnsOf } from '../../records/live/room-columns';
import { FIGURES, type Figure } from '../reports/next-day';
import { SHELF_FIGURES, type ShelfFigure } from './product-row';

function shelfColumnsOf({ key, wire, kind, term }: ShelfFigure): Columns {
	if (kind === 'money') return moneyColumnsOf(key, term, wire);
	if (kind === 'as it came')
		return { [`${key}Raw`]: number(term, wire, 'Its scale is unverified') };
	if (kind === 'time') return { [key]: time(term, wire) };
	if (kind === 'text') return { [key]: text(term, wire) };
	if (kind === 'count') return { [key]: count(term, wire) };
	return { [key]: code('讲解状态码', wire), [`${key}Text`]: meaning('讲解状态') };
}

const SHELF_COLUMNS: Columns = Object.assign(
	{ roomId: id('直播间ID', null), productId: id('商品ID', ['productId', 'product_id']) },
	...SHELF_FIGURES.map(shelfColumnsOf),
);

export const SHELF_OUTPUTS = {
	simplified: without(SHELF_COLUMNS, 'roomId', 'explained'),
	full: SHELF_COLUMNS,
};

export const TRAFFIC_COLUMNS = {
	roomId: id('直播间ID', null),
	source: word('来源维度', null, 'Traffic or sales'),
	channel: word('渠道编码', null, 'The platform’s name of it'),
	channelText: meaning('渠道'),
	value: number('数值', null, 'What it counts is unverified'),
} as const;

export const AUDIENCE_COLUMNS = {
	roomId: id('直播间ID', null),
	action: word('人群', null, 'Who entered, or paid'),
	dimension: word('维度编码', null),
	dimensionText: meaning('维度'),
	group: text('分组', 'age[].age_type', 'Or city_name, gender_type'),
	people: count('人数', 'age[].value'),
	sharePercent: number('占比（%）', null, 'Of the people of that dimension'),
} as const;

const TODAY_COLUMNS: Columns = {
	advertiserId: id('广告账户ID', null),
	accountId: id('抖音号ID', null),
	startTime: time('统计开始时间', null),
	endTime: time('统计结束时间', null),
	readTime: time('读取时间', null),
	...METRIC_COLUMNS,
};

export const TODAY_OUTPUTS = {
	simplified: without(TODAY_COLUMNS, 'advertiserId'),
	full: TODAY_COLUMNS,
};

function nextDayColumnsOf({ key, kind, term, wire }: Figure): Columns {
	if (kind === 'time') return { [key]: time(term, wire) };
	if (kind === 'count') return { [key]: count(term, wire) };
	return {
		[`${key}Minutes`]: number(
			`${term}（分钟）`,
			wire,
			'Assuming that the platform returns seconds',
		),
		[`${key}Raw`]: number(`${term}（原值）`, wire, 'As it came'),
	};
}

const NEXT_DAY_COLUMNS: Columns = Object.assign(
	{
		roomId: id('直播间ID', null),
		dataDay: text('数据日期', 'stats[].timeslot', 'The platform’s day of the data'),
	},
	...FIGURES.map(nextDayColumnsOf),
	{
		averageWatchSeconds: number('人均观看时长（秒）', null, 'Watch time by unique viewers'),
		ready: flag('是否已产出', null, 'Whether every chosen figure is there'),
		notReady: text('未产出的指标', null),
	},
);

export const NEXT_DAY_OUTPUTS = { simplified: NEXT_DAY_COLUMNS, full: NEXT_DAY_COLUMNS };

const SALES_COLUMNS = {
	roomId: id('直播间ID', null, 'Null for what was sold outside of any live'),
	authorName: text('达人昵称', null),
	orders: count('成交订单数', null),
	lines: count('成交商品单数', null),
	units: count('成交件数', null),
	freeLines: count('免费商品单数', null, 'Gifts, samples; in no other column'),
	freeUnits: count('免费件数', null),
	paidYuan: yuan('支付金额', null),
	refundedOrders: count('退款订单数', null),
	refundedLines: count('退款商品单数', null),
	refundedYuan: yuan('退款金额', null, 'Refunded lines count whole'),
	partlyRefundedLines: count('部分退款商品单数', null, 'Of which only a part was refunded'),
	netYuan: yuan('净支付金额', null, 'Paid less refunded'),
	firstPayTime: time('首单支付时间', null),
	lastPayTime: time('末单支付时间', null),
	basis: text('数据来源', null),
} as const;

export const SALES_OUTPUTS = {
	simplified: without(SALES_COLUMNS, 'lines', 'refundedLines', 'freeLines', 'basis'),
	full: SALES_COLUMNS,
};

function without(columns: Columns, ...names: readonly string[]): Columns {
	return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
}

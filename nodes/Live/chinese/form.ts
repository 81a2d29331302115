/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Live': '抖音直播',
	'Read the figures of Douyin lives (直播): those that run now, those of today, and the report of the next day':
		'读取抖音直播的数据：正在进行的、今天的，以及次日的报表',
	Report: '报表',
	Room: '直播间',
	'Sales per Thousand (GPM)': 'GPM（千次观看成交金额）',
};

/** What its form says, but for its operations. */
import type { Dictionary } from '../../kernel/language/translator';

export const formTexts: Dictionary = {
	'Douyin Live': '抖音直播',
	'Read the figures of Douyin lives and what they sold': '读取抖音直播的数据和销售',
	Report: '报表',
	Room: '直播间',
	'Sales per Thousand (GPM)': 'GPM（千次观看成交金额）',
};

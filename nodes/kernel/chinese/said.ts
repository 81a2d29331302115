/** Errors, remedies and hints. */
import type { Dictionary } from '../language/translator';

export const saidTexts: Dictionary = {
	'is empty': '不能为空',
	'is too large': '太大',
	'must be an object': '必须是对象',
	'There is no operation {1} of resource {2}': '资源 {2} 没有操作 {1}',
	'{1} items in one execution: n8n keeps all of them in memory until it ends, and stores them with it. The example workflow backfill-orders-to-postgres shows how to read as many in parts.':
		'一次执行有 {1} 项：n8n 会把它们全部留在内存里直到执行结束，并随执行记录一起保存。示例工作流 backfill-orders-to-postgres 演示了怎样分批读取这么多数据。',
	'The stored place of this trigger is damaged. It starts again as if newly published.':
		'本触发器保存的位置已损坏，按刚发布时的状态重新开始。',
	'This workflow is a copy of another one. The place that was copied along is not used: the trigger starts as its form says.':
		'本工作流是另一个工作流的副本。复制过来的位置不会使用：触发器按表单的设置开始。',
	'This trigger was given another event, shop or thing to watch. It starts afresh.':
		'本触发器换了事件、店铺或监控对象，重新开始。',
	'This trigger was given a further event or another thing to watch. That starts afresh; the others go on.':
		'本触发器增加了事件或换了监控对象：新的部分重新开始，其余的继续。',
	'An event could not be read, and is read again at the next poll: {1}':
		'有一个事件未能读取，下一次轮询再读：{1}',
	'This trigger goes on from where it was at {1}. What changed since then comes now; after a backup was restored, also what came before.':
		'本触发器从 {1} 的位置继续。此后的变化现在开始输出；如果恢复过备份，之前输出过的也会再来一次。',
	'n8n could not start an execution with what this poll found. The next poll tries again.':
		'n8n 未能用这次轮询的结果启动执行，下一次轮询会重试。',
	'Douyin could not be asked while publishing: {1}': '发布时未能查询抖音：{1}',
	'The stored place of this trigger is damaged. It goes on from where it was.':
		'本触发器保存的位置已损坏，从原来的位置继续。',
	'The stored position of this trigger lies in the future: a clock was wrong. It goes on from now.':
		'本触发器保存的位置在将来：曾有时钟不准。从现在继续。',
	'Start From or Start was changed. This trigger still keeps its place; to begin anew, put a copy of the node in its place.':
		'「起点」或「开始时间」已修改。本触发器仍保留原来的位置；要重新开始，请用节点的副本替换它。',
	'The platform looks back {1} days only; changes before that are not listed.':
		'平台只能回查 {1} 天；更早的变化不会列出。',
	'So much is being caught up that some items may come twice; they carry the same eventKey.':
		'补读的内容很多，有些项可能出现两次；它们的 eventKey 相同。',
	'log_id: {1}': 'log_id：{1}',
};

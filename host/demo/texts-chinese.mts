/** The demo's words in Chinese. */
import type { Places, Shown, Texts } from './texts.mts';

const log = (places: Places) =>
	places.isOurs ? `${places.email}   ${places.password}` : '你自己设置的账号';

/** The Qianchuan and Open Platform apps are not those of the demo: another code would end its tokens. */
const keys = ({ sandbox: { url, appKey, appSecret, shopId, otherApps } }: Places) => [
	`  三种都填        网关地址 ${url}`,
	`  抖店            App Key ${appKey}   App Secret ${appSecret}   店铺 ID ${shopId}`,
	...otherApps
		.slice(0, 1)
		.flatMap(({ qianchuan, open }) => [
			`  巨量千川        App ID ${qianchuan.appId}   Secret ${qianchuan.secret}`,
			`                  授权码见 ${url}/_sandbox/code?app=${qianchuan.appId}`,
			`  抖音开放平台    Client Key ${open.clientKey}   Client Secret ${open.clientSecret}`,
			`                  授权码见 ${url}/_sandbox/code?app=${open.clientKey}`,
		]),
];

const shown = (n8n: string, { workflowUrl, tableUrl, csv, excel, ...examples }: Shown) => [
	'先试试：',
	`  近 24 小时的订单   ${workflowUrl}`,
	`  它写的表格         ${tableUrl}`,
	`  以及文件           ${csv}`,
	`                     ${excel}`,
	`  全部 ${String(examples.count).padEnd(2)} 个示例     ${n8n}/home/workflows`,
	...examples.runAtOnce.map((title) => `    马上能运行：${title}`),
	'    其余示例需要什么，写在各自的便签上。',
	'',
];

export const chinese: Texts = {
	starting: (isKept, folder) => (isKept ? `沿用 ${folder} 里的内容启动……` : '正在启动……'),
	sandboxAt: (url) => `沙箱（本地抖音）运行在 ${url}`,
	otherPort: (what, port) => `${what}的端口 ${port} 已被占用，这次改用别的端口`,
	running: (title) => `正在运行工作流“${title}”……`,
	orders: (orders, seconds) =>
		`启动后 ${seconds} 秒，最近 24 小时的 ${orders} 个订单已写进表格。最新的几个：`,
	where: (places) =>
		[
			'',
			`n8n    ${places.n8n}   登录：${log(places)}`,
			`沙箱   ${places.sandbox.url}   本地抖音，不断有新订单`,
			'',
			...(places.shown ? shown(places.n8n, places.shown) : []),
			'三个平台的凭据都已建好，可以直接用。想自己新建时填：',
			...keys(places),
			'',
			`你做的一切都保存在 ${places.folder}。按 Ctrl+C 全部结束。`,
			'npm start -- --fresh 清空重来；不加 --zh 则显示英文。',
		].join('\n'),
	news: (count, rows) => `${count <= 0 ? '没有新订单' : `${count} 个新订单`}，表格里共 ${rows} 个`,
	failed: (reason) => `演示自己的这次运行失败了，稍后会再试；n8n 和沙箱照常运行：${reason}`,
	goneOn: () => '演示自己的运行恢复正常',
	revived: () => 'n8n 自己退出了，已重新启动；日志在 n8n.log',
	yours: () => '你改过这个工作流，它归你了，演示不再自动运行它',
	setUpFailed: (reason) => `演示内容没有全部放好，n8n 和沙箱照常运行；重新启动即可补全：${reason}`,
	stopping: () => '正在停止 n8n 和沙箱……',
	busy: (owner, dir) =>
		`另一个演示（进程 ${owner}）正在使用 ${dir}。请先停止它，或加上：--data <其他文件夹>`,
	foreign: (data) => `${data} 已存在，但不是演示的文件夹，没有动它。`,
	newer: (was, is) =>
		`这个演示文件夹上次由 n8n ${was} 使用，现在是 n8n ${is}，可能读不了。什么都没有改动。\n` +
		'npm start -- --data <其他文件夹> 保留原样；npm start -- --fresh 清空重来。',
	doesNotStart: (folder) =>
		`n8n 用 ${folder} 里以前的内容启动失败，什么都没有删除。\n` +
		'npm start -- --data <其他文件夹> 保留原样；npm start -- --fresh 清空重来。',
};

/** Texts of the numbers (…_desc), from the enum tables of the reference. */
export const ORDER_STATUS: Readonly<Record<number, string>> = {
	1: '待支付',
	105: '已支付',
	2: '备货中',
	101: '部分发货',
	3: '已发货',
	4: '已取消',
	5: '已完成',
	103: '部分支付',
	21: '发货前退款完结',
	22: '发货后退款完结',
	39: '收货后退款完结',
};

export const ORDER_TYPE: Readonly<Record<number, string>> = { 0: '普通订单', 2: '虚拟商品订单' };
export const TRADE_TYPE: Readonly<Record<number, string>> = {
	0: '普通',
	1: '拼团',
	2: '定金预售',
	10: '寄样',
};
export const SUB_B_TYPE: Readonly<Record<number, string>> = { 1: '原生', 2: '小程序', 3: 'H5' };
export const C_BIZ: Readonly<Record<number, string>> = { 0: '未知', 2: '精选联盟', 8: '小店自卖' };
export const B_TYPE: Readonly<Record<number, string>> = {
	1: '火山',
	2: '抖音',
	3: '头条',
	4: '西瓜',
	11: '抖音极速版',
};

export const AFTERSALE_TYPE: Readonly<Record<number, string>> = {
	0: '退货退款',
	1: '已发货仅退款',
	2: '未发货仅退款',
	3: '换货',
	6: '价保',
	7: '补寄',
	8: '维修',
};

export const AFTERSALE_STATUS: Readonly<Record<number, string>> = {
	6: '待商家同意',
	7: '待买家退货',
	8: '待商家发货',
	11: '待商家二次同意',
	12: '售后成功',
	13: '待买家收货',
	14: '换货/补寄/维修成功',
	27: '商家一次拒绝',
	28: '售后失败',
	29: '商家二次拒绝',
};

export const ARBITRATION: Readonly<Record<number, string>> = {
	1: '仲裁中',
	2: '客服同意',
	3: '客服拒绝',
	4: '待商家举证',
	5: '协商期',
	255: '仲裁结束',
};

/** The operations of shipment. */
import type { Dictionary } from '../../kernel/language/translator';

export const shipmentTexts: Dictionary = {
	'Change Waybill': '修改物流',
	'Change the waybill of a shipment': '修改发货的物流信息',
	'Correct carrier and waybill number of a shipped order (修改物流). How often the platform allows it is unverified.':
		'更正已发货订单的快递公司和运单号；平台允许改几次未经核实',
	'Get Carriers': '查询快递公司',
	'Get carriers': '查询快递公司',
	'List the carriers (物流公司) that the platform knows, or that fit given orders':
		'列出平台支持的快递公司，或适合指定订单的快递公司',
	'Get Merge Groups': '查询可合并订单',
	'Get orders that may be merged': '查询可合并的订单',
	'Group the input orders, all of the last 15 days, that may go in one parcel (合单); says why others may not':
		'合单校验：输入的订单（最近 15 天）哪些可以放进一个包裹，不能的说明原因',
	'Get Tracking': '查询物流轨迹',
	'Get the tracking of an order': '查询订单的物流轨迹',
	'Where the parcels of an order are (物流轨迹), in the words of the platform':
		'查询一个订单的包裹物流轨迹，用平台的文字',
	Ship: '发货',
	'Ship an order': '订单发货',
	'Ship a whole order in one parcel (订单发货)': '整单发货，一个包裹',
	'Ship in Several Parcels': '一单多包裹发货',
	'Ship an order in several parcels': '一个订单分几个包裹发货',
	'Ship one order, or a part of it, in several parcels (一单多包裹); all or nothing':
		'把一个订单的全部或一部分分成几个包裹发出；要么全部成功，要么全部不发',
	'Ship Several Orders in One Parcel': '多单合包发货',
	'Ship several orders in one parcel': '几个订单合成一个包裹发货',
	'Put several orders of one buyer into one parcel (多单合包); all or nothing':
		'同一买家的几个订单合成一个包裹；要么全部成功，要么全部不发',
	'Package ID': '包裹 ID',
	'Empty: the whole order was shipped in one parcel': '留空：订单是一个包裹整单发出的',
	'The parcel (包裹ID) to change, if the order went in several or with other orders. Empty: the order was shipped whole.':
		'要修改的包裹，订单分几个包裹或与其他订单合包发出时填写。留空：订单是整单发出的。',
	'The orders (订单号) to ask for, separated by commas. 20 in one call. Leave empty for all carriers.':
		'要查询的订单号，用逗号隔开，一次调用 20 个。留空则列出全部快递公司。',
	'An order (订单号) that waits for shipment. Taken from the input item.':
		'待发货的订单号，默认取自输入项',
	'Open Address ID': '地址标识',
	'Empty: reads the order': '留空：读取订单得到',
	'Names the receiver’s address (open_address_id). Taken from the input item.':
		'收件地址的标识（open_address_id），默认取自输入项',
	Parcels: '包裹',
	Parcel: '包裹',
	'Add Parcel': '添加包裹',
	'The parcels (包裹), each with carrier, waybill number and lines':
		'每个包裹的快递公司、运单号和商品单',
	'Specify Parcels': '包裹填写方式',
	'Where the parcels (包裹) of the order stand': '订单的包裹写在哪里',
	'Parcels (JSON)': '包裹（JSON）',
	'Each with carrier, waybillNumber and lines [{ lineId, quantity }]':
		'每项含 carrier、waybillNumber 和 lines [{ lineId, quantity }]',
	'A list of parcels (包裹); the carrier by its code. Taken from the input item unless you change it.':
		'包裹的列表，快递公司写代码；默认取自输入项',
	'Add Line': '添加商品单',
	Line: '商品单',
	'Line ID': '子订单号',
	'Select a line...': '选择商品单…',
	'Which line of the order (子订单号): lineId of Output: Lines':
		'订单的哪个商品单：「输出」选「商品明细」时的 lineId 列',
	'How many pieces of it are in the parcel (数量)': '这个包裹里放几件',
	'The lines (子订单) in the parcel, and how many pieces of each': '包裹里有哪些商品单，各几件',
	'Specify Lines': '商品明细填写方式',
	'All Lines': '全部商品明细',
	'What of the orders is still to ship': '订单里还没发货的全部商品',
	'Which lines (子订单) go into the parcel. An order of 40 or more lines needs them named.':
		'哪些商品单放进包裹。商品单达到 40 个的订单必须写明。',
	'Lines (JSON)': '商品明细（JSON）',
	'Such as [{ "lineId": "4812345678901234568", "quantity": 1 }]':
		'例如 [{ "lineId": "4812345678901234568", "quantity": 1 }]',
	'A list of lines (子订单) with lineId and quantity. Taken from the input item.':
		'商品单的列表，每项含 lineId 和 quantity；默认取自输入项',
	'The orders (订单号), separated by commas, or a list: a group of Get Merge Groups, or a merged waybill':
		'订单号，用逗号隔开，或列表：查询可合并订单得到的一组，或合并的面单',
	'Every column, one item a parcel, its scans inside': '全部列，每个包裹一条，轨迹在里面',
	'One item a scan, its columns before those of its parcel':
		'每条轨迹一条，先列轨迹的列，再列包裹的列',
};

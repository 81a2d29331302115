/** The operations of decision. */
import type { Dictionary } from '../../kernel/language/translator';

export const decisionTexts: Dictionary = {
	Approve: '同意仅退款',
	'Approve a refund (moves money)': '同意仅退款（会退款给买家）',
	'Agree to a refund without return (同意仅退款). MOVES MONEY, which cannot be undone. Sends 201, or 401 before shipping.':
		'同意不退货的退款。会退钱，不能撤销。发送 201；未发货时为 401。',
	'Approve Exchange': '同意换货',
	'Approve an exchange': '同意换货',
	'Agree that the buyer sends the goods back for others (同意换货), and say where to. COSTS GOODS.':
		'同意买家寄回货物换货，并告知寄回地址。会付出货物。',
	'Approve Refused Parcel': '同意拒签后退款',
	'Approve a refund of a refused parcel (moves money)': '同意拒签后退款（会退款给买家）',
	'Agree to refund once the buyer refuses the parcel (拒签后退款). MOVES MONEY. When it is paid is unverified.':
		'同意在买家拒签包裹后退款。会退钱。何时退款未经核实。',
	'Approve Repair': '同意维修',
	'Approve a repair': '同意维修',
	'Agree to a repair (同意维修), with or without the goods coming back. COSTS WORK. Unverified: one source has it.':
		'同意维修，货物寄回或不寄回。会付出人工。未经核实：只有一个来源。',
	'Approve Resend': '同意补寄',
	'Approve a resend': '同意补寄',
	'Agree to send what is missing (同意补寄). COSTS GOODS. Then use Fill In Parcel. Unverified: one source has it.':
		'同意补寄缺少的货物。会付出货物。之后用「填写物流」。未经核实：只有一个来源。',
	'Approve Return': '同意退货',
	'Approve a return': '同意退货',
	'Agree that the buyer returns the goods for a refund (同意退货), and say where to. LEADS TO A REFUND.':
		'同意买家退货退款，并告知寄回地址。之后会退钱。',
	'Confirm Return Received': '确认收货并退款',
	'Confirm a return and refund it (moves money)': '确认收到退货并退款（会退款给买家）',
	'Agree to the refund of a return (确认收货并退款). MOVES MONEY, which cannot be undone.':
		'同意退还已收到的退货的款项。会退钱，不能撤销。',
	'Other Operation by Number': '其他操作（按编号）',
	'Carry out another operation by its number (may move money)':
		'按编号执行其他操作（可能退款给买家）',
	'Send any number of afterSale.operate (售后操作), under guards of your own. MAY MOVE MONEY.':
		'发送 afterSale.operate 的任意操作编号，保护规则由您设置。可能动钱。',
	Reject: '拒绝仅退款',
	'Reject a refund': '拒绝仅退款',
	'Reject a refund without return after shipping (拒绝仅退款). May lead to arbitration.':
		'拒绝已发货订单不退货的退款。可能引起仲裁。',
	'Reject Exchange': '拒绝换货',
	'Reject an exchange': '拒绝换货',
	'Reject an exchange before the goods are sent back (拒绝换货). May lead to arbitration.':
		'在货物寄回之前拒绝换货。可能引起仲裁。',
	'Reject Exchange Received': '收货后拒绝换货',
	'Reject an exchange that was received': '收货后拒绝换货',
	'Refuse an exchange whose old goods are back (收货后拒绝换货). May lead to arbitration.':
		'旧货寄回后拒绝换货。可能引起仲裁。',
	'Reject Repair': '拒绝维修',
	'Reject a repair': '拒绝维修',
	'Reject a repair before the goods are sent (拒绝维修). Unverified: one source has it.':
		'在货物寄来之前拒绝维修。未经核实：只有一个来源。',
	'Reject Repair Received': '收货后拒绝维修',
	'Reject a repair that was received': '收货后拒绝维修',
	'Refuse a repair whose goods have come (收货后拒绝维修). Unverified: one source has it.':
		'货物寄来后拒绝维修。未经核实：只有一个来源。',
	'Reject Resend': '拒绝补寄',
	'Reject a resend': '拒绝补寄',
	'Reject sending what is missing (拒绝补寄). Unverified: one source has it.':
		'拒绝补寄缺少的货物。未经核实：只有一个来源。',
	'Reject Return': '拒绝退货',
	'Reject a return': '拒绝退货',
	'Reject a return before the goods are sent back (拒绝退货). May lead to arbitration.':
		'在货物寄回之前拒绝退货。可能引起仲裁。',
	'Reject Return Received': '收货后拒绝退款',
	'Reject a return that was received': '收货后拒绝退款',
	'Refuse to refund a return that is back (收货后拒绝退款). May lead to arbitration.':
		'退货寄回后拒绝退款。可能引起仲裁。',
	'Ship Exchange': '换货发货',
	'Ship an exchange (costs goods)': '换货发货（会寄出商品）',
	'Confirm that the old goods are back, and ship the new ones (换货发货). COSTS GOODS: cannot be undone.':
		'确认旧货已寄回，并发出新货。会付出货物，不能撤销。',
	'Ship Repair': '维修发货',
	'Ship repaired goods': '维修发货',
	'Ship the repaired goods to the buyer (维修发货). Unverified: one source has it.':
		'把修好的货物寄给买家。未经核实：只有一个来源。',
	'Turn Exchange Into Refund': '换货转退款',
	'Turn an exchange into a refund (moves money)': '换货转退款（会退款给买家）',
	'Refund in the place of an exchange (换货转退款). MOVES MONEY, which cannot be undone.':
		'用退款代替换货。会退钱，不能撤销。',
	'Turn Repair Into Refund': '维修转退款',
	'Turn a repair into a refund (moves money)': '维修转退款（会退款给买家）',
	'Refund in the place of a repair (维修转退款). MOVES MONEY, which cannot be undone. Unverified: one source has it.':
		'用退款代替维修。会退钱，不能撤销。未经核实：只有一个来源。',
	'Turn Return Into Refund Only': '退货退款转仅退款',
	'Turn a return into a refund only (moves money)': '退货退款转仅退款（会退款给买家）',
	'Refund a return-and-refund without the return (转仅退款). MOVES MONEY: the buyer keeps the goods.':
		'退货退款单不退货，直接退款。会退钱，货物归买家。',
	'Also Before Shipping': '包括未发货',
	'Whether to approve refunds before shipping (未发货仅退款) as well, by number 401. When off, they are refused.':
		'是否也同意未发货仅退款（编号 401）。关闭时拒绝处理。',
	'Sends number 601': '发送编号 601',
	'Sends number 602': '发送编号 602',
	'Whether the buyer sends the goods to you': '买家是否把货物寄给您',
	'Repair By': '维修方式',
	'How you repair (维修方式)': '怎样维修',
	'Operation Number': '操作编号',
	'Select an operation...': '选择操作…',
	'By Number': '按编号',
	'The type (操作类型). From 501 on, one source has the numbers: unverified.':
		'操作类型的编号。501 起的编号只有一个来源：未经核实。',
	'Expected Status': '应有状态',
	'Refuse unless the after-sale is in one of these states (售后状态)':
		'售后单不处于这些状态之一时拒绝处理',
	'Expected Type': '应有类型',
	'Refuse unless it is of one of these types (售后类型). Empty: those of the number in the list, else any.':
		'售后单不是这些类型之一时拒绝处理。留空：列表中该编号对应的类型，没有则不限。',
	'Status When Done': '完成后的状态',
	'States that show it was done, for a repeat and after a lost reply. Empty: a change in doubt is an error.':
		'哪些状态说明已完成，用于重复执行和答复丢失时。留空：结果不明即报错。',
};

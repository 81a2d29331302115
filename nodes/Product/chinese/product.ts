/** The operations of product. */
import type { Dictionary } from '../../kernel/language/translator';

export const productTexts: Dictionary = {
	'Create a product': '发布商品',
	'Create a product (商品发布) and submit it for review, or save it as a draft':
		'发布商品并提交审核，或存为草稿',
	'Delete a product': '删除商品',
	'Delete a product (删除商品): move it to the deleted ones, or erase it for good':
		'删除商品：移到已删除，或彻底删除',
	'Get a product': '查询商品',
	'Read one product with its SKUs, by its ID or your own code for it':
		'按商品 ID 或商家编码读取一个商品及其 SKU',
	'Get many products': '批量查询商品',
	'List products, also more than the 10,000 that the platform lists at once':
		'列出商品，超过平台一次能列的 10,000 个也可以',
	'Get Picture': '查询图片',
	'Get a picture': '查询图片',
	'Read the review status (审核) of a picture and, once it has passed, the address that products use':
		'查询图片的审核状态；通过后给出商品可用的地址',
	'Get Review Results': '查询审核结果',
	'Get review results of products': '查询商品审核结果',
	'List the reviews (审核) of products in one state, 10,000 at most. Those decided during the read may be missing.':
		'列出某一状态的商品审核，最多 10,000 条。读取途中出结果的可能漏掉。',
	'Put a product on sale': '上架商品',
	'Put a product on sale (上架) in the whole shop. It does not add the product to the shelf (小黄车) of a live.':
		'上架商品，对整个店铺生效。不会把商品加进直播间的小黄车。',
	'Take a product off sale': '下架商品',
	'Take a product off sale (下架): it disappears from the whole shop, short videos and all lives, not just one shelf':
		'下架商品：店铺、短视频和所有直播间里都会消失，不只是某个小黄车',
	'Update a product': '修改商品',
	'Change a product (商品编辑): submit it or save a draft. Whether omitted fields keep their value is unverified.':
		'修改商品并提交审核，或存为草稿。未填的内容是否保持原值未经核实。',
	'Upload Picture': '上传图片',
	'Upload a picture': '上传图片',
	'Put a picture into the material centre (素材中心) from a public address. Usable after its review: see Get Picture.':
		'按公网地址把图片放进素材中心。审核通过后才能用，见「查询图片」。',
	'What else to say about the product': '商品的其他内容',
	'Erase for Good': '彻底删除',
	'Whether to erase it for good (彻底删除), which cannot be undone. When off, it moves to the deleted products.':
		'是否彻底删除，不能撤销。关闭时移到已删除的商品。',
	'Show Draft': '查看草稿',
	'Whether to read the draft (草稿) that is being edited instead of what buyers see':
		'是否读取编辑中的草稿，而不是买家看到的内容',
	'The order of the output items by the time of creation': '输出项按创建时间的排列顺序',
	'Picture ID': '图片 ID',
	'The ID in the material centre (素材ID), as Upload Picture gives it':
		'素材中心的素材ID，由「上传图片」给出',
	'Review State': '审核状态',
	'The state of the review (审核状态)': '审核的状态',
	'Update Fields': '要修改的字段',
	'Add Field': '添加字段',
	'Freight Template Name or ID': '运费模板名称或 ID',
	'运费模板; 0 means free shipping (包邮)': '0 表示包邮',
	'What to change': '要修改什么',
	Source: '来源',
	'File URI': '文件 URI',
	'What the platform’s own upload of binary data has returned (file_uri)':
		'平台自己的二进制上传接口返回的值（file_uri）',
	URL: '网址',
	'A public address that the platform fetches': '平台能访问的公网地址',
	'Where the picture is. The node sends no binary data: put the file on a public address first.':
		'图片在哪里。本节点不发送二进制数据：请先把文件放到公网地址上。',
	'The public address of the picture': '图片的公网地址',
	'The URI of the uploaded file (file_uri)': '已上传文件的 URI（file_uri）',
	'The name in the material centre (素材名称), at most 50 characters':
		'在素材中心的素材名称，最多 50 个字符',
	'Folder ID': '文件夹 ID',
	'Reuse the Same Picture': '复用相同图片',
	'Whether to get the picture that is there already when one with the same content has passed its review':
		'素材中心已有内容相同且审核通过的图片时，是否直接用它',
	property: '属性',
	properties: '属性',
	Created: '创建时间',
	Changed: '更新时间',
	'When it was created (创建时间)': '创建的时间',
	'Which time of a product the window is about': '按商品的哪个时间查询',
	'Empty: any time': '留空：不限时间',
	'Start of the window. Empty: any time.': '时间范围的起点。留空：不限时间。',
	'Specify SKUs': 'SKU 填写方式',
	'How to give the SKUs (规格)': '怎样填写各规格的 SKU',
	Unchanged: '保持不变',
	'The SKUs stay as they are': 'SKU 不变',
	'How to give new SKUs (规格), which REPLACE all those of the product, stock included':
		'怎样填写新的 SKU；新的会替换商品的全部 SKU，库存在内',
	'Specification {1}': '规格名 {1}',
	'The name of the specification that distinguishes the SKUs (规格名)': '区分 SKU 的规格的名称',
	'A second name (规格名), where the SKUs differ by two things; else left empty':
		'第二个规格的名称；只有一种规格时留空',
	'A third name (规格名); the platform takes no more': '第三个规格的名称；平台最多三个',
	'Value {1}': '规格值 {1}',
	'What Specification {1} is for this SKU (规格值)': '这个 SKU 的「规格名 {1}」是什么',
	'The price (价格) in yuan, above 0, with at most two decimals': '单位元，大于 0，最多两位小数',
	'How many pieces there are (库存); 0 where a combination is not sold': '有多少件；不卖的组合填 0',
	'Your own code for the SKU (商家编码); may be left empty': '商家自己的 SKU 编码，可留空',
	'Add SKU': '添加 SKU',
	'One row per SKU. All combinations of the values are needed, with stock 0 where one is not sold.':
		'一个 SKU 一行。规格值的所有组合都要有，不卖的库存填 0。',
	'SKUs (JSON)': 'SKU 列表（JSON）',
	'A list, also by an expression, with a part per SKU: specification, priceYuan, stock, code (商家编码), more':
		'一个列表，也可用表达式；每个 SKU 一项：specification（规格）、priceYuan（价格）、stock（库存）、code（商家编码）、more',
	'[{ "specification": { "颜色": "红色" }, "priceYuan": 99.9, "stock": 5 }]':
		'[{ "specification": { "颜色": "红色" }, "priceYuan": 99.9, "stock": 5 }]',
	'The folder of the material centre (文件夹); the topmost when left out':
		'素材中心的文件夹；不填则放在最上层',
	'Binary Field to Check': '要核对的二进制字段',
	'Empty: nothing is checked': '留空：不核对',
	'Field of the input with the same picture. Refused if missing, not a picture, or over 5 MB. It is not sent.':
		'输入项中含有同一图片的字段。缺少、不是图片或超过 5 MB 时拒绝。它不会被发送。',
	'Where to put it, and whether twice': '放在哪里，相同的是否复用',
};

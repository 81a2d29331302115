/** The columns of what a product refers to, of its pictures and of its reviews. */
import {
	code,
	count,
	flag,
	id,
	meaning,
	required,
	rows,
	text,
	time,
	yuan,
} from '../../values/columns';

export const CATEGORY_COLUMNS = {
	categoryId: required(id('类目ID', 'id')),
	name: required(text('类目名称', 'name')),
	level: count('层级', 'level'),
	parentId: id('上级类目ID', 'parent_id'),
	isLeaf: required(flag('是否末级类目', 'is_leaf')),
	enabled: flag('是否可用', 'enable'),
} as const;

export const BRAND_COLUMNS = {
	brandId: id('品牌ID', ['brand_id', 'id']),
	chineseName: text('品牌中文名', ['brand_chinese_name', 'name_cn']),
	englishName: text('品牌英文名', ['brand_english_name', 'name_en']),
	trademarkNumber: text('商标注册号', 'brand_reg_num'),
} as const;

export const FREIGHT_TEMPLATE_COLUMNS = {
	freightTemplateId: required(id('运费模板ID', 'template.id')),
	name: required(text('模板名称', 'template.template_name')),
	provinceId: id('发货省ID', 'template.product_province'),
	cityId: id('发货市ID', 'template.product_city'),
	calculationText: text('计价方式', 'template.calculate_type'),
	ruleText: text('运费规则', 'template.rule_type'),
	fixedAmountYuan: yuan('固定运费', 'template.fixed_amount'),
} as const;

export const WAREHOUSE_COLUMNS = {
	warehouseId: required(id('仓库ID', 'warehouse_id')),
	outWarehouseId: required(text('外部仓库编码', 'out_warehouse_id')),
	name: required(text('仓库名称', 'name')),
	description: text('仓库说明', 'intro'),
	address: text('详细地址', 'address_detail'),
	areaCount: count('覆盖地区数', null, 'Number of areas in addr'),
	createTime: time('创建时间', 'create_time'),
	updateTime: time('更新时间', 'update_time'),
} as const;

export const PROPERTY_OPTION_COLUMNS = {
	valueId: id('属性值ID', ['value_id', 'value']),
	name: text('属性值', 'name'),
} as const;

export const PROPERTY_COLUMNS = {
	propertyId: required(id('属性ID', 'property_id')),
	name: required(text('属性名称', 'property_name')),
	enabled: flag('是否可用', 'status'),
	required: flag('是否必填', 'required'),
	type: text('填写方式', 'type'),
	kindText: text('属性类型', 'property_type'),
	multiSelectMax: count('最多可选数', 'multi_select_max'),
	ownValueAllowed: flag('是否可自定义', 'diy_type'),
	followsPropertyId: id('关联属性ID', 'relation_id'),
	options: rows('可选值', 'options', PROPERTY_OPTION_COLUMNS, 'What may be chosen'),
} as const;

export const REVIEW_COLUMNS = {
	productId: required(id('商品ID', ['product_id', 'product_id_str'])),
	name: text('商品标题', 'title'),
	mainPicture: text('主图', 'img_url', 'The address of the picture'),
	publishStatus: required(code('审核状态码', 'publish_status')),
	publishStatusText: meaning('审核状态'),
	submitTime: time('提交时间', 'publish_time'),
	reviewTime: time('审核时间', 'audit_time'),
	reasons: text('驳回原因', null, 'From audit_reason: title: too long; picture: blurred'),
} as const;

export const PICTURE_COLUMNS = {
	materialId: id('素材ID', ['material_id', 'object_id']),
	folderId: id('文件夹ID', ['folder_id', 'parent_id']),
	name: text('素材名称', ['materil_name', 'material_name']),
	reviewStatus: code('审核状态码', 'audit_status'),
	reviewStatusText: meaning('审核状态'),
	rejectReason: text('驳回原因', ['audit_reject_desc', 'audit_refuse_reason']),
	platformUrl: text('素材地址', 'byte_url', 'What a product refers to, once the review has passed'),
	originUrl: text('原始地址', 'origin_url'),
	bytes: count('文件大小（字节）', 'size'),
	width: count('宽度', 'photo_info.width'),
	height: count('高度', 'photo_info.height'),
	format: text('格式', 'photo_info.format'),
	createTime: time('创建时间', 'create_time'),
} as const;

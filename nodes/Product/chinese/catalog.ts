/** The operations of catalog. */
import type { Dictionary } from '../../kernel/language/translator';

export const catalogTexts: Dictionary = {
	'Get Brands': '查询品牌',
	'Get brands': '查询品牌',
	'List the brands (品牌) that a category allows, or without a category those that the shop is authorised for':
		'列出类目允许的品牌；不填类目则列出店铺已获授权的品牌',
	'Get Categories': '查询类目',
	'Get categories': '查询类目',
	'List the categories (类目) under one that is given, or those of the first level. A product needs a leaf.':
		'列出指定类目的下级类目，或一级类目。商品要放在叶子类目。',
	'Get Category Properties': '查询类目属性',
	'Get properties of a category': '查询类目属性',
	'List what a leaf category asks of its products (类目属性): which is mandatory, and what may be chosen':
		'列出叶子类目对商品的要求：哪些必填，有哪些可选值',
	'Get Freight Templates': '查询运费模板',
	'Get freight templates': '查询运费模板',
	'List the freight templates (运费模板) of the shop': '列出店铺的运费模板',
	'Get Warehouses': '查询区域仓',
	'Get warehouses': '查询区域仓',
	'List the warehouses (区域仓) of the shop': '列出店铺的区域仓',
	'How the name of the brand begins, where the category needs no authorisation; any name when left empty':
		'品牌名称的开头，用于不要求授权的类目；留空不限',
	'What the name of the template contains; any name when left empty':
		'模板名称包含的文字；留空不限',
	'The name of the warehouse; any name when left empty': '仓库的名称；留空不限',
};

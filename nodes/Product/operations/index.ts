/** The operations of the node, in the order of its form. Adding one: its file, and a line here. */
import { getBrands } from './catalog.getBrands';
import { getCategories } from './catalog.getCategories';
import { getFreightTemplates } from './catalog.getFreightTemplates';
import { getProperties } from './catalog.getProperties';
import { getWarehouses } from './catalog.getWarehouses';
import { bindChannelAccounts } from './channelProduct.bindAccounts';
import { createChannelProduct } from './channelProduct.create';
import { deleteChannelProduct } from './channelProduct.delete';
import { getBoundAccounts } from './channelProduct.getAccounts';
import { getManyChannelProducts } from './channelProduct.getAll';
import { getOwnAccounts } from './channelProduct.getOwnAccounts';
import { takeChannelProductOffSale } from './channelProduct.setOffline';
import { putChannelProductOnSale } from './channelProduct.setOnline';
import { updateChannelProduct } from './channelProduct.update';
import { createProduct } from './product.create';
import { deleteProduct } from './product.delete';
import { getProduct } from './product.get';
import { getManyProducts } from './product.getAll';
import { getReviewResults } from './product.getAudits';
import { getPicture } from './product.getImage';
import { takeOffSale } from './product.setOffline';
import { putOnSale } from './product.setOnline';
import { updateProduct } from './product.update';
import { uploadPicture } from './product.uploadImage';
import { getStock } from './stock.get';
import { getManyStocks } from './stock.getAll';
import { getSku } from './stock.getSku';
import { setCode } from './stock.setCode';
import { setPrice } from './stock.setPrice';
import { syncStock } from './stock.sync';
import { syncManyStocks } from './stock.syncMany';

export const resources = [
	{ name: 'Catalog', value: 'catalog' },
	{ name: 'Channel Product', value: 'channelProduct' },
	{ name: 'Product', value: 'product' },
	{ name: 'Stock', value: 'stock' },
];

export const operations = [
	getBrands,
	getCategories,
	getProperties,
	getFreightTemplates,
	getWarehouses,
	bindChannelAccounts,
	createChannelProduct,
	deleteChannelProduct,
	getBoundAccounts,
	getManyChannelProducts,
	getOwnAccounts,
	putChannelProductOnSale,
	takeChannelProductOffSale,
	updateChannelProduct,
	createProduct,
	deleteProduct,
	getProduct,
	getManyProducts,
	getPicture,
	getReviewResults,
	putOnSale,
	takeOffSale,
	updateProduct,
	uploadPicture,
	getStock,
	getManyStocks,
	getSku,
	setPrice,
	setCode,
	syncStock,
	syncManyStocks,
];

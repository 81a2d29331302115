/** The one table of methods this sandbox plays, a file per group; new ones are added here. */
import type { Method } from '../method.mts';
import { detail as afterSaleDetail } from './aftersale/detail.mts';
import { list as afterSaleList } from './aftersale/list.mts';
import { submitEvidence } from './aftersale/evidence.mts';
import { timeExtend } from './aftersale/extend.mts';
import { applyLogisticsIntercept } from './aftersale/intercept.mts';
import { fillLogistics } from './aftersale/logistics.mts';
import { cancelSendGoodsSuccess, returnGoodsToWareHouseSuccess } from './aftersale/notices.mts';
import { operate } from './aftersale/operate.mts';
import { rejectReasonCodeList } from './aftersale/reasons.mts';
import { addAfterSaleRemark } from './aftersale/remark.mts';
import { addressConfirm } from './order/address.mts';
import { addressList } from './address-list.mts';
import { updateOrderAmount, updatePostAmount } from './order/amounts.mts';
import { list as brandListOfCategory } from './catalogue/brand-list.mts';
import { logisticsCompanyList, queryLogisticsCompanyList } from './ship/carriers.mts';
import { freightTemplateList, warehouseList } from './catalogue/warehouses.mts';
import {
	batchUploadImageSync,
	queryMaterialDetail,
	uploadImageSync,
} from './catalogue/material.mts';
import { orderDetail } from './order/detail.mts';
import { searchList } from './order/search.mts';
import { channelBindAuthors, queryShopSelfAuthors } from './channel/accounts.mts';
import { bindChannelProduct } from './channel/bind.mts';
import { listChannelProduct } from './channel/list.mts';
import { addChannelProduct, updateChannelProduct } from './channel/publish.mts';
import {
	offlineChannelProduct,
	onlineChannelProduct,
	removeChannelProduct,
} from './channel/sale.mts';
import { auditList, getCatePropertyV2 } from './product/audits.mts';
import { detail as productDetail } from './product/detail.mts';
import { listV2 } from './product/list.mts';
import { addV2, editV2 } from './product/publish.mts';
import { del, setOffline, setOnline } from './product/sale.mts';
import { batchDecrypt, batchSensitive } from './order/receiver.mts';
import { addOrderRemark } from './order/remark.mts';
import { getSettleBillDetailV3 } from './order/settlement.mts';
import { logisticsAdd } from './ship/single.mts';
import { logisticsAddMultiPack } from './ship/parcels.mts';
import { logisticsAddSinglePack } from './ship/together.mts';
import { mergeV2 } from './ship/merge.mts';
import { addSerialNumber } from './ship/serials.mts';
import { queryOrderLogistics } from './ship/tracking.mts';
import { brandList, getShopCategory } from './catalogue/shop.mts';
import { editCode, editPrice } from './sku/edit.mts';
import { skuDetail, skuList, stockNum } from './sku/read.mts';
import { syncStockBatchMultiProducts } from './sku/sync-many.mts';
import { syncStock, syncStockBatch } from './sku/sync.mts';
import { create, refresh } from './token.mts';
import { listShopNetsite, templateList } from './waybill/accounts.mts';
import { cancelOrder } from './waybill/cancel.mts';
import { newCreateOrder } from './waybill/create.mts';
import { waybillApply } from './waybill/print.mts';
import { getRecommendedAndDeliveryExpressByOrder } from './waybill/recommend.mts';
import { logisticsEdit, logisticsEditByPack } from './ship/waybill.mts';

const PLAYED: readonly Method[] = [
	create,
	refresh,
	brandList,
	getShopCategory,
	searchList,
	orderDetail,
	addOrderRemark,
	batchDecrypt,
	batchSensitive,
	logisticsAdd,
	logisticsAddMultiPack,
	logisticsAddSinglePack,
	logisticsEdit,
	logisticsEditByPack,
	logisticsCompanyList,
	queryLogisticsCompanyList,
	queryOrderLogistics,
	mergeV2,
	addSerialNumber,
	listShopNetsite,
	newCreateOrder,
	waybillApply,
	cancelOrder,
	templateList,
	getRecommendedAndDeliveryExpressByOrder,
	addressConfirm,
	addressList,
	updatePostAmount,
	updateOrderAmount,
	getSettleBillDetailV3,
	afterSaleList,
	afterSaleDetail,
	operate,
	rejectReasonCodeList,
	addAfterSaleRemark,
	submitEvidence,
	fillLogistics,
	timeExtend,
	applyLogisticsIntercept,
	returnGoodsToWareHouseSuccess,
	cancelSendGoodsSuccess,
	listV2,
	productDetail,
	addV2,
	editV2,
	setOnline,
	setOffline,
	del,
	listChannelProduct,
	addChannelProduct,
	updateChannelProduct,
	onlineChannelProduct,
	offlineChannelProduct,
	removeChannelProduct,
	bindChannelProduct,
	channelBindAuthors,
	queryShopSelfAuthors,
	getCatePropertyV2,
	auditList,
	brandListOfCategory,
	skuList,
	skuDetail,
	stockNum,
	syncStock,
	syncStockBatch,
	syncStockBatchMultiProducts,
	editPrice,
	editCode,
	warehouseList,
	freightTemplateList,
	uploadImageSync,
	batchUploadImageSync,
	queryMaterialDetail,
];

export const METHODS: ReadonlyMap<string, Method> = new Map(
	PLAYED.map((each) => [each.path, each]),
);

/** Messages about products, materials and distributed orders (商品, 素材, 代打). */
import { productUpdated } from '../../events/product.updated';
import { inGroup } from './message-type';

const product = inGroup('product', [
	{
		tag: '400',
		name: 'product_change',
		label: 'Product Changed',
		text: '商品变更',
		time: 'update_time',
		same: productUpdated,
		moves: true,
	},
	{
		tag: '417',
		name: 'ProductInfoChange',
		label: 'Product Content Changed',
		text: '商品内容变更',
	},
]);

const material = inGroup('material', [
	{
		tag: '137',
		name: 'auditResultForShop',
		label: 'Material Reviewed (Shop)',
		text: '店铺素材审核结果',
		time: 'update_time',
	},
	{
		tag: '138',
		name: 'auditResultForBSCP',
		label: 'Material Reviewed (Supplier)',
		text: '供应商素材审核结果',
		time: 'update_time',
	},
]);

// The platform’s own Chinese names of these are not known; these say what the names mean.
const distribution = inGroup('distribution', [
	{ tag: '500', name: 'UpdateRemark', label: 'Distributed Order: Remark', text: '代打订单备注' },
	{ tag: '501', name: 'Distribution', label: 'Distributed Order', text: '代打订单分配' },
	{
		tag: '504',
		name: 'UpdateReceiver',
		label: 'Distributed Order: Receiver',
		text: '代打订单收件人',
	},
	{
		tag: '505',
		name: 'StatusReturn',
		label: 'Distributed Order: Status',
		text: '代打订单状态回传',
	},
]);

export const productMessages = [...product, ...material, ...distribution];

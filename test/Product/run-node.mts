/** The product node, run on a platform with fixed answers. */
import { DouyinProduct } from '../../nodes/Product/DouyinProduct.node';
import { operations } from '../../nodes/Product/operations';
import { performing } from '../support/run-operation.mts';

export { jsonOf, located, platform, refusalOf, type Platform } from '../support/run-operation.mts';

export const perform = performing(new DouyinProduct(), operations);

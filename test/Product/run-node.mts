/** The product node, run on a platform that answers what it was told and no more. */
import { DouyinProduct } from '../../nodes/Product/DouyinProduct.node';
import { operations } from '../../nodes/Product/operations';
import { performing } from '../support/run-operation.mts';

export { jsonOf, located, platform, refusalOf, type Platform } from '../support/run-operation.mts';

export const perform = performing(new DouyinProduct(), operations);

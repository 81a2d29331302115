/** The refund node, run on a platform with fixed answers. */
import { DouyinRefund } from '../../nodes/Refund/DouyinRefund.node';
import { operations } from '../../nodes/Refund/operations';
import { performing, performingAll } from '../support/run-operation.mts';

export { jsonOf, located, platform, refusalOf, type Platform } from '../support/run-operation.mts';

export const perform = performing(new DouyinRefund(), operations);
export const outputsOf = performingAll(new DouyinRefund(), operations);

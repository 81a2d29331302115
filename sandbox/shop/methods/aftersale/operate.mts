/**
 * afterSale.operate (售后操作), article 560. Up to 20 after-sales; "if one fails, all fail". UNVERIFIED:
 * how the reply says so. What is wrong with the parameters refuses the call; what is wrong with an
 * after-sale is in its row, see decisions `operateFailure` and `operateTogether`.
 */
import { z } from 'zod';
import { int64 } from '../../../json.mts';
import { type Call, digits, integer, method } from '../../method.mts';
import { badParameter, businessFailed, missingParameter, refuse } from '../../refusal.mts';
import type { AfterSale, AfterSalePatch } from '../../world/aftersale.mts';
import { arrival } from '../../world/aftersale-state-machine.mts';
import { paidFor } from '../../world/apply-after-sale.mts';
import { checkEvidence, checkNeeds, item, type OperateItem } from './operate-items.mts';
import { type Operation, operationOf } from './operations.mts';

const MAX = 20;

/** Numbers the reference lists: invalid after-sale, busy, by hand only, not in this status. */
const INVALID = 10000;
const RETRY = 10002;
const BY_HAND = 11001;
const WRONG_STATUS = 20309541;

interface Flaw {
	number: number;
	message: string;
}

interface Row {
	given: OperateItem;
	afterSale: AfterSale | undefined;
	flaw: Flaw | undefined;
}

export const operate = method({
	path: '/afterSale/operate',
	params: z.object({ type: integer, items: z.array(item), store_id: digits.optional() }).strict(),
	run({ type, items, store_id: store = '0' }, call) {
		const operation = operationOf(type, call.platform.decisions);
		if (!operation) throw badParameter(undefined, `type ${type} 不合法`);
		if (items.length === 0) throw missingParameter(undefined, 'items不能为空');
		if (items.length > MAX) throw badParameter(undefined, `单次最多操作${MAX}个售后单`);
		const ids = items.map(({ aftersale_id }) => aftersale_id);
		if (new Set(ids).size < ids.length) throw badParameter(undefined, 'aftersale_id重复');
		if (store !== '0') throw badParameter(undefined, '门店不存在');
		for (const each of items) checkNeeds(each, operation, call);
		const rows = items.map((given): Row => {
			const afterSale = call.world.afterSales.byId.get(given.aftersale_id);
			if (afterSale && operation.needs === 'reasons') checkEvidence(given, afterSale);
			return { given, afterSale, flaw: flawOf(given, afterSale, operation) };
		});
		return answer(act(rows, type, operation, call), call);
	},
});

function flawOf(
	{ update_time }: OperateItem,
	afterSale: AfterSale | undefined,
	{ types, from }: Operation,
): Flaw | undefined {
	if (!afterSale) return { number: INVALID, message: '无效的售后单' };
	const { state, obstacle } = afterSale;
	if (obstacle === 'busy') {
		afterSale.obstacle = undefined;
		return { number: RETRY, message: '系统繁忙，请稍后重试' };
	}
	if (obstacle === 'byHand') return { number: BY_HAND, message: '该售后单请在商家后台处理' };
	// UNVERIFIED: the number for an `update_time` that is out of date, and for another type.
	if (update_time !== undefined && update_time !== state.updateTime) {
		return { number: WRONG_STATUS, message: '售后单已更新，请刷新后重试' };
	}
	const heard = state.arbitration?.status === 1 || state.arbitration?.status === 4;
	if (heard) return { number: WRONG_STATUS, message: '售后单仲裁中，不支持该操作' };
	if (!types.includes(afterSale.type) || !from.includes(state.status)) {
		return { number: WRONG_STATUS, message: '当前售后状态不支持该操作' };
	}
	return undefined;
}

/** Decides what can be decided; a row that fails for another's sake carries that one's number. */
function act(rows: Row[], type: number, operation: Operation, call: Call): Row[] {
	const first = rows.find(({ flaw }) => flaw)?.flaw;
	if (first && call.platform.decisions.operateTogether === 'all') {
		const carried = { number: first.number, message: `同批售后单操作失败：${first.message}` };
		return rows.map((row) => ({ ...row, flaw: row.flaw ?? carried }));
	}
	const fitting = rows.filter(({ flaw }) => !flaw);
	const how = { by: 'api', operation: type, effects: fitting.length } as const;
	for (const { afterSale, given } of fitting) {
		if (!afterSale) continue;
		call.world.decide(afterSale, patchOf(afterSale, given, operation, call), call.now, how);
	}
	return rows;
}

function patchOf(
	afterSale: AfterSale,
	{ logistics = {} }: OperateItem,
	{ to, turnsIntoRefund }: Operation,
	call: Call,
): AfterSalePatch {
	const { receiver_address_id, company_code = '', logistics_code = '' } = logistics;
	if (turnsIntoRefund) turn(afterSale, call);
	const patch = arrival(to, afterSale, call.now, receiver_address_id);
	if (to !== 13 || !logistics_code) return patch;
	return {
		...patch,
		sentParcel: { trackingNo: logistics_code, company: company_code, time: call.now },
	};
}

/** UNVERIFIED: how much then goes back, and whether the type changes. */
function turn(afterSale: AfterSale, { platform }: Call): void {
	afterSale.refundAmount = paidFor(afterSale.line, afterSale.num);
	if (platform.decisions.turnedIntoRefund === 'changesType') afterSale.type = 1;
}

function answer(rows: readonly Row[], { platform }: Call): { data: object } {
	const items = rows.map(({ given, flaw }) => ({
		aftersale_id: int64(/^\d{1,19}$/.test(given.aftersale_id) ? given.aftersale_id : '0'),
		status_code: flaw?.number ?? 0,
		status_msg: flaw?.message ?? 'success',
	}));
	const failed = rows.flatMap(({ flaw }) => flaw ?? []);
	const [first] = failed;
	if (!first || platform.decisions.operateFailure === 'inner') return { data: { items } };
	if (failed.length === rows.length) throw businessFailed(first.number, first.message);
	// The general table: 10001 is a request of which a part failed.
	throw refuse(10001, `isv.business-failed:${first.number}`, first.message, { items });
}

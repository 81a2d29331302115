/** The after-sale a method is about; other shops' are not there. Few methods have a number for it. */
import type { Call } from '../../method.mts';
import { businessFailed } from '../../refusal.mts';
import type { AfterSale } from '../../world/aftersale.mts';

export function ownAfterSale({ world }: Call, id: string, number?: number): AfterSale {
	const found = world.afterSales.byId.get(id);
	if (!found) throw businessFailed(number, '售后单不存在');
	return found;
}

export function notNow(message: string): Error {
	return businessFailed(undefined, message);
}

/**
 * The shop's accounts as this process read them some minutes ago, so that a workflow that creates waybills
 * in parts asks once. They only choose the site: what they do not have is read again before it is refused.
 */
import { BoundedMap, MAX_IDENTITIES } from '../../kernel/bounded-map';
import type { Api } from '../../kernel/operation';
import { perProcess } from '../../kernel/process-state';
import { accounts, type Accounts } from '../../records/waybill/accounts';

const KEPT_MS = 10 * 60_000;

interface Known {
	readonly at: number;
	readonly accounts: Accounts;
}

const known = perProcess(() => new BoundedMap<Known>(MAX_IDENTITIES));

export type AccountsOfRun = (isEnough: (them: Accounts) => boolean) => Promise<Accounts>;

/** At most one reading for all items of a run. */
export function accountsOfRun(api: Api): AccountsOfRun {
	let reading: Promise<Accounts> | undefined;
	const read = async () => {
		const them = await accounts(api);
		if (them.isWhole) known().set(api.identity, { at: api.now(), accounts: them });
		return them;
	};
	return async (isEnough) => {
		const before = known().get(api.identity);
		const isFresh = before && Math.abs(api.now() - before.at) < KEPT_MS;
		if (reading === undefined && isFresh && isEnough(before.accounts)) return before.accounts;
		return await (reading ??= read());
	};
}

/** Which app may do what: permissions, white list, authorisations, tokens and codes. */
import { OpenControl } from '../open/control.mts';
import { isScope } from '../open/scopes.mts';
import type { Qianchuan } from '../qianchuan/platform.mts';
import type { Sandboxed } from '../sandbox-context.mts';
import type { App } from '../shop/apps.mts';
import type { AuthorisationChange, PermissionChange, WhitelistChange } from './requests.mts';

export class AppControl {
	private readonly box: Sandboxed;
	private readonly open: OpenControl;
	/** The shop whose authorisation is meant where none is named. */
	private readonly shopId: () => string;

	constructor(box: Sandboxed, open: OpenControl, shopId: () => string) {
		this.box = box;
		this.open = open;
		this.shopId = shopId;
	}

	/** Takes methods away from an app, or gives them back. */
	permissions({ appKey, deny = [], allow = [] }: PermissionChange): { denied: string[] } {
		const open = this.openOf(appKey);
		if (open) {
			open.change({ deny: deny.filter(isScope), allow: allow.filter(isScope) });
			return { denied: deny };
		}
		const { forbidden } = this.qianchuanOf(appKey)?.app ?? this.app(appKey);
		for (const method of deny) forbidden.add(method);
		for (const method of allow) forbidden.delete(method);
		return { denied: [...forbidden] };
	}

	whitelist({ appKey, listed }: WhitelistChange): void {
		this.app(appKey).listed = listed;
	}

	/** Opens or closes an authorisation, bans an app, revokes tokens, issues a code. */
	authorization(change: AuthorisationChange): { code?: string } {
		const { platform } = this.box;
		const open = this.openOf(change.appKey);
		if (open) return this.openAuthorization(open, change);
		const qianchuan = this.qianchuanOf(change.appKey);
		if (qianchuan) return this.qianchuanAuthorization(qianchuan, change);
		const app = this.app(change.appKey);
		const shopId = change.shopId ?? this.shopId();
		if (change.app) app.state = change.app;
		if (change.state) {
			app.authorisations = app.authorisations.filter((each) => each.shopId !== shopId);
			app.authorisations.push({ shopId, state: change.state });
		}
		if (change.revoke) platform.tokens.revoke(change.revoke === 'both');
		return change.issueCode ? { code: platform.tokens.issueCode(app, shopId) } : {};
	}

	/** A code, an end of tokens, or of the grant (`closed`). */
	private qianchuanAuthorization(
		{ grants }: Qianchuan,
		{ state, revoke, issueCode }: AuthorisationChange,
	) {
		if (revoke ?? state === 'closed') grants.revoke(revoke !== 'access');
		return issueCode ? { code: grants.issueCode() } : {};
	}

	private openOf(appKey: string | undefined): OpenControl | undefined {
		const found = this.box.openApps.find(({ app }) => app.key === appKey);
		if (!found) return undefined;
		return found === this.box.open ? this.open : new OpenControl(found, () => this.box.catchUp());
	}

	private qianchuanOf(appKey: string | undefined): Qianchuan | undefined {
		return this.box.qianchuanApps.find(({ app }) => app.id === appKey);
	}

	/** `shopId` names the account (open_id) whose owner agrees. */
	private openAuthorization(
		open: OpenControl,
		{ state, app, revoke, issueCode, shopId }: AuthorisationChange,
	) {
		return open.change({
			openId: shopId,
			withdraw: state === 'closed',
			app: app === 'banned' || app === 'normal' ? app : undefined,
			revoke,
			issueCode,
		});
	}

	private app(key: string | undefined): App {
		const { apps } = this.box.platform;
		const found = key === undefined ? apps[0] : apps.find((app) => app.key === key);
		if (!found) throw new RangeError(`no app ${key}`);
		return found;
	}
}
